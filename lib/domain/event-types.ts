/**
 * What can happen in a seminar, and who may read in the record that it did?
 *
 * One line a type: what its `subjectId` points to, who reads it, and what it means. An event holds pointers and facts, never the words
 * of a contribution: whoever follows a pointer asks the rules again. Also who did it is asked of attribution.ts, not of the event.
 *
 * Invariants
 * - Nobody is told by the record of what the rules hide from them: flags are for those who moderate, drafts before they are published
 *   for those who prepare them, who was invited and added for the secretariat.
 * - A type is never renamed: the record is append-only.
 */
import type { Role } from "./permissions";

export const audiences = {
	members: ["secretariat", "moderator", "rapporteur", "expert", "observer"],
	moderators: ["secretariat", "moderator"],
	drafters: ["secretariat", "rapporteur"],
	secretariat: ["secretariat"],
} as const satisfies Record<string, readonly Role[]>;
export type Audience = keyof typeof audiences;

export type EventSubject =
	| "seminar"
	| "round"
	| "member"
	| "invitation"
	| "paper"
	| "draft"
	| "block"
	| "comment"
	| "counter-proposal"
	/** A comment or a counter-proposal; `data.item` says which. */
	| "item";

const event = (subject: EventSubject, audience: Audience) => ({ subject, audience });

export const eventTypes = {
	"seminar.created": event("seminar", "members"),
	/** data.fields: the names of what was changed. */
	"seminar.configured": event("seminar", "members"),

	"round.scheduled": event("round", "members"),
	/** data.fields: the names of what was changed. */
	"round.changed": event("round", "members"),
	/** By the clock: written by the system when its beginning has come. */
	"round.opened": event("round", "members"),
	/** By the clock, or by the secretariat before its time. */
	"round.closed": event("round", "members"),

	/** Became a member without an invitation, because there was an account already. data.role. */
	"member.added": event("member", "secretariat"),
	/** data.role. */
	"member.changed": event("member", "secretariat"),
	"member.removed": event("member", "secretariat"),
	/** data.role. */
	"member.invited": event("invitation", "secretariat"),
	/** Whoever was invited is a member now. data.role. */
	"member.joined": event("member", "secretariat"),
	"invitation.renewed": event("invitation", "secretariat"),
	"invitation.revoked": event("invitation", "secretariat"),

	"paper.imported": event("draft", "drafters"),
	"draft.corrected": event("draft", "drafters"),
	"draft.correction-undone": event("draft", "drafters"),
	"draft.correction-redone": event("draft", "drafters"),
	"draft.published": event("draft", "members"),
	/** What others had said in the file, with a draft that was published. data.comments, data.counterProposals, data.authors. */
	"items.brought-in": event("draft", "members"),

	/** data.parentId and data.repliesTo for a reply: the comment that opened the conversation, and the one that was answered. */
	"comment.written": event("comment", "members"),
	"comment.edited": event("comment", "members"),
	"comment.deleted": event("comment", "members"),
	"comment.restored": event("comment", "members"),

	/** The paragraph is `blockId`; a position has no page of its own to point to. */
	"position.cast": event("block", "members"),
	"position.withdrawn": event("block", "members"),

	/** data.kind. */
	"counter-proposal.submitted": event("counter-proposal", "members"),
	"counter-proposal.withdrawn": event("counter-proposal", "members"),
	"counter-proposal.sponsored": event("counter-proposal", "members"),
	"counter-proposal.unsponsored": event("counter-proposal", "members"),
	"counter-proposal-position.cast": event("counter-proposal", "members"),
	"counter-proposal-position.withdrawn": event("counter-proposal", "members"),

	"item.flagged": event("item", "moderators"),
	/** data.decision, data.before and data.after (states of moderation), data.flags answered, data.decisionId. */
	"item.moderated": event("item", "members"),
	/** data.outcome, data.dispositionId. */
	"item.answered": event("item", "members"),
	/** data.decisionId. */
	"thread.locked": event("block", "members"),
	"thread.unlocked": event("block", "members"),
} as const satisfies Record<string, { subject: EventSubject; audience: Audience }>;

export type EventType = keyof typeof eventTypes;

const isEventType = (type: string): type is EventType => Object.hasOwn(eventTypes, type);

/** A type that is not in the table is read by nobody. */
export function mayReadEvent(type: string, role: Role): boolean {
	if (!isEventType(type)) return false;
	const readers: readonly Role[] = audiences[eventTypes[type].audience];
	return readers.includes(role);
}

/** The types that a member of this role reads in the record, for a query to ask for. */
export function readableEventTypes(role: Role): EventType[] {
	return (Object.keys(eventTypes) as EventType[]).filter((type) => mayReadEvent(type, role));
}

const wordless: ReadonlySet<string> = new Set<EventType>([
	"position.cast",
	"position.withdrawn",
	"counter-proposal.sponsored",
	"counter-proposal.unsponsored",
	"counter-proposal-position.cast",
	"counter-proposal-position.withdrawn",
]);

/** What tells where its author stands and leaves no words of theirs; attribution.ts says what of it may be told. */
export const isWordless = (type: string): boolean => wordless.has(type);
