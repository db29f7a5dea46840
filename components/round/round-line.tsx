/** What is open now, and until when? One line at the head of the paper; a notice where nothing is taken in. */
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { activities } from "@/lib/domain/round";
import { closingToTell } from "@/lib/domain/zoned-time";
import { formatter, translator } from "@/lib/i18n/request";
import type { RoundView } from "@/lib/queries/paper-page";

export async function RoundLine({ round, timeZone }: { round: RoundView | null; timeZone: string }) {
	const [t, format] = [await translator("round"), await formatter(timeZone)];
	if (round === null) return <Notice className="mt-4 print:hidden">{t("none")}</Notice>;
	const exact = (date: Date) => format.dateTime(date, { dateStyle: "long", timeStyle: "short" });
	const { number, title } = round;
	const closes = closingToTell(new Date(round.closesAt), timeZone);
	if (round.state === "closed")
		return (
			<Notice className="mt-4 print:hidden" title={t("closed.title", { number, title })}>
				{t("closed.hint", { date: exact(closes), zone: timeZone })}
			</Notice>
		);
	if (round.state === "not-begun")
		return (
			<Notice className="mt-4 print:hidden" title={t("notBegun.title", { number, title })}>
				{t("notBegun.hint", { date: exact(new Date(round.opensAt)), zone: timeZone })}
			</Notice>
		);
	const missing = activities.filter((activity) => !round[activity]);
	return (
		<p className="round-line">
			{t.rich("open", {
				number,
				when: () => <Moment key="when" iso={closes.toISOString()} timeZone={timeZone} className="font-semibold text-ink" />,
			})}
			<span className="sr-only"> {t("exactly", { date: exact(closes), zone: timeZone })}</span>
			{missing.length > 0 && ` ${missing.map((activity) => t(`without.${activity}`)).join(" ")}`}
		</p>
	);
}
