/** How long does the round last? In one pill; the exact time, in the seminar's zone, on hover and for screen readers. */
import Link from "next/link";
import { Moment } from "@/components/ui/moment";
import { closingToTell } from "@/lib/domain/zoned-time";
import { formatter, translator } from "@/lib/i18n/request";
import type { RoundView } from "@/lib/queries/paper-page";

type Props = { round: RoundView; timeZone: string; href: string; className?: string };

export async function RoundBadge({ round, timeZone, href, className = "" }: Props) {
	const [t, format] = [await translator("shell"), await formatter(timeZone)];
	const instant = round.state === "not-begun" ? new Date(round.opensAt) : closingToTell(new Date(round.closesAt), timeZone);
	const when = () => <Moment iso={instant.toISOString()} timeZone={timeZone} className="font-semibold text-ink" />;
	const exact = format.dateTime(instant, { dateStyle: "full", timeStyle: "short" });
	return (
		<Link
			href={href}
			className={`rounded-full border border-line bg-surface px-3 py-0.75 text-xs font-medium whitespace-nowrap text-muted hover:border-line-strong ${className}`}
		>
			{round.state === "open" && t.rich("roundCloses", { number: round.number, when })}
			{round.state === "not-begun" && t.rich("roundOpens", { number: round.number, when })}
			{round.state === "closed" && t("roundClosed", { number: round.number })}
			<span className="sr-only">{t("exactly", { date: exact, zone: timeZone })}</span>
		</Link>
	);
}
