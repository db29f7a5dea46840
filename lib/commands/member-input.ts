/** What is said of a member, in the input of the commands that set it. */
import "server-only";
import { z } from "zod";
import { problem } from "@/lib/domain/input";
import { roles } from "@/lib/domain/permissions";
import { line } from "@/lib/domain/writing";

export const memberFields = {
	role: z.enum(roles),
	/** Whom the member speaks for; empty: nobody but themselves. */
	affiliation: line(200, 0),
	/** ISO 3166-1 alpha-2 of the affiliation; empty: belongs to no one country, or stays as it is known. */
	country: z
		.string()
		.trim()
		.toUpperCase()
		.refine((code) => /^(?:[A-Z]{2})?$/.test(code), problem("country")),
};
