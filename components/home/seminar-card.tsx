/** One of my seminars: what it is, where it stands, what is new. */
import Link from "next/link";
import { Instant } from "@/components/seminar/instant";
import { RoundState } from "@/components/seminar/round-state";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { Moment } from "@/components/ui/moment";
import { closingToTell } from "@/lib/domain/zoned-time";
import { translator } from "@/lib/i18n/request";
import type { SeminarEntry } from "@/lib/queries/my-seminars";

export async function SeminarCard({ seminar }: { seminar: SeminarEntry }) {
	const [t, roles] = [await translator("home"), await translator("member")];
	return (
		<Card as="li" className="relative grid gap-3 hover:border-line-strong">
			<div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
				<h2 className="min-w-0 font-serif text-xl leading-snug font-semibold">
					<Link href={`/seminars/${seminar.slug}`} className="after:absolute after:inset-0 after:rounded-xl">
						<span dir="auto">{seminar.title}</span>
					</Link>
				</h2>
				<span className="flex flex-wrap gap-1.5">
					{seminar.unread > 0 && <Badge tone="accent">{t("unread", { count: seminar.unread })}</Badge>}
					<Badge>{roles(`roles.${seminar.role}`)}</Badge>
				</span>
			</div>
			{seminar.description !== "" && (
				<p dir="auto" className="line-clamp-2 max-w-measure text-muted">
					{seminar.description}
				</p>
			)}
			<p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-[0.8125rem] text-muted">
				<Standing seminar={seminar} />
				<span>{t("papers", { count: seminar.papers })}</span>
				{seminar.paragraphsWithoutPosition > 0 && (
					<span className="font-medium text-accent">{t("withoutPosition", { count: seminar.paragraphsWithoutPosition })}</span>
				)}
				<span aria-hidden="true" className="ms-auto flex items-center gap-1.5 font-medium text-accent">
					{t("open")} <Icon name="arrow-right" className="size-4 rtl:-scale-x-100" />
				</span>
			</p>
		</Card>
	);
}

async function Standing({ seminar: { round, timeZone } }: { seminar: SeminarEntry }) {
	const t = await translator("home");
	if (round === null) return <Badge>{t("noRound")}</Badge>;
	const closing = round.state !== "not-begun";
	const instant = closing ? round.closesAt : round.opensAt;
	const told = closing ? closingToTell(new Date(instant), timeZone).toISOString() : instant;
	return (
		<>
			<RoundState state={round.state} />
			<span>
				{t.rich(`round.${round.state}`, {
					number: round.number,
					when: () => <Moment iso={told} timeZone={timeZone} className="font-semibold text-ink" />,
					date: () => <Instant iso={instant} timeZone={timeZone} closing={closing} />,
				})}
			</span>
		</>
	);
}
