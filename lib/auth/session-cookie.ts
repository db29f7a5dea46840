/**
 * How does a browser say which session it is in? By next-auth's own cookie, encrypted with next-auth's own function, so that next-auth's
 * route, `getToken` and `getServerSession` read the very same one. It holds the id of the session's row and nothing else.
 */
import "server-only";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/env";

/** How long a session may last, in seconds. Its row says the same and decides. */
export const sessionSeconds = 30 * 24 * 60 * 60;

const isSecure = () => env().publicUrl.startsWith("https://");

/** The names and flags of next-auth's `defaultCookies`. */
export function sessionCookie() {
	const secure = isSecure();
	return {
		name: `${secure ? "__Secure-" : ""}next-auth.session-token`,
		options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const,
	};
}

export const sealSessionId = (sessionId: string): Promise<string> =>
	encode({ token: { sid: sessionId }, secret: env().authSecret, maxAge: sessionSeconds });

/** Seals opened before: deriving the key and decrypting costs more than anything else a request asks of us, and gives the same each time. */
const opened = new Map<string, { sessionId: string; until: number }>();
const mostOpened = 5000;

/** Null for what this server did not make, or made too long ago. Whether the session still counts, its row says. */
export async function unsealSessionId(sealed: string | undefined): Promise<string | null> {
	if (!sealed) return null;
	const known = opened.get(sealed);
	if (known !== undefined && Date.now() < known.until) return known.sessionId;
	opened.delete(sealed);
	try {
		const token = await decode({ token: sealed, secret: env().authSecret });
		const sessionId = z.uuid().safeParse(token?.sid).data ?? null;
		if (sessionId !== null) remember(sealed, sessionId, Number(token?.exp ?? 0) * 1000);
		return sessionId;
	} catch {
		// Altered, of another secret, or past its date: all the same to us.
		return null;
	}
}

function remember(sealed: string, sessionId: string, until: number): void {
	// A Map remembers the order of insertion: the first is the oldest.
	if (opened.size >= mostOpened) opened.delete(opened.keys().next().value as string);
	opened.set(sealed, { sessionId, until });
}
