/** Secrets that are shown or sent once and kept only as a hash: API tokens, sign-in links, invitations. */
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits in base64url, 43 characters; so many that a hash of it needs no salt and guessing is hopeless. */
export const makeSecret = (): string => randomBytes(32).toString("base64url");

export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** Saves the database from what no secret can look like. */
export const looksLikeSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** So that a token found in a log or a repository can be told for what it is. */
const tokenPrefix = "colloquy_";

export const looksLikeApiToken = (text: string): boolean => text.startsWith(tokenPrefix) && looksLikeSecret(text.slice(tokenPrefix.length));

/** A new API token, with what its row keeps of it. */
export function makeApiToken(): { token: string; hash: string; ending: string } {
	const token = tokenPrefix + makeSecret();
	return { token, hash: hashOf(token), ending: token.slice(-4) };
}
