/**
 * How wide does a line stand on the page?
 *
 * Whether a line ended at the margin or before it tells where paragraphs end, and in a text out of a PDF that cannot be counted in
 * characters: "illicit" is half as wide as "mammoth". So lines are measured twice, as in a typewriter and as in Times (the
 * advance widths of Adobe's Times-Roman metrics, rounded), and the text itself says which fits.
 */
import { columnsOf, type Line } from "./text-lines";

export interface Measure {
	/** Width of a text, in characters of ordinary width. */
	of: (text: string) => number;
	/** Width of the space that lines are broken into. */
	column: number;
}

const thousandths: [characters: string, width: number][] = [
	["ijlt.,;:/\\|", 275],
	[" '", 250],
	["fr()-I!`[]’‘", 333],
	["sJ?", 390],
	["acez", 444],
	["bdghknopquvxy0123456789$", 500],
	["wCDGHKNOQRUVXYABm", 705],
	["EFLPSTZ", 590],
	["M", 889],
	["W", 944],
];
const times = new Map(thousandths.flatMap(([characters, width]) => [...characters].map((character) => [character, width / 470] as const)));

function timesWidth(text: string): number {
	let width = 0;
	for (const character of text.normalize("NFD")) {
		const known = times.get(character);
		if (known !== undefined) width += known;
		else if (!/[\p{M}\p{Cf}]/u.test(character)) width += columnsOf(character) * 1.06;
	}
	return width;
}

/** The measure by which fewer lines were broken although the next word would have fitted. `cuts`: lines broken inside a sentence, with what followed. */
export function measureOf(cuts: readonly [before: Line, after: Line][], all: readonly Line[]): Measure {
	const sample = cuts.length > 400 ? cuts.slice(0, 400) : cuts;
	const [typed, printed] = [measured(columnsOf, sample, all), measured(timesWidth, sample, all)];
	return printed.misfits < typed.misfits ? printed.measure : typed.measure;
}

function measured(
	of: (text: string) => number,
	cuts: readonly [Line, Line][],
	all: readonly Line[],
): { measure: Measure; misfits: number } {
	const widths = (cuts.length >= 3 ? cuts.map(([before]) => before) : all.slice(0, 400)).map((line) => of(line.text)).sort((a, b) => a - b);
	const column = widths[Math.floor(widths.length * 0.96)] ?? widths.at(-1) ?? 0;
	const measure = { of, column };
	return { measure, misfits: cuts.filter(([before, after]) => wouldFit(before.text, after.text, measure)).length };
}

/** Whether the first word of `after` would still have fitted behind `before`. */
export function wouldFit(before: string, after: string, { of, column }: Measure): boolean {
	const first = /^[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{1,60}|^./su.exec(after)?.[0] ?? "";
	const gap = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(first) ? 0 : of(" ");
	return of(before) + gap + of(first) <= column * 0.985;
}
