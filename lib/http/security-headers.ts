/**
 * What a browser is told to refuse on every answer of this server.
 *
 * Scripts run only if this very answer names them by its nonce (or a script so named loads them); styles likewise; nothing comes from
 * another host. Next.js reads the nonce from the policy on the *request*, so the server sets it there too. A page rendered at build time
 * cannot carry a nonce: all pages are rendered on request.
 *
 * Sources: CSP level 3 (https://www.w3.org/TR/CSP3/), OWASP Secure Headers.
 */
export type Situation = {
	/** Base64, fresh for each answer. */
	nonce: string;
	/** Whether people reach this server by https. */
	https: boolean;
	/** Next's development server evaluates text and opens a web socket. Never in production. */
	development?: boolean;
	/** Other origins a form may end at: the OpenID provider, to which signing in without JavaScript redirects. */
	formTargets?: string[];
};

export function contentSecurityPolicy({ nonce, https, development = false, formTargets = [] }: Situation): string {
	const policy: Record<string, string[]> = {
		"default-src": ["'self'"],
		"script-src": ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
		// The development overlay and hot reloading insert styles that know no nonce; a nonce beside it would switch 'unsafe-inline' off.
		"style-src": development ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
		"img-src": ["'self'", "data:"],
		"font-src": ["'self'"],
		"connect-src": ["'self'", ...(development ? ["ws:"] : [])],
		"object-src": ["'none'"],
		"base-uri": ["'none'"],
		"frame-ancestors": ["'none'"],
		"form-action": ["'self'", ...formTargets],
	};
	if (https) policy["upgrade-insecure-requests"] = [];
	return Object.entries(policy)
		.map(([directive, sources]) => [directive, ...sources].join(" "))
		.join("; ");
}

/**
 * Of people's files, and of the images and pages in them: whatever else such a file is, opened by itself it may do nothing at all. Next.js
 * leaves the policy that the server set, whatever a route answers with, so it is by the path that it is known.
 */
const nothingAllowed = "default-src 'none'; sandbox; frame-ancestors 'none'";
const brought = /^\/(?:(?:images|originals)\/|api\/v1\/papers\/[^/?]+\/drafts\/[^/?]+\/(?:images\/|source(?:$|\?)))/;

/** `path`: of the request, with what follows it. */
export function securityHeaders(situation: Situation, path = ""): Record<string, string> {
	return {
		"Content-Security-Policy": brought.test(path) ? nothingAllowed : contentSecurityPolicy(situation),
		"X-Content-Type-Options": "nosniff",
		// For browsers that do not know frame-ancestors.
		"X-Frame-Options": "DENY",
		"Referrer-Policy": "same-origin",
		"Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
		"Cross-Origin-Opener-Policy": "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
		...(situation.https ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
	};
}
