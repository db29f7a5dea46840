/** One counter-proposal: as changes, as clean text or beside the original, why, who stands behind it, and what people say to it. */
import { hrefOf } from "@/components/paper/address";
import { Author, AuthorText } from "@/components/thread/author";
import { DispositionLine } from "@/components/thread/disposition-line";
import { ItemForms } from "@/components/thread/item-forms";
import { ModerationLine } from "@/components/thread/moderation-line";
import { isFormOpen, type Situation } from "@/components/thread/situation";
import { When } from "@/components/thread/when";
import { Badge } from "@/components/ui/badge";
import type { CounterProposalView } from "@/lib/queries/discussion";
import { ProposalTools } from "./proposal-tools";
import { ProposalVote } from "./proposal-vote";
import { Wordings } from "./wordings";

export function Proposal({ proposal, situation }: { proposal: CounterProposalView; situation: Situation }) {
	const { proposals: t, t: thread } = situation;
	// Those who may not be known are counted, not listed.
	const known = proposal.sponsors.filter((sponsor) => sponsor.known !== "nothing" || sponsor.mine);
	const unknown = proposal.sponsors.length - known.length;
	const { id, kind, author, createdAt, rationale, sponsors, state, disposition, importedChange, movedTo } = proposal;
	return (
		<div id={`proposal-${id}`} className="item proposal" tabIndex={-1}>
			<div className="flex items-start justify-between gap-2">
				<Author t={thread} author={author}>
					<When iso={createdAt} situation={situation} />
				</Author>
				{state === "withdrawn" && <Badge className="shrink-0">{t("withdrawn")}</Badge>}
			</div>
			<p className="mt-2 text-xs font-medium text-muted">{t(`kinds.${kind}`, { number: situation.focus.number })}</p>
			{importedChange !== null && <p className="text-xs text-muted">{thread(`tracked.${importedChange}`)}</p>}
			{movedTo !== null && (
				<p className="text-xs">
					<a href={hrefOf({ ...situation.address, focus: movedTo.number, open: null }, `proposal-${movedTo.id}`)} className="text-link">
						{thread("movedTo", { number: movedTo.number })}
					</a>
				</p>
			)}
			<ModerationLine item={proposal} t={thread} />
			<Wordings proposal={proposal} situation={situation} />
			{rationale !== "" && (
				<p dir="auto" className="rationale">
					<b>{t("why")}</b> {rationale}
				</p>
			)}
			{sponsors.length > 0 && (
				<p className="mt-2 text-xs text-muted">
					{t("sponsors")}{" "}
					{known.map((sponsor, index) => (
						// Several may stand there for one affiliation; their place tells them apart.
						<span key={`${index} ${sponsor.known}`}>
							{index > 0 && ", "}
							<AuthorText author={sponsor} t={thread} />
						</span>
					))}
					{unknown > 0 && `${known.length > 0 ? ", " : ""}${t("otherSponsors", { count: unknown })}`}
				</p>
			)}
			{disposition !== null && <DispositionLine disposition={disposition} situation={situation} />}
			<ProposalVote proposal={proposal} t={t} />
			<ProposalTools proposal={proposal} situation={situation} />
			{isFormOpen(situation, id) && <ItemForms item={{ type: "counter-proposal", ...proposal }} situation={situation} />}
		</div>
	);
}
