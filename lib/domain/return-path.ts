/**
 * Where may somebody be sent after signing in? Only to a path of this site: an address from outside in a link to the sign-in page would
 * make us the sender of people to a forgery (open redirect, CWE-601).
 */

/** The path with its query and fragment, or "/" for anything else. Idempotent. */
export function returnPath(wanted: unknown): string {
	if (typeof wanted !== "string" || wanted.length > 2000 || !wanted.startsWith("/")) return "/";
	// "//host" and "/\host" are addresses of another host to a browser, which also drops tabs and line ends before it reads them.
	if (/[\\\p{Cc}]/u.test(wanted) || wanted.startsWith("//")) return "/";
	const here = "http://here.invalid";
	if (!URL.canParse(wanted, here)) return "/";
	const { origin, pathname, search, hash } = new URL(wanted, here);
	// "/.//host" is a path here, and becomes "//host" once its dots are gone.
	if (origin !== here || pathname.startsWith("//")) return "/";
	// Back to the door would be a circle.
	if (/^\/(?:sign-in|api)(?:\/|$)/.test(pathname)) return "/";
	return pathname + search + hash;
}

/** The same of a whole address, which has to be one of this site; a path will do as well. `site`: its origin, without a slash. */
export function returnPathOf(address: unknown, site: string): string {
	return returnPath(typeof address === "string" && address.startsWith(`${site}/`) ? address.slice(site.length) : address);
}
