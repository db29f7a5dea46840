/** A date and time on the clocks of the seminar's zone, which it names. A closing at midnight is told as the end of the day before. */
import { closingClockOf } from "@/lib/domain/zoned-time";
import { formatter, translator } from "@/lib/i18n/request";

const date = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;
const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

export async function Instant({ iso, timeZone, closing = false }: { iso: string; timeZone: string; closing?: boolean }) {
	const [t, format] = [await translator("seminar"), await formatter(timeZone)];
	const instant = new Date(iso);
	const endsDay = closing && closingClockOf(instant, timeZone).time === "24:00";
	return (
		<time dateTime={iso} className="whitespace-normal">
			{endsDay
				? t("endOfDay", { date: format.dateTime(new Date(instant.getTime() - 1), date) })
				: format.dateTime(instant, { ...date, ...time })}
		</time>
	);
}
