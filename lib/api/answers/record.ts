/** What the API answers about what happens in a seminar: the record, what is found, what one is told, what moderators do. */
import { z } from "zod";
import type { ModerationLogEntry } from "@/lib/queries/moderation-log";
import type { ModerationQueueView, QueueItem } from "@/lib/queries/moderation-queue";
import type { NotificationView } from "@/lib/queries/notifications";
import type { RecordedEvent } from "@/lib/queries/record";
import type { SearchHit } from "@/lib/queries/search";
import { named } from "./named";
import { author, count, id, itemPointer, moderation, moment, paperPointer, place } from "./shared";

export const recordedEvent: z.ZodType<RecordedEvent> = named(
	"Event",
	z.strictObject({
		id,
		position: z.string().meta({ description: "A whole number that grows; what to pass as `after`." }),
		type: z.string(),
		at: moment,
		actor: author.nullable(),
		paper: z.strictObject({ id, ...paperPointer.shape }).nullable(),
		blockId: id.nullable(),
		number: count.nullable(),
		draftNumber: count.nullable(),
		subjectId: id.nullable(),
	}),
);

export const searchHit: z.ZodType<SearchHit> = named(
	"SearchHit",
	z.strictObject({
		...place,
		type: z.enum(["paragraph", "comment", "counter-proposal"]),
		id,
		number: count.nullable(),
		author: author.nullable(),
		createdAt: moment.nullable(),
		language: z
			.string()
			.nullable()
			.meta({ description: "Of the paragraph's words, BCP 47; null for contributions, and where it is not known." }),
		excerpt: z.array(z.strictObject({ text: z.string(), found: z.boolean() })),
	}),
);

export const notification: z.ZodType<NotificationView> = named(
	"Notification",
	z.strictObject({
		id,
		kind: z.string(),
		createdAt: moment,
		read: z.boolean(),
		author: author.nullable(),
		paper: paperPointer.nullable(),
		draftNumber: count.nullable(),
		number: count.nullable(),
		item: itemPointer.nullable(),
		reason: z.string().nullable(),
	}),
);

const queueItem: z.ZodType<QueueItem> = named(
	"ModeratedItem",
	z.strictObject({
		...place,
		...itemPointer.shape,
		kind: z.string(),
		text: z.string(),
		rationale: z.string().nullable(),
		paragraph: z.string(),
		state: z.enum(["standing", "deleted", "withdrawn"]),
		moderation,
		moderationReason: z.string().nullable(),
		author,
		createdAt: moment,
		flags: z.array(z.strictObject({ reason: z.string(), author, createdAt: moment })),
	}),
);
export const queueAnswer: z.ZodType<Pick<ModerationQueueView, "flagged" | "outOfSight" | "locked">> = z.strictObject({
	flagged: z.array(queueItem),
	outOfSight: z.array(queueItem),
	locked: z.array(z.strictObject({ ...place, reason: z.string(), lockedAt: moment })),
});
export const decisionEntry: z.ZodType<ModerationLogEntry> = named(
	"ModerationDecision",
	z.strictObject({
		...place,
		id,
		act: z.enum(["approve", "hide", "remove", "restore", "lock", "unlock"]),
		reason: z.string(),
		at: moment,
		moderator: author,
		item: z.strictObject({ ...itemPointer.shape, visible: z.boolean() }).nullable(),
	}),
);
