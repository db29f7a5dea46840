/** What the API answers about seminars, their members and papers. */
import { z } from "zod";
import { blockKinds, markKinds } from "@/lib/domain/block";
import { roles } from "@/lib/domain/permissions";
import { imageTypes } from "@/lib/domain/shown-image";
import type { InvitationEntry, MemberEntry } from "@/lib/queries/members";
import type { SeminarEntry } from "@/lib/queries/my-seminars";
import type { PaperText } from "@/lib/queries/paper-text";
import type { PaperEntry, SeminarHomeView } from "@/lib/queries/seminar-home";
import { named } from "./named";
import { attribution, count, id, moment, pageOf, role, round } from "./shared";

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
			source: z
				.strictObject({ name: z.string(), format: z.string(), sha256: z.string(), bytes: count })
				.nullable()
				.meta({ description: "The file it was imported from, for the secretariat; its bytes are at /papers/{id}/drafts/{number}/source." }),
			images: z
				.array(z.strictObject({ sha256: z.string(), mediaType: z.enum(imageTypes), width: count, height: count }))
				.meta({ description: "Their bytes are at /papers/{id}/drafts/{number}/images/{sha256}." }),
			blocks: z.array(
				z.strictObject({
					id,
					number: count.nullable(),
					kind: z.enum(blockKinds),
					level: count,
					label: z.string().nullable(),
					title: z.string().nullable(),
					text: z.string(),
					language: z.string().meta({ description: "BCP 47: the block's own, or else the paper's." }),
					direction,
					marks: z.array(
						z.strictObject({
							start: count,
							end: count,
							kind: z.enum(markKinds),
							href: z.string().optional().meta({ description: "Of a link its address, of an image its SHA-256." }),
						}),
					),
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
export const renewedAnswer = z.strictObject({ invitationId: id, email: z.string(), link: z.string().nullable() });
export const addedAnswer = z.union([
	z.strictObject({ status: z.literal("member"), id }),
	z.strictObject({ status: z.literal("invited"), invitationId: id, link: z.string().nullable() }),
]);
