/** Where does the seminar stand: which round, how long, for what, and what comes before and after it? */
import Link from "next/link";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Moment } from "@/components/ui/moment";
import { closingToTell } from "@/lib/domain/zoned-time";
import { translator } from "@/lib/i18n/request";
import type { RoundView } from "@/lib/queries/paper-page";
import type { SeminarHomeView } from "@/lib/queries/seminar-home";
import { Instant } from "./instant";
import { RoundState } from "./round-state";
import { RoundTakes } from "./round-takes";

export async function RoundCard({ view: { seminar, round, rounds, may } }: { view: SeminarHomeView }) {
	const t = await translator("seminar");
	const closes = round && closingToTell(new Date(round.closesAt), seminar.timeZone);
	const others = rounds.filter(({ id }) => id !== round?.id);
	return (
		<Card as="section" id="round" aria-labelledby="round-title" className="scroll-mt-20">
			{round === null ? (
				<>
					<h2 id="round-title" className="font-serif text-lg font-semibold">
						{t("noRound.title")}
					</h2>
					<p className="mt-1 text-muted">{t(may.configure ? "noRound.configure" : "noRound.wait")}</p>
				</>
			) : (
				<>
					<div className="flex flex-wrap items-start justify-between gap-2">
						<h2 id="round-title" className="font-serif text-lg font-semibold">
							{t("roundTitle", { number: round.number, title: round.title })}
						</h2>
						<RoundState state={round.state} />
					</div>
					<p className="mt-3 font-serif text-3xl font-semibold tracking-tight">
						{closes !== null &&
							round.state === "open" &&
							t.rich("closesSoon", { when: () => <Moment iso={closes.toISOString()} timeZone={seminar.timeZone} /> })}
						{round.state === "not-begun" && t.rich("opensSoon", { when: () => <Moment iso={round.opensAt} timeZone={seminar.timeZone} /> })}
						{round.state === "closed" && t("isClosed")}
					</p>
					<RoundDates round={round} timeZone={seminar.timeZone} />
					<div className="mt-3 border-t border-line pt-3 text-[0.8125rem]">
						<RoundTakes round={round} />
					</div>
				</>
			)}
			{others.length > 0 && (
				<Disclosure
					summary={t("otherRounds", { count: others.length })}
					className="mt-3 border-t border-line pt-2"
					summaryClassName="text-[0.8125rem] text-muted"
				>
					<ul className="mt-1 grid gap-3">
						{others.map((one) => (
							<li key={one.id}>
								<p className="flex flex-wrap items-center justify-between gap-2 font-medium">
									{t("roundTitle", { number: one.number, title: one.title })} <RoundState state={one.state} />
								</p>
								<RoundDates round={one} timeZone={seminar.timeZone} />
							</li>
						))}
					</ul>
				</Disclosure>
			)}
			{may.configure && (
				<p className="mt-3 border-t border-line pt-3 text-[0.8125rem]">
					<Link href={`/seminars/${seminar.slug}/settings#rounds`} className="text-link">
						{t(round === null ? "setRound" : "changeRounds")}
					</Link>
				</p>
			)}
		</Card>
	);
}

async function RoundDates({ round, timeZone }: { round: RoundView; timeZone: string }) {
	const t = await translator("seminar");
	return (
		<dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-[0.8125rem] text-muted">
			<dt>{t(round.state === "not-begun" ? "opens" : "opened")}</dt>
			<dd>
				<Instant iso={round.opensAt} timeZone={timeZone} />
			</dd>
			<dt>{t(round.state === "closed" ? "closed" : "closes")}</dt>
			<dd>
				<Instant iso={round.closesAt} timeZone={timeZone} closing />
			</dd>
			<dt>{t("zone")}</dt>
			<dd>{timeZone.replaceAll("_", " ")}</dd>
		</dl>
	);
}
