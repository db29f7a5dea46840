/** A counter-proposal with the eyes of one reader. */
import "server-only";
import type { ItemFacts } from "@/lib/domain/permissions";
import type { AuthorOf } from "./circle";
import { dispositionView, flagsFor } from "./comment-view";
import type { CounterProposalView } from "./discussion";
import type { WorkedCounterProposal } from "./discussion-rows";
import { type Reader, seesItem, verdictFor } from "./reader";

/** Null: not there for this reader. A withdrawn one stays readable. */
export function counterProposalView(proposal: WorkedCounterProposal, reader: Reader, authorOf: AuthorOf): CounterProposalView | null {
	const { id, kind, text, changes, rationale, counts, moderation, memberId } = proposal;
	if (!seesItem(reader, memberId, moderation)) return null;
	return {
		id,
		kind,
		state: proposal.withdrawnAt === null ? "standing" : "withdrawn",
		moderation,
		moderationReason: moderation === "approved" ? null : proposal.moderationReason,
		author: authorOf(memberId),
		text,
		changes,
		rationale,
		importedChange: proposal.importedChange,
		movedTo: proposal.movedTo,
		createdAt: new Date(proposal.createdAt).toISOString(),
		counts,
		mine: proposal.choices[reader.member.id] ?? null,
		sponsors: proposal.sponsors.map(authorOf),
		sponsoredByMe: proposal.sponsors.includes(reader.member.id),
		disposition: dispositionView(proposal.disposition),
		...flagsFor(proposal, reader),
		may: whatReaderMay(proposal, reader),
	};
}

function whatReaderMay(proposal: WorkedCounterProposal, reader: Reader): CounterProposalView["may"] {
	const item: ItemFacts = {
		mine: proposal.memberId === reader.member.id,
		deleted: false,
		withdrawn: proposal.withdrawnAt !== null,
		moderation: proposal.moderation,
	};
	return {
		vote: verdictFor(reader, "counter-proposal.vote", { item }),
		sponsor: verdictFor(reader, "counter-proposal.sponsor", { item }),
		withdraw: verdictFor(reader, "counter-proposal.withdraw", { item }),
		flag: verdictFor(reader, "item.flag", { item }),
		moderate: verdictFor(reader, "item.moderate", { item }),
		answer: verdictFor(reader, "item.answer", { item }),
	};
}
