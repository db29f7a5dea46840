/** What the API answers about a paragraph and what was said of it. */
import { z } from "zod";
import { importedChanges } from "@/lib/domain/brought-in";
import { choices, commentKinds, counterProposalKinds } from "@/lib/domain/contribution";
import { stances } from "@/lib/domain/tally";
import type { CommentView, CounterProposalView, DiscussionView } from "@/lib/queries/discussion";
import type { CommentAlone, CounterProposalAlone } from "@/lib/queries/item";
import { named } from "./named";
import { author, count, disposition, id, moderation, moment, verdict } from "./shared";

const may = <K extends string>(...acts: K[]) =>
	z.strictObject(Object.fromEntries(acts.map((act) => [act, verdict])) as Record<K, typeof verdict>);

const importedChange = z.enum(importedChanges).nullable().meta({ description: "The tracked change of the imported file that it was." });

const commentFields = {
	id,
	kind: z.enum(commentKinds),
	state: z.enum(["standing", "deleted", "moderated"]),
	moderation,
	moderationReason: z.string().nullable(),
	author,
	body: z.string().meta({ description: "Markdown." }),
	anchor: z.strictObject({ exact: z.string(), start: count.nullable(), end: count.nullable() }).nullable(),
	resolved: z.boolean().meta({ description: "Marked as done in the imported file." }),
	importedChange,
	createdAt: moment,
	editedAt: moment.nullable(),
	history: z.array(z.strictObject({ body: z.string(), replacedAt: moment })),
	disposition: disposition.nullable(),
	openFlags: count,
	flaggedByMe: z.boolean(),
	may: may("reply", "edit", "delete", "restore", "flag", "moderate", "answer"),
};
const commentInThread: z.ZodType<CommentView> = named(
	"CommentInThread",
	z.strictObject({
		...commentFields,
		get replies() {
			return z.array(commentInThread);
		},
	}),
);
export const commentAnswer: z.ZodType<CommentAlone> = named(
	"Comment",
	z.strictObject({ ...commentFields, replies: z.array(commentInThread), paragraphId: id }),
);

const counterProposalFields = {
	id,
	kind: z.enum(counterProposalKinds),
	state: z.enum(["standing", "withdrawn"]),
	moderation,
	moderationReason: z.string().nullable(),
	author,
	text: z.string(),
	changes: z.array(z.strictObject({ kind: z.enum(["same", "inserted", "deleted"]), text: z.string() })),
	rationale: z.string(),
	importedChange,
	movedTo: z.strictObject({ id, number: count }).nullable(),
	createdAt: moment,
	counts: z.strictObject({ for: count, against: count, abstain: count }),
	mine: z.enum(choices).nullable(),
	sponsors: z.array(author),
	sponsoredByMe: z.boolean(),
	disposition: disposition.nullable(),
	openFlags: count,
	flaggedByMe: z.boolean(),
	may: may("vote", "sponsor", "withdraw", "flag", "moderate", "answer"),
};
const counterProposalInList: z.ZodType<CounterProposalView> = named("CounterProposalInList", z.strictObject(counterProposalFields));
export const counterProposalAnswer: z.ZodType<CounterProposalAlone> = named(
	"CounterProposal",
	z.strictObject({ ...counterProposalFields, paragraphId: id }),
);

export const positionAnswer = named("Position", z.strictObject({ position: z.enum(stances), reason: z.string() }));

export const paragraphAnswer = named(
	"Paragraph",
	z.strictObject({
		id,
		number: count,
		kind: z.enum(["paragraph", "list-item", "quote", "table"]),
		title: z.string().nullable(),
		text: z.string(),
		counts: z.strictObject({ agree: count, reservations: count, disagree: count, abstain: count }),
		total: count,
		shares: z
			.strictObject({ agree: count, reservations: count, disagree: count })
			.nullable()
			.meta({ description: "Whole percentages of those who did not abstain; null where they are too few." }),
		myPosition: positionAnswer.nullable(),
		reasons: z.array(z.strictObject({ position: z.enum(stances), reason: z.string(), author, updatedAt: moment.nullable() })),
		locked: z.strictObject({ reason: z.string() }).nullable(),
		threads: z.array(commentInThread),
		counterProposals: z.array(counterProposalInList),
		may: may("comment", "vote", "propose", "lock"),
	}),
);

/** As the API calls things: what is sent as "position" comes back as "position". */
export function toParagraph(view: DiscussionView): z.output<typeof paragraphAnswer> {
	const { blockId, tally, mine, reasons, ...rest } = view;
	return {
		id: blockId,
		...rest,
		...tally,
		myPosition: mine === null ? null : { position: mine.stance, reason: mine.reason },
		reasons: reasons.map(({ stance, ...reason }) => ({ position: stance, ...reason })),
	};
}
