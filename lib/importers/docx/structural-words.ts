/**
 * Which short lines begin with a word that the paper is built of ("Artigo Primeiro", "Ekleme 2", "CHAPTER ONE")? In any language it is the same
 * word again and again, in a line of its own, with text below.
 */
const fewest = 3;
const longest = 45;

/** What it asks of a piece, of whatever format: its words, whether it is a paragraph, and whether a list numbers it. */
interface AskedPiece {
	text: string;
	paragraph: { number: unknown } | null;
	role: string;
}

/** Places of such lines. */
export function structuralWords(pieces: readonly AskedPiece[]): Set<number> {
	const lines = new Map<string, number[]>();
	for (const [index, { text, paragraph, role }] of pieces.entries()) {
		if (paragraph === null || role !== "paragraph" || paragraph.number !== null || text.length > longest) continue;
		const words = text.trim().split(/\s+/u);
		const [first = ""] = words;
		if (words.length < 2 || words.length > 4 || !/^\p{Lu}\p{L}{3,}$/u.test(first) || /[.,;:]$/u.test(text)) continue;
		// With and without their accents, as capitals are written.
		const key = first.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
		lines.set(key, [...(lines.get(key) ?? []), index]);
	}
	const found = new Set<number>();
	for (const places of lines.values()) {
		// The second words differ, as numbers do, and mostly a text follows.
		const different = new Set(places.map((index) => pieces[index]?.text.trim().split(/\s+/u).slice(1).join(" ").toLowerCase()));
		const above = places.filter((index) => [1, 2, 3, 4].some((step) => (pieces[index + step]?.text.length ?? 0) > 60));
		if (places.length >= fewest && different.size >= places.length * 0.9 && above.length >= places.length * 0.7) {
			for (const index of places) found.add(index);
		}
	}
	return found;
}
