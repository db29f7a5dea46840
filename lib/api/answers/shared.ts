/** The shapes that many answers of the API share. */
import { z } from "zod";
import type { AuthorView } from "@/lib/domain/attribution";
import { attributions } from "@/lib/domain/attribution";
import { outcomes } from "@/lib/domain/contribution";
import { refusals, roles, type Verdict } from "@/lib/domain/permissions";
import type { DispositionView } from "@/lib/queries/discussion";
import type { RoundView } from "@/lib/queries/paper-page";
import { named } from "./named";

export const id = z.uuid();
export const moment = z.iso.datetime();
export const count = z.int().min(0);

export const author: z.ZodType<AuthorView> = named(
	"Author",
	z.discriminatedUnion("known", [
		z.strictObject({
			known: z.literal("name"),
			mine: z.boolean(),
			imported: z.boolean(),
			name: z.string(),
			affiliation: z.string().nullable(),
			country: z.string().nullable(),
		}),
		z.strictObject({
			known: z.literal("affiliation"),
			mine: z.boolean(),
			imported: z.boolean(),
			affiliation: z.string(),
			country: z.string().nullable(),
		}),
		z.strictObject({ known: z.literal("nothing"), mine: z.boolean(), imported: z.boolean() }),
	]),
);

export const verdict: z.ZodType<Verdict> = named(
	"Verdict",
	z.discriminatedUnion("allowed", [
		z.strictObject({ allowed: z.literal(true) }),
		z.strictObject({ allowed: z.literal(false), refusal: z.enum(refusals) }),
	]),
);

export const round: z.ZodType<RoundView> = named(
	"Round",
	z.strictObject({
		id,
		number: count,
		title: z.string(),
		opensAt: moment,
		closesAt: moment,
		state: z.enum(["not-begun", "open", "closed"]),
		comment: z.boolean(),
		propose: z.boolean(),
		vote: z.boolean(),
	}),
);

export const disposition: z.ZodType<DispositionView> = named(
	"Disposition",
	z.strictObject({ outcome: z.enum(outcomes), response: z.string(), updatedAt: moment }),
);

export const role = z.enum(roles);
export const attribution = z.enum(attributions);
export const moderation = z.enum(["approved", "hidden", "removed"]);
export const itemPointer = z.strictObject({ type: z.enum(["comment", "counter-proposal"]), id });
export const paperPointer = z.strictObject({ slug: z.string(), title: z.string() });
/** Of a paragraph, for people. */
export const place = { paper: paperPointer, draftNumber: count, blockId: id, number: count };

/** A page of a list. `next`: the cursor of the page after it; null on the last. */
export const pageOf = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item), next: z.string().nullable() });
export const made = z.strictObject({ id });
