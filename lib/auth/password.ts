/**
 * Is this the password of an account?
 *
 * argon2id with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. Where there is no account, or one
 * without a password, the same work is done on a hash that nobody has the password of: the time an answer takes tells nothing.
 */
import "server-only";
import { hash, type Options, verify } from "@node-rs/argon2";
import { z } from "zod";

/** The package hashes by argon2id unless told otherwise; password.test.ts looks. */
const parameters: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Of 32 random bytes that were thrown away. */
export const nobodysHash = "$argon2id$v=19$m=19456,t=2,p=1$gTJcRpw1evO4yP70l62ErA$TLqc/RyPJIBdVJGpRp/aDXGXHvV8qtufGfCHgST5WuA";

/** Length is what counts (NIST SP 800-63B); the upper limit is there so that nobody has us hash a book. */
export const newPassword = z.string().min(10).max(200);
/** What is typed to sign in: any text, for old passwords too. */
export const typedPassword = z.string().min(1).max(1000);

/** The same letters may come as other code points from another keyboard. */
const letters = (password: string) => password.normalize("NFC");

export const hashPassword = (password: string): Promise<string> => hash(letters(password), parameters);

/** `known`: null for an account without a password, or no account at all. */
export async function verifyPassword(known: string | null, password: string): Promise<boolean> {
	const right = await verify(known ?? nobodysHash, letters(password));
	return known !== null && right;
}
