/** Is this an e-mail address? One person is one address, so it is kept in lower case everywhere. */
import { z } from "zod";

/** RFC 5321 allows 254 characters. */
export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());
