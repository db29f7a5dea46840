/** The words around what was found. Pure. */
import "server-only";

const before = 60;
const after = 160;

/** What is looked for: words, and what stands in quotation marks as one. At most eight, without U+0000. */
export function wordsOf(q: string): string[] {
	const found =
		q
			.replaceAll("\0", "")
			.slice(0, 200)
			.match(/"[^"]+"|[^\s"]+/g) ?? [];
	return found
		.map((word) => word.replaceAll('"', "").trim())
		.filter((word) => word !== "")
		.slice(0, 8);
}

/** Put together it reads on; cut at spaces, with "…" where something is left out. */
export function excerptOf(text: string, words: readonly string[]): { text: string; found: boolean }[] {
	const line = text.replace(/\s+/g, " ").trim();
	const any = new RegExp(words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|"), "giu");
	const first = line.search(any);
	const from = first <= before ? 0 : line.indexOf(" ", first - before) + 1 || first;
	const far = Math.min(line.length, Math.max(first, 0) + after);
	const space = line.lastIndexOf(" ", far);
	const to = far === line.length ? far : space > from ? space : far;
	const pieces: { text: string; found: boolean }[] = from > 0 ? [{ text: "…", found: false }] : [];
	let at = from;
	for (const match of line.slice(from, to).matchAll(any)) {
		const start = from + match.index;
		if (start > at) pieces.push({ text: line.slice(at, start), found: false });
		pieces.push({ text: match[0], found: true });
		at = start + match[0].length;
	}
	if (at < to) pieces.push({ text: line.slice(at, to), found: false });
	if (to < line.length) pieces.push({ text: "…", found: false });
	return pieces;
}
