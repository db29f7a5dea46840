/** A form's dates, times and ticks as the input of the commands that set a round. */
import { isTimeZone } from "@/lib/domain/time-zone";
import { closingClockOf, closingInstantOf, instantOf, type WallClock, wallClockOf } from "@/lib/domain/zoned-time";

/**
 * Dates are meant on the clocks of the zone the form was shown in, which it sends along. A round opens at the beginning of its first day
 * and closes at the end of its last, unless times are given. What is no date is passed on as it is, for the command to refuse.
 */
export function roundInputOf(form: FormData): Record<string, unknown> {
	const text = (name: string) => String(form.get(name) ?? "");
	const zone = isTimeZone(text("timeZone")) ? text("timeZone") : "UTC";
	const opens = { date: text("opensAt"), time: text("opensAtTime") || "00:00" };
	const closes = { date: text("closesAt"), time: text("closesAtTime") || "24:00" };
	return {
		title: text("title"),
		...(says(opens, text("opensAtWas"), zone, wallClockOf) ? {} : { opensAt: instantOf(opens, zone)?.toISOString() ?? text("opensAt") }),
		...(says(closes, text("closesAtWas"), zone, closingClockOf)
			? {}
			: { closesAt: closingInstantOf(closes, zone)?.toISOString() ?? text("closesAt") }),
		comment: form.has("comment"),
		propose: form.has("propose"),
		vote: form.has("vote"),
	};
}

/**
 * Whether the form still says what it said of the instant there was. Then that date was not touched and is left out: the fields know no
 * seconds, which a deadline would lose, and somebody may have closed the round since.
 */
function says({ date, time }: WallClock, was: string, zone: string, told: typeof wallClockOf): boolean {
	if (Number.isNaN(Date.parse(was))) return false;
	const before = told(new Date(was), zone);
	return date === before.date && time === before.time;
}
