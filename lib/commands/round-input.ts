/** The dates and the scope of a round, in the input of the commands that set them. */
import "server-only";
import { z } from "zod";
import { problem } from "@/lib/domain/input";
import { line } from "@/lib/domain/writing";

const earliest = Date.UTC(2000, 0);
const latest = Date.UTC(2200, 0);

/** An instant, ISO 8601 with its offset: a deadline without one would be another deadline for each reader. */
const instant = z.iso
	// Aborting, so that what is no date is not compared with another.
	.datetime({ offset: true, abort: true })
	.transform((text) => new Date(text))
	.refine((date) => date.getTime() >= earliest && date.getTime() < latest, problem("invalid"));

export const roundFields = {
	title: line(200),
	opensAt: instant,
	/** The first instant that is too late. */
	closesAt: instant,
	/** What the round takes. */
	comment: z.boolean(),
	propose: z.boolean(),
	vote: z.boolean(),
};

export const endsAfterItStarts = problem("end-before-start", ["closesAt"]);
