/**
 * Was this form sent from another site (CSRF, CWE-352)?
 *
 * A browser says with every form where it came from (the header Origin, RFC 6454), and no page can make it say otherwise. Next.js compares
 * too, but answers with an error 500. The API does not come here: it takes tokens, which no browser sends by itself. Pure.
 */
export interface Sent {
	method: string | undefined;
	path: string | undefined;
	origin: string | undefined;
	host: string | undefined;
	/** As a proxy wrote it. */
	forwardedHost: string | undefined;
}

const reads = new Set(["GET", "HEAD", "OPTIONS"]);

/** Without an Origin it is no browser's form: then nobody's session comes along either (the cookie is SameSite=Lax). */
export function isForeignForm({ method, path, origin, host, forwardedHost }: Sent): boolean {
	if (reads.has(method ?? "GET") || origin === undefined || path?.startsWith("/api/")) return false;
	const own = forwardedHost?.split(",")[0]?.trim() || host;
	return !URL.canParse(origin) || new URL(origin).host !== own;
}
