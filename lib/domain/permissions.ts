/**
 * Who may do what, and when?
 *
 * `permissions` is the whole answer, one line an action: a list of alternatives, each a list of conditions that must all hold.
 * The conditions are named below it. `decide` reads the table and answers with a verdict: yes, or no with the reason.
 *
 * Invariants
 * - Standing comes before state: an outsider is told `not-found` whatever the state, and so learns nothing of what exists.
 * - What a person may not see and what is not there look alike.
 * - Facts in, verdict out: no clock, no database. `now` is a fact.
 */
import { type Activity, type Round, roundState } from "./round";

export const roles = ["secretariat", "moderator", "rapporteur", "expert", "observer"] as const;
export type Role = (typeof roles)[number];

/** Why not. The keys of the sentences under "refusals" in messages/. */
export const refusals = [
	"not-found",
	"role-insufficient",
	"draft-not-published",
	"draft-published",
	"not-discussable",
	"round-missing",
	"round-not-begun",
	"round-closed",
	"round-without-comments",
	"round-without-proposals",
	"round-without-votes",
	"thread-locked",
	"not-yours",
	"item-yours",
	"item-deleted",
	"item-withdrawn",
	"item-moderated",
	"nothing-to-undo",
] as const;
export type Refusal = (typeof refusals)[number];

export type Verdict = { allowed: true } | { allowed: false; refusal: Refusal };

/** A comment or a counter-proposal, as far as the rules look at it. */
export interface ItemFacts {
	mine: boolean;
	/** Deleted by its author, a tombstone. */
	deleted: boolean;
	withdrawn: boolean;
	moderation: "approved" | "hidden" | "removed";
}

/** What the rules look at. Null where there is nothing of the kind; a rule that needs it then says no. */
export interface Facts {
	/** The role in this seminar; null for whoever is not a member, or has left. */
	role: Role | null;
	now: Date;
	round: Round | null;
	draft: "editing" | "published" | null;
	/** The block in question takes comments and positions; null where the action is about no block. */
	discussable: boolean | null;
	threadLocked: boolean;
	item: ItemFacts | null;
}

/** Null: holds. Otherwise why not. */
type Condition = (facts: Facts) => Refusal | null;

const isMember: Condition = ({ role }) => (role === null ? "not-found" : null);
const isOneOf =
	(...allowed: Role[]): Condition =>
	({ role }) =>
		role !== null && allowed.includes(role) ? null : "role-insufficient";
const moderates = isOneOf("moderator", "secretariat");
const draftIsPublished: Condition = ({ draft }) => (draft === "published" ? null : "draft-not-published");
const draftIsBeingEdited: Condition = ({ draft }) => (draft === "editing" ? null : "draft-published");
/** A draft that is not published does not exist for those who do not prepare it. */
const draftIsVisible: Condition = ({ draft, role }) =>
	draft === "published" || (draft === "editing" && (role === "secretariat" || role === "rapporteur")) ? null : "not-found";
const isDiscussable: Condition = ({ discussable }) => (discussable ? null : "not-discussable");
const threadIsOpen: Condition = ({ threadLocked }) => (threadLocked ? "thread-locked" : null);

const closedFor: Record<Activity, Refusal> = {
	comment: "round-without-comments",
	propose: "round-without-proposals",
	vote: "round-without-votes",
};
const roundOpens =
	(activity: Activity): Condition =>
	({ round, now }) => {
		if (round === null) return "round-missing";
		const state = roundState(round, now);
		if (state !== "open") return state === "closed" ? "round-closed" : "round-not-begun";
		return round[activity] ? null : closedFor[activity];
	};

/** Its author sees what is hidden; those who moderate see what is removed too. */
const itemIsVisible: Condition = ({ item, role }) => {
	if (item === null) return "not-found";
	if (item.moderation === "approved" || role === "moderator" || role === "secretariat") return null;
	return item.moderation === "hidden" && item.mine ? null : "not-found";
};
const itemIsMine: Condition = ({ item }) => (item?.mine ? null : "not-yours");
const itemIsNotMine: Condition = ({ item }) => (item?.mine ? "item-yours" : null);
const itemStands: Condition = ({ item }) => (item?.deleted ? "item-deleted" : item?.withdrawn ? "item-withdrawn" : null);
const itemIsDeleted: Condition = ({ item }) => (item?.deleted ? null : "nothing-to-undo");
const itemIsApproved: Condition = ({ item }) => (item?.moderation === "approved" ? null : "item-moderated");

const contributes = isOneOf("expert", "rapporteur", "moderator", "secretariat");
const hasAVoice = isOneOf("expert", "rapporteur");
const onAnOpenParagraph = [draftIsVisible, draftIsPublished, isDiscussable];

export const permissions = {
	"seminar.read": [[isMember]],
	"seminar.configure": [[isMember, isOneOf("secretariat")]],
	"member.invite": [[isMember, isOneOf("secretariat")]],
	"paper.import": [[isMember, isOneOf("secretariat", "rapporteur")]],
	/** The file that a draft was imported from, as it came: it may say more than the paper does. */
	"paper.source": [[isMember, isOneOf("secretariat")]],
	"paper.read": [[isMember, draftIsVisible]],
	"draft.correct": [[isMember, draftIsVisible, isOneOf("secretariat", "rapporteur"), draftIsBeingEdited]],
	"draft.publish": [[isMember, draftIsVisible, isOneOf("secretariat"), draftIsBeingEdited]],

	"comment.write": [[isMember, ...onAnOpenParagraph, contributes, roundOpens("comment"), threadIsOpen]],
	"comment.reply": [[isMember, ...onAnOpenParagraph, itemIsVisible, contributes, roundOpens("comment"), threadIsOpen, itemIsApproved]],
	"comment.edit": [[isMember, itemIsVisible, itemIsMine, contributes, itemStands, itemIsApproved, roundOpens("comment"), threadIsOpen]],
	"comment.delete": [[isMember, itemIsVisible, itemIsMine, itemStands, itemIsApproved, roundOpens("comment")]],
	"comment.restore": [[isMember, itemIsVisible, itemIsMine, itemIsDeleted, itemIsApproved, roundOpens("comment")]],

	"position.cast": [[isMember, ...onAnOpenParagraph, hasAVoice, roundOpens("vote")]],
	"position.withdraw": [[isMember, ...onAnOpenParagraph, hasAVoice, roundOpens("vote")]],

	"counter-proposal.submit": [[isMember, ...onAnOpenParagraph, hasAVoice, roundOpens("propose"), threadIsOpen]],
	"counter-proposal.withdraw": [[isMember, itemIsVisible, itemIsMine, itemStands, roundOpens("propose")]],
	"counter-proposal.vote": [[isMember, itemIsVisible, hasAVoice, itemStands, itemIsApproved, roundOpens("vote")]],
	"counter-proposal.sponsor": [[isMember, itemIsVisible, hasAVoice, itemIsNotMine, itemStands, itemIsApproved, roundOpens("propose")]],

	"item.read": [[isMember, itemIsVisible]],
	"item.flag": [[isMember, itemIsVisible, itemIsNotMine, itemStands]],
	"item.moderate": [[isMember, itemIsVisible, moderates]],
	"item.answer": [[isMember, itemIsVisible, isOneOf("secretariat", "rapporteur"), itemIsApproved]],
	"thread.lock": [[isMember, ...onAnOpenParagraph, moderates]],

	"moderation.queue": [[isMember, moderates]],
	"moderation.log": [[isMember]],
	"record.read": [[isMember]],
	"feedback.export": [[isMember, draftIsVisible, isOneOf("secretariat", "moderator", "rapporteur")]],
} satisfies Record<string, Condition[][]>;

export type Action = keyof typeof permissions;
export const actions = Object.keys(permissions) as Action[];

/** Of several alternatives that all fail, the one that got furthest gives the reason: it is the nearest to a yes. */
export function decide(action: Action, facts: Facts): Verdict {
	let nearest: { met: number; refusal: Refusal } = { met: -1, refusal: "not-found" };
	for (const conditions of permissions[action]) {
		let met = 0;
		let refusal: Refusal | null = null;
		for (const condition of conditions) {
			refusal = condition(facts);
			if (refusal !== null) break;
			met++;
		}
		if (refusal === null) return { allowed: true };
		if (met > nearest.met) nearest = { met, refusal };
	}
	return { allowed: false, refusal: nearest.refusal };
}
