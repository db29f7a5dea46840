/** What the API answers about seminars, their members, papers and record. */
import { z } from "zod";
import { blockKinds, markKinds } from "@/lib/domain/block";
import { roles } from "@/lib/domain/permissions";
import type { InvitationEntry, MemberEntry } from "@/lib/queries/members";
import type { ModerationLogEntry } from "@/lib/queries/moderation-log";
import type { ModerationQueueView, QueueItem } from "@/lib/queries/moderation-queue";
import type { SeminarEntry } from "@/lib/queries/my-seminars";
import type { NotificationView } from "@/lib/queries/notifications";
import type { PaperText } from "@/lib/queries/paper-text";
import type { RecordedEvent } from "@/lib/queries/record";
import type { SearchHit } from "@/lib/queries/search";
import type { PaperEntry, SeminarHomeView } from "@/lib/queries/seminar-home";
import { named } from "./named";
import { attribution, author, count, id, itemPointer, moderation, moment, pageOf, paperPointer, place, role, round } from "./shared";

const direction = z.enum(["ltr", "rtl"]);
const draftStatus = z.enum(["editing", "published"]);

export const seminarEntry: z.ZodType<SeminarEntry> = named(
	"SeminarEntry",
	z.strictObject({
		id,
		slug: z.string(),
		title: z.string(),
		description: z.string(),
		timeZone: z.string(),
		role,
		round: round.nullable(),
		papers: count,
		paragraphsWithoutPosition: count,
		unread: count,
	}),
);

export const seminarAnswer = named(
	"Seminar",
	z.strictObject({
		id,
		slug: z.string(),
		title: z.string(),
		description: z.string(),
		attribution,
		timeZone: z.string(),
		role,
		round: round.nullable(),
		rounds: z.array(round),
		circle: z.strictObject({ experts: count, countries: count }),
		participation: z.strictObject({ active: count, comments: count, counterProposals: count, positions: count }),
		may: z.strictObject({ configure: z.boolean(), invite: z.boolean(), import: z.boolean(), moderate: z.boolean(), export: z.boolean() }),
	}),
);

export function toSeminar(view: SeminarHomeView): z.output<typeof seminarAnswer> {
	const { seminar, viewer, description, round, rounds, circle, participation, may } = view;
	return { ...seminar, description, role: viewer.role, round, rounds, circle, participation, may };
}

export const paperEntry: z.ZodType<PaperEntry> = named(
	"PaperEntry",
	z.strictObject({
		id,
		slug: z.string(),
		title: z.string(),
		language: z.string(),
		direction,
		draft: z.strictObject({ number: count, publishedAt: moment }).nullable(),
		editing: z.strictObject({ number: count }).nullable(),
		paragraphs: count,
		withPosition: count,
		nextWithout: count.nullable(),
		comments: count,
		counterProposals: count,
		positions: count,
	}),
);

export const paperAnswer: z.ZodType<PaperText> = named(
	"Paper",
	z.strictObject({
		id,
		slug: z.string(),
		seminarId: id,
		title: z.string(),
		language: z.string().meta({ description: "BCP 47." }),
		direction,
		drafts: z.array(z.strictObject({ number: count, status: draftStatus, publishedAt: moment.nullable() })),
		draft: z.strictObject({
			id,
			number: count,
			status: draftStatus,
			publishedAt: moment.nullable(),
			revision: count,
			blocks: z.array(
				z.strictObject({
					id,
					number: count.nullable(),
					kind: z.enum(blockKinds),
					level: count,
					label: z.string().nullable(),
					title: z.string().nullable(),
					text: z.string(),
					marks: z.array(z.strictObject({ start: count, end: count, kind: z.enum(markKinds), href: z.string().optional() })),
				}),
			),
		}),
	}),
);

export const importedAnswer = z.strictObject({
	id,
	slug: z.string(),
	draft: z.strictObject({ id, number: count, status: draftStatus }),
	warnings: z.array(
		z.strictObject({
			code: z.string(),
			block: count.nullable().meta({ description: "Which block of the draft, counted from 0; null: the whole." }),
			params: z.record(z.string(), z.union([z.string(), z.number()])),
		}),
	),
});

export const memberEntry: z.ZodType<MemberEntry> = named(
	"Member",
	z.strictObject({
		id,
		name: z.string(),
		email: z.string().nullable(),
		role,
		affiliation: z.string().nullable(),
		country: z.string().nullable(),
		joinedAt: moment,
		mine: z.boolean(),
	}),
);
const perRole = Object.fromEntries(roles.map((one) => [one, count])) as Record<(typeof roles)[number], typeof count>;
export const membersAnswer = z.strictObject({ ...pageOf(memberEntry).shape, listed: z.boolean(), counts: z.strictObject(perRole) });
export const invitationEntry: z.ZodType<InvitationEntry> = named(
	"Invitation",
	z.strictObject({
		id,
		email: z.string(),
		name: z.string(),
		role,
		affiliation: z.string().nullable(),
		createdAt: moment,
		expiresAt: moment,
		expired: z.boolean(),
	}),
);
export const addedAnswer = z.union([
	z.strictObject({ status: z.literal("member"), id }),
	z.strictObject({ status: z.literal("invited"), invitationId: id, link: z.string().nullable() }),
]);

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
