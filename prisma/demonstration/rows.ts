/** What does the demonstration write, and in which order? Rows of each table, collected first and written together. */
import { randomBytes } from "node:crypto";
import type { Transaction } from "@/lib/store/client";
import type { Prisma } from "@/lib/store/generated/client";

/** In the order in which they have to be written. */
export interface Rows {
	user: Prisma.UserCreateManyInput[];
	seminar: Prisma.SeminarCreateManyInput[];
	affiliation: Prisma.AffiliationCreateManyInput[];
	member: (Prisma.MemberCreateManyInput & { id: string })[];
	invitation: Prisma.InvitationCreateManyInput[];
	round: Prisma.RoundCreateManyInput[];
	paper: Prisma.PaperCreateManyInput[];
	draft: Prisma.DraftCreateManyInput[];
	sourceFile: Prisma.SourceFileCreateManyInput[];
	block: (Prisma.BlockCreateManyInput & { id: string })[];
	comment: (Prisma.CommentCreateManyInput & { id: string })[];
	commentRevision: Prisma.CommentRevisionCreateManyInput[];
	position: Prisma.PositionCreateManyInput[];
	counterProposal: (Prisma.CounterProposalCreateManyInput & { id: string })[];
	counterProposalPosition: Prisma.CounterProposalPositionCreateManyInput[];
	sponsor: Prisma.SponsorCreateManyInput[];
	flag: Prisma.FlagCreateManyInput[];
	moderationDecision: Prisma.ModerationDecisionCreateManyInput[];
	threadLock: Prisma.ThreadLockCreateManyInput[];
	disposition: Prisma.DispositionCreateManyInput[];
	event: Prisma.EventCreateManyInput[];
}

export function noRows(): Rows {
	return {
		user: [],
		seminar: [],
		affiliation: [],
		member: [],
		invitation: [],
		round: [],
		paper: [],
		draft: [],
		sourceFile: [],
		block: [],
		comment: [],
		commentRevision: [],
		position: [],
		counterProposal: [],
		counterProposalPosition: [],
		sponsor: [],
		flag: [],
		moderationDecision: [],
		threadLock: [],
		disposition: [],
		event: [],
	};
}

export async function writeRows(tx: Transaction, rows: Rows): Promise<void> {
	await tx.user.createMany({ data: rows.user });
	await tx.seminar.createMany({ data: rows.seminar });
	await tx.affiliation.createMany({ data: rows.affiliation });
	await tx.member.createMany({ data: rows.member });
	await tx.invitation.createMany({ data: rows.invitation });
	await tx.round.createMany({ data: rows.round });
	await tx.paper.createMany({ data: rows.paper });
	await tx.draft.createMany({ data: rows.draft });
	await tx.sourceFile.createMany({ data: rows.sourceFile });
	await tx.block.createMany({ data: rows.block });
	await tx.comment.createMany({ data: rows.comment });
	await tx.commentRevision.createMany({ data: rows.commentRevision });
	await tx.position.createMany({ data: rows.position });
	await tx.counterProposal.createMany({ data: rows.counterProposal });
	await tx.counterProposalPosition.createMany({ data: rows.counterProposalPosition });
	await tx.sponsor.createMany({ data: rows.sponsor });
	await tx.flag.createMany({ data: rows.flag });
	await tx.moderationDecision.createMany({ data: rows.moderationDecision });
	await tx.threadLock.createMany({ data: rows.threadLock });
	await tx.disposition.createMany({ data: rows.disposition });
	await tx.event.createMany({ data: rows.event });
}

/** A UUID v7 (RFC 9562, 5.7) of that moment, so that ids sort as things happened. */
export function idAt(moment: Date): string {
	const bytes = randomBytes(16);
	bytes.writeUIntBE(moment.getTime(), 0, 6);
	bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
	bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
	return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
