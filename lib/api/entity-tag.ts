/** Has the reader of an answer got it already? Entity tags by content (RFC 9110, 8.8.3 and 13.1). */
import { createHash } from "node:crypto";

export const entityTagOf = (body: string): string => `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;

/** Of `If-None-Match` (weak comparison, as a proxy may have weakened the tag) and `If-Match` (strong). */
export function matchesTag(header: string | null, tag: string, comparison: "weak" | "strong"): boolean {
	if (header === null) return false;
	if (header.trim() === "*") return true;
	return header.split(",").some((one) => {
		const candidate = one.trim();
		return candidate === tag || (comparison === "weak" && candidate === `W/${tag}`);
	});
}
