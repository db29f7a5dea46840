/** Is this an e-mail address? One person is one address, so it is kept in lower case everywhere. */
import { z } from "zod";

/**
 * Where the addresses of authors are that are only names in imported files. "invalid" is a domain that never exists (RFC 2606, 2), so no
 * mail is ever sent there; and nobody may say that it is theirs.
 */
export const importedDomain = "imported.invalid";

/** RFC 5321 allows 254 characters. */
export const emailAddress = z
	.string()
	.trim()
	.toLowerCase()
	.max(254)
	.pipe(z.email().refine((address) => !address.endsWith(`@${importedDomain}`)));
