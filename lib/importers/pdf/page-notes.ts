/** Which lines at the foot of a page, or of a column, are notes? Small type that begins with the mark of a note, as a rule below a short line of ink. */
import type { Box } from "./geometry";
import type { Line } from "./line";

export interface PageNote {
	/** As printed, without brackets and full stop; null for more of the note before. */
	label: string | null;
	lines: Line[];
}

const marker = /^[([]?(\p{Nd}{1,3}|[⁰¹²³⁴-⁹]{1,3}|[*∗†‡§¶]{1,3}|[a-z](?=\s))[.)/\]]?\s{0,3}(?=\S)/u;

/** `lines`: of one column. `rules`: lines of ink on its page. `size`: of the text. `last`: the note before, for its number. */
export function splitNotes(
	lines: readonly Line[],
	{ rules, size, last, raised }: { rules: readonly Box[]; size: number; last: string | null; raised: ReadonlySet<string> },
): { text: Line[]; notes: PageNote[] } {
	const rule = separatorAbove(lines, rules);
	let from = lines.length;
	while (from > 0) {
		const line = lines[from - 1] as Line;
		const below = rule !== null && line.y > rule;
		if (line.size > (below ? 0.97 : 0.93) * size || line.size < 0.45 * size) break;
		from--;
	}
	// Notes in letters as large as those of the text: the line of ink and the mark tell.
	if (rule !== null && from === lines.length) from = notesAsLarge(lines, { rule, size, last, raised });
	if (from === lines.length) return { text: [...lines], notes: [] };
	if (rule !== null)
		from = Math.max(
			from,
			lines.findIndex((line) => line.y > rule),
		);
	let begin = lines.findIndex((line, index) => index >= from && isMarker(line, { ruled: rule !== null, last, raised }));
	// Below the line of ink, what stands before the first mark is the end of a note from the page before.
	if (rule !== null && last !== null && lines[from] !== undefined && (lines[from] as Line).y > rule) begin = from;
	if (begin === -1) return { text: [...lines], notes: [] };
	const notes: PageNote[] = [];
	let number = last;
	for (const line of lines.slice(begin)) {
		const found = isMarker(line, { ruled: rule !== null, last: number, raised }) ? marker.exec(line.text) : null;
		if (found !== null) {
			number = (found[1] ?? "").normalize("NFKC");
			notes.push({ label: number, lines: [line] });
		} else if (notes.length === 0) notes.push({ label: null, lines: [line] });
		else notes[notes.length - 1]?.lines.push(line);
	}
	return { text: lines.slice(0, begin), notes };
}

function notesAsLarge(
	lines: readonly Line[],
	{ rule, size, last, raised }: { rule: number; size: number; last: string | null; raised: ReadonlySet<string> },
): number {
	const from = lines.findIndex((line) => line.y > rule);
	const [first] = from === -1 ? [] : lines.slice(from);
	const fits = lines.slice(from).every((line) => line.size <= 1.03 * size && line.size > 0.45 * size);
	return first !== undefined && fits && isMarker(first, { ruled: true, last, raised }) ? from : lines.length;
}

/** The text of a note's first line after its mark. */
export function markerLength(text: string): number {
	const length = marker.exec(text)?.[0].length ?? 0;
	// Brackets that the number was taken out of, or a dash before the words.
	return length + (/^(?:[([]\s?[)\]]|[-–:])\s{0,3}(?=\S)/u.exec(text.slice(length))?.[0].length ?? 0);
}

/** The marks set high on a page: what its notes may be called. */
export function raisedMarks(lines: readonly Line[]): Set<string> {
	const marks = new Set<string>();
	for (const { text, marks: own } of lines) {
		for (const [sign] of text.matchAll(/[⁰¹²³⁴-⁹]{1,3}/g)) marks.add(sign.normalize("NFKC"));
		for (const { kind, start, end } of own)
			if (kind === "superscript") marks.add(text.slice(start, end).replace(/[\s.)\]]+$|^[\s([]+/g, ""));
	}
	return marks;
}

function isMarker(line: Line, { ruled, last, raised }: { ruled: boolean; last: string | null; raised: ReadonlySet<string> }): boolean {
	const found = marker.exec(line.text)?.[1];
	if (found === undefined) return false;
	if (line.raisedStart) return true;
	if (/^[*∗†‡§¶]/u.test(found)) return ruled || !/\s/.test(line.text[found.length] ?? "");
	const value = Number(found.normalize("NFKC"));
	if (!Number.isInteger(value)) return false;
	const next = last === null ? null : Number(last) + 1;
	if (next !== null && value === next) return true;
	return raised.has(String(value)) || (next === null && (ruled || /^[⁰¹²³⁴-⁹]/u.test(found)));
}

/** Where a short line of ink parts the foot of this column from its text; null if none does. */
function separatorAbove(lines: readonly Line[], rules: readonly Box[]): number | null {
	const [first] = lines;
	if (first === undefined) return null;
	const width = first.right - first.left;
	const found = rules.filter(({ x0, x1, y0, y1 }) => {
		if (y1 - y0 > 2.2 || x1 - x0 < 20 || x1 - x0 > 0.75 * Math.max(width, 200)) return false;
		const start = Math.min(Math.abs(x0 - first.left), Math.abs(x1 - first.right));
		if (start > 12) return false;
		const below = lines.find((line) => line.y > y1);
		const above = lines.findLast((line) => line.y < y0 + 1);
		// Not the line under a word: room on both sides, and nothing but notes after it.
		return (
			below !== undefined &&
			above !== undefined &&
			below.y - y1 < 4 * below.size &&
			y0 - above.y > 0.35 * above.size &&
			below.size < above.size * 1.02
		);
	});
	return found.length === 0 ? null : Math.max(...found.map(({ y0 }) => y0));
}
