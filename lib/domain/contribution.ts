/** What can be said of a paragraph, and what can become of it? The closed lists that the schema, the commands and the screens share. */

export const commentKinds = ["general", "substantive", "technical", "editorial", "translation"] as const;
export type CommentKind = (typeof commentKinds)[number];

export const counterProposalKinds = ["replace", "insert", "delete", "editorial"] as const;
export type CounterProposalKind = (typeof counterProposalKinds)[number];

/** What a member says to a counter-proposal. */
export const choices = ["for", "against", "abstain"] as const;
export type Choice = (typeof choices)[number];

export const itemTypes = ["comment", "counter-proposal"] as const;
export type ItemType = (typeof itemTypes)[number];

/** What became of an item. The words of ISO comment templates and W3C dispositions. */
export const outcomes = [
	"accepted",
	"accepted-with-modification",
	"partly",
	"not-accepted",
	"noted",
	"out-of-scope",
	"duplicate",
	"withdrawn",
] as const;
export type Outcome = (typeof outcomes)[number];

/** How long after deleting a comment its author can bring it back. */
export const undoMinutes = 10;
