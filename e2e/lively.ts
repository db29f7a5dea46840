/** A seminar in which something of every kind has been said: by people, through the product's own commands. */
import type { Actor } from "@/lib/auth/actor";
import { answerItem } from "@/lib/commands/answer-item";
import { castCounterProposalPosition } from "@/lib/commands/cast-counter-proposal-position";
import { castPosition } from "@/lib/commands/cast-position";
import { deleteComment } from "@/lib/commands/delete-comment";
import { editComment } from "@/lib/commands/edit-comment";
import { flagItem } from "@/lib/commands/flag-item";
import { lockThread } from "@/lib/commands/lock-thread";
import { moderateItem } from "@/lib/commands/moderate-item";
import { sponsorCounterProposal } from "@/lib/commands/sponsor-counter-proposal";
import { submitCounterProposal } from "@/lib/commands/submit-counter-proposal";
import { writeComment } from "@/lib/commands/write-comment";
import type { Result } from "@/lib/domain/refusal";
import type { Story } from "./story";

export const said = {
	comment: "Which budgets are meant, national or municipal?",
	reply: "Municipal ones, as far as I can see.",
	hidden: "This is plainly the fault of one delegation.",
	replyToHidden: "Let us speak of the stations instead.",
	edited: "Exposure is known from models even where no station stands.",
	reason: "Absent is too strong a word.",
	proposed: "Uneven measurement. Stations are dense where budgets are large and rare where exposure is worst.",
	rationale: "Rare is what the figures show.",
} as const;

export interface Lively {
	commentId: string;
	hiddenId: string;
	proposalId: string;
}

/** Paragraph 1 is discussed, paragraph 2 has a hidden comment with a reply and an open flag, paragraph 3 is locked. */
export async function enliven(story: Story): Promise<Lively> {
	const [one, two, three] = [1, 2, 3].map((number) => story.paper.paragraphs[number]?.id ?? "");
	const [a, b, c, d, e] = story.experts.map(({ actor }) => actor) as [Actor, Actor, Actor, Actor, Actor];
	for (const [index, actor] of [a, b, c, d, e].entries()) {
		const position = (["agree", "agree", "reservations", "disagree", "abstain"] as const)[index];
		await must(castPosition(actor, { blockId: one, position, reason: index === 2 ? said.reason : "" }));
	}
	const comment = await must(
		writeComment(a, { blockId: one, body: said.comment, kind: "technical", anchor: { exact: "budgets are large" } }),
	);
	await must(writeComment(b, { blockId: one, body: said.reply, parentId: comment.commentId }));
	const edited = await must(writeComment(c, { blockId: one, body: "Exposure is known everywhere." }));
	await must(editComment(c, { commentId: edited.commentId, body: said.edited }));
	const deleted = await must(writeComment(d, { blockId: one, body: "Sent too early." }));
	await must(deleteComment(d, { commentId: deleted.commentId }));
	const proposal = await must(submitCounterProposal(b, { blockId: one, kind: "replace", text: said.proposed, rationale: said.rationale }));
	const { counterProposalId } = proposal;
	await must(castCounterProposalPosition(a, { counterProposalId, position: "for" }));
	await must(castCounterProposalPosition(d, { counterProposalId, position: "against" }));
	await must(sponsorCounterProposal(e, { counterProposalId }));
	await must(
		answerItem(story.secretariat.actor, {
			item: { type: "comment", id: comment.commentId },
			outcome: "accepted",
			response: "It now says whose.",
		}),
	);

	const hidden = await must(writeComment(d, { blockId: two, body: said.hidden }));
	await must(writeComment(e, { blockId: two, body: said.replyToHidden, parentId: hidden.commentId }));
	const item = { type: "comment", id: hidden.commentId };
	await must(flagItem(a, { item, reason: "Blames a person." }));
	await must(moderateItem(story.moderator.actor, { item, decision: "hide", reason: "Speaks of people, not of the text." }));
	const flagged = await must(writeComment(c, { blockId: two, body: "An advertisement for my institute." }));
	await must(flagItem(a, { item: { type: "comment", id: flagged.commentId }, reason: "Advertising." }));
	await must(lockThread(story.moderator.actor, { blockId: three, reason: "Settled in the meeting." }));
	return { commentId: comment.commentId, hiddenId: hidden.commentId, proposalId: counterProposalId };
}

async function must<T>(result: Promise<Result<T>>): Promise<T> {
	const answer = await result;
	if (!answer.ok) throw new Error(`refused: ${answer.refusal} ${JSON.stringify(answer.fields)}`);
	return answer.value;
}
