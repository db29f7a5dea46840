/** One counter-proposal: as changes, as clean text or beside the original, why, who stands behind it, and what people say to it. */
import { AuthorLine, AuthorName } from "@/components/thread/author-line";
import { DispositionLine } from "@/components/thread/disposition-line";
import { ItemForms } from "@/components/thread/item-forms";
import { ModerationLine } from "@/components/thread/moderation-line";
import type { Situation } from "@/components/thread/situation";
import { Badge } from "@/components/ui/badge";
import { Moment } from "@/components/ui/moment";
import { translator } from "@/lib/i18n/request";
import type { CounterProposalView } from "@/lib/queries/discussion";
import { ProposalTools } from "./proposal-tools";
import { ProposalVote } from "./proposal-vote";
import { Wordings } from "./wordings";

export async function Proposal({ proposal, situation }: { proposal: CounterProposalView; situation: Situation }) {
	const t = await translator("proposal");
	const { id, kind, author, createdAt, rationale, sponsors, state, disposition } = proposal;
	return (
		<div id={`proposal-${id}`} className="item proposal" tabIndex={-1}>
			<div className="flex items-start justify-between gap-2">
				<AuthorLine author={author}>
					<Moment iso={createdAt} timeZone={situation.timeZone} />
				</AuthorLine>
				{state === "withdrawn" && <Badge className="shrink-0">{t("withdrawn")}</Badge>}
			</div>
			<p className="mt-2 text-xs font-medium text-muted">{t(`kinds.${kind}`, { number: situation.focus.number })}</p>
			<ModerationLine item={proposal} />
			<Wordings proposal={proposal} situation={situation} />
			{rationale !== "" && (
				<p dir="auto" className="rationale">
					<b>{t("why")}</b> {rationale}
				</p>
			)}
			{sponsors.length > 0 && (
				<p className="mt-2 text-xs text-muted">
					{t("sponsors")}{" "}
					{sponsors.map((sponsor, index) => (
						// Sponsors who may not be known have no other identity than their place.
						<span key={`${index} ${sponsor.known}`}>
							{index > 0 && ", "}
							<AuthorName author={sponsor} />
						</span>
					))}
				</p>
			)}
			{disposition !== null && <DispositionLine disposition={disposition} timeZone={situation.timeZone} />}
			<ProposalVote proposal={proposal} />
			<ProposalTools proposal={proposal} situation={situation} />
			<ItemForms item={{ type: "counter-proposal", ...proposal }} situation={situation} />
		</div>
	);
}
