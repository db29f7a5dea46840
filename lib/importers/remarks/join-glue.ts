/**
 * What stands between two paragraphs that become one, because the end of the first was deleted? Programs put nothing there; people who delete
 * it mean two words.
 */
import { lineGlue } from "@/lib/domain/marked-text";

export function joinGlue(before: string, after: string): "" | " " {
	if (/[-‐–—/([{]$/u.test(before) || !/^[\p{L}\p{N}\p{Ps}\p{Pi}"']/u.test(after)) return "";
	return lineGlue(before, after);
}
