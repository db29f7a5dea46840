/** Who said what of the paper, when, and what became of it? */
import { validateAnchor } from "@/lib/domain/anchor";
import { comments, type DemonstrationComment } from "./comments";
import { counterProposals, type DemonstrationProposal, lockedThread } from "./counter-proposals";
import { type Name, voiceNames } from "./people";
import { positions } from "./positions";
import { idAt } from "./rows";
import type { Told } from "./story";

const hour = 3600_000;
const later = (moment: Date, hours: number) => new Date(moment.getTime() + hours * hour);

/** A number between 0 and 1 that looks like chance and is the same each time (a hash after Knuth's multiplicative method). */
const chance = (seed: number) => (((seed * 2654435761) >>> 0) % 10_007) / 10_007;

export function tellDiscussion(told: Told): void {
	tellPositions(told);
	for (const comment of comments) tellComment(told, comment);
	for (const [index, proposal] of counterProposals.entries()) tellProposal(told, proposal, index);
	tellLock(told);
}

function tellPositions({ rows, ids, memberId, paragraph, daysAgo, record }: Told): void {
	for (const { paragraph: number, by, stance, reason } of positions) {
		// People read from the front: the later a paragraph, the later its positions.
		const column = voiceNames.indexOf(by);
		const at = daysAgo(8.7 - 7 * Math.min(1, (number / 17) * (0.4 + 0.6 * chance(column + 1)) + 0.25 * chance(number * 31 + column)));
		const blockId = paragraph(number).id;
		const changed = stance === "reservations" && chance(number * 17 + column) > 0.7;
		const updatedAt = changed ? new Date(Math.min(later(at, 20).getTime(), daysAgo(0.05).getTime())) : at;
		rows.position.push({
			id: idAt(at),
			draftId: ids.draft,
			blockId,
			roundId: ids.round,
			memberId: memberId(by),
			stance,
			reason,
			createdAt: at,
			updatedAt,
		});
		record(at, "position.cast", by, { paperId: ids.paper, blockId });
		if (changed) record(updatedAt, "position.cast", by, { paperId: ids.paper, blockId });
	}
}

function tellComment(told: Told, said: DemonstrationComment): void {
	const { rows, ids, memberId, paragraph, daysAgo, record } = told;
	const block = paragraph(said.paragraph);
	const at = daysAgo(said.ago);
	const id = idAt(at);
	const about = { paperId: ids.paper, blockId: block.id, subjectId: id };
	const placed = { draftId: ids.draft, blockId: block.id };
	const deletedAt = said.deletedAfter === undefined ? null : later(at, said.deletedAfter);
	rows.comment.push({
		id,
		...placed,
		memberId: memberId(said.by),
		kind: said.kind,
		body: said.body,
		...anchorOf(block.text, said.on),
		moderation: said.moderation?.state ?? "approved",
		createdAt: at,
		editedAt: said.before === undefined ? null : later(at, said.before.after),
		deletedAt,
	});
	record(at, "comment.written", said.by, about);
	if (said.before !== undefined) {
		const editedAt = later(at, said.before.after);
		rows.commentRevision.push({ id: idAt(editedAt), commentId: id, kind: said.kind, body: said.before.body, createdAt: editedAt });
		record(editedAt, "comment.edited", said.by, about);
	}
	for (const reply of said.replies ?? []) {
		const repliedAt = later(at, reply.after);
		const replyId = idAt(repliedAt);
		rows.comment.push({
			id: replyId,
			...placed,
			memberId: memberId(reply.by),
			parentId: id,
			kind: said.kind,
			body: reply.body,
			createdAt: repliedAt,
		});
		record(repliedAt, "comment.written", reply.by, { ...about, subjectId: replyId, data: { parentId: id, repliesTo: id } });
	}
	if (deletedAt !== null) record(deletedAt, "comment.deleted", said.by, about);
	if (said.openFlag !== undefined)
		tellFlag(told, id, block.id, said.openFlag.by, later(at, said.openFlag.after), said.openFlag.reason, null);
	if (said.moderation !== undefined) tellModeration(told, said.moderation, id, block.id, at);
	if (said.disposition !== undefined) tellDisposition(told, said.disposition, { type: "comment", id }, block.id, at);
}

function anchorOf(text: string, words: string | undefined) {
	if (words === undefined) return {};
	const found = validateAnchor(text, { exact: words });
	if (!found.ok) throw new Error(`the paragraph does not say “${words}”`);
	const { exact, prefix, suffix, start } = found.anchor;
	return { anchorExact: exact, anchorPrefix: prefix, anchorSuffix: suffix, anchorStart: start };
}

function tellFlag(
	{ rows, ids, memberId, record }: Told,
	commentId: string,
	blockId: string,
	by: Name,
	at: Date,
	reason: string,
	resolvedAt: Date | null,
): void {
	rows.flag.push({ id: idAt(at), commentId, memberId: memberId(by), reason, createdAt: at, resolvedAt });
	record(at, "item.flagged", by, { paperId: ids.paper, blockId, subjectId: commentId, data: { item: "comment" } });
}

function tellModeration(
	told: Told,
	said: NonNullable<DemonstrationComment["moderation"]>,
	commentId: string,
	blockId: string,
	writtenAt: Date,
): void {
	const { rows, ids, memberId, record } = told;
	const at = later(writtenAt, said.after);
	tellFlag(told, commentId, blockId, said.flaggedBy, later(writtenAt, said.after / 2), said.flag, at);
	const decisionId = idAt(at);
	rows.moderationDecision.push({
		id: decisionId,
		seminarId: ids.seminar,
		commentId,
		act: "hide",
		reason: said.reason,
		memberId: memberId(said.by),
		createdAt: at,
	});
	record(at, "item.moderated", said.by, {
		paperId: ids.paper,
		blockId,
		subjectId: commentId,
		data: { item: "comment", decision: "hide", before: "approved", after: "hidden", flags: 1, decisionId },
	});
}

function tellDisposition(
	{ rows, ids, memberId, record }: Told,
	said: NonNullable<DemonstrationComment["disposition"] | DemonstrationProposal["disposition"]>,
	item: { type: "comment" | "counter-proposal"; id: string },
	blockId: string,
	writtenAt: Date,
): void {
	const at = later(writtenAt, said.after);
	const id = idAt(at);
	rows.disposition.push({
		id,
		...(item.type === "comment" ? { commentId: item.id } : { counterProposalId: item.id }),
		outcome: said.outcome,
		response: said.response,
		memberId: memberId(said.by),
		createdAt: at,
		updatedAt: at,
	});
	const data = { item: item.type, outcome: said.outcome.replaceAll("_", "-"), dispositionId: id };
	record(at, "item.answered", said.by, { paperId: ids.paper, blockId, subjectId: item.id, data });
}

function tellProposal(told: Told, said: DemonstrationProposal, index: number): void {
	const { rows, ids, memberId, paragraph, daysAgo, record } = told;
	const block = paragraph(said.paragraph);
	const at = daysAgo(said.ago);
	const id = idAt(at);
	const about = { paperId: ids.paper, blockId: block.id, subjectId: id };
	const withdrawnAt = said.withdrawnAfter === undefined ? null : later(at, said.withdrawnAfter);
	rows.counterProposal.push({
		id,
		draftId: ids.draft,
		blockId: block.id,
		memberId: memberId(said.by),
		kind: said.kind,
		text: said.text ?? changed(block.text, said.changes),
		rationale: said.rationale,
		createdAt: at,
		withdrawnAt,
	});
	record(at, "counter-proposal.submitted", said.by, { ...about, data: { kind: said.kind } });
	// What came after falls between its submission and its withdrawal, or now.
	const span = ((withdrawnAt ?? daysAgo(0.05)).getTime() - at.getTime()) * 0.9;
	const somewhen = (seed: number) => new Date(at.getTime() + Math.round(span * chance(seed)));
	for (const [column, by] of voiceNames.entries()) {
		const choice = ({ "+": "for", "-": "against", o: "abstain" } as const)[said.votes[column] ?? ""];
		if (choice === undefined) continue;
		const castAt = somewhen(index * 101 + column + 3);
		rows.counterProposalPosition.push({ counterProposalId: id, memberId: memberId(by), choice, createdAt: castAt, updatedAt: castAt });
		record(castAt, "counter-proposal-position.cast", by, about);
	}
	for (const [place, by] of (said.sponsors ?? []).entries()) {
		const joinedAt = somewhen(index * 57 + place + 11);
		rows.sponsor.push({ counterProposalId: id, memberId: memberId(by), createdAt: joinedAt });
		record(joinedAt, "counter-proposal.sponsored", by, about);
	}
	if (withdrawnAt !== null) record(withdrawnAt, "counter-proposal.withdrawn", said.by, about);
	if (said.disposition !== undefined) tellDisposition(told, said.disposition, { type: "counter-proposal", id }, block.id, at);
}

/** A deletion has no text; everything else is the paragraph with the changes made. */
function changed(text: string, changes: DemonstrationProposal["changes"]): string {
	if (changes === undefined) return "";
	return changes.reduce((now, [from, to]) => {
		if (!now.includes(from)) throw new Error(`the paragraph does not say “${from}”`);
		return now.replace(from, to);
	}, text);
}

function tellLock({ rows, ids, memberId, paragraph, daysAgo, record }: Told): void {
	const at = daysAgo(lockedThread.ago);
	const blockId = paragraph(lockedThread.paragraph).id;
	const decisionId = idAt(at);
	const locked = { reason: lockedThread.reason, memberId: memberId(lockedThread.by), createdAt: at };
	rows.threadLock.push({ blockId, ...locked });
	rows.moderationDecision.push({ id: decisionId, seminarId: ids.seminar, blockId, act: "lock", ...locked });
	record(at, "thread.locked", lockedThread.by, { paperId: ids.paper, blockId, subjectId: blockId, data: { decisionId } });
}
