/** How is this paper set? The size of its text, the distance of its lines, whether first lines are indented: what most of it shows. */
import { mostCommon } from "./geometry";
import type { Line } from "./line";

export interface Measures {
	/** Height of the font most of the text is in. */
	size: number;
	/** Distance of baselines, by the rounded size of the font, in heights of the font. */
	pitch: (size: number) => number;
	/** How much further than that the next paragraph begins, at least; 1.2 is a fifth more. */
	parting: number;
	/** How far first lines are indented where no space stands between paragraphs; 0 where they are not. */
	indent: number;
	/** Most of the text is bold, or italic, so that it says nothing. */
	bold: boolean;
	italic: boolean;
}

/** `runs`: lines of one column each, from top to bottom. */
export function measuresOf(runs: readonly (readonly Line[])[]): Measures {
	const lines = runs.flat();
	const size = mostCommon(
		lines.map((line) => ({ value: line.size, weight: line.text.length })),
		0.5,
	);
	const steps = runs.flatMap(stepsIn);
	const overall = usual(steps) ?? 1.2;
	const bySize = new Map<number, number>();
	for (const rounded of new Set(steps.map((step) => Math.round(step.size)))) {
		const own = steps.filter((step) => Math.round(step.size) === rounded);
		const common = usual(own);
		if (common !== null && own.length >= 5) bySize.set(rounded, common);
	}
	const near = steps.filter(({ step }) => Math.abs(step - overall) <= 0.06 * overall).length;
	const letters = lines.reduce((sum, line) => sum + line.text.length, 0);
	return {
		size: size ?? 10,
		pitch: (of) => bySize.get(Math.round(of)) ?? Math.min(overall, 1.6),
		parting: near >= 0.5 * steps.length ? 1.22 : 1.4,
		indent: usualIndent(runs),
		bold: lines.reduce((sum, line) => sum + line.bold * line.text.length, 0) > 0.5 * letters,
		italic: lines.reduce((sum, line) => sum + line.italic * line.text.length, 0) > 0.5 * letters,
	};
}

/** The distance of lines in a paragraph; in a paper of short paragraphs, that between these comes oftener, and is larger. */
function usual(steps: readonly Step[]): number | null {
	const inside = steps.filter(({ inside: is }) => is);
	return mostCommon((inside.length >= 5 ? inside : steps).map(asWeight), 0.05);
}

interface Step {
	/** Whether a sentence goes on from the one line to the other. */
	inside: boolean;
	size: number;
	/** In heights of the font. */
	step: number;
	weight: number;
}

const asWeight = ({ step, weight }: Step): { value: number; weight: number } => ({ value: step, weight });

function stepsIn(lines: readonly Line[]): Step[] {
	return lines.slice(1).flatMap((line, index) => {
		const before = lines[index] as Line;
		const distance = line.y - before.y;
		const alike = Math.abs(line.size - before.size) <= 0.05 * line.size;
		// Short lines are headings, items, cells: they say little of the distance in running text.
		const weight = Math.min(line.text.length, before.text.length) > 25 ? 4 : 1;
		return alike && distance > 0.5 * line.size && distance < 4 * line.size
			? [{ size: line.size, step: distance / line.size, weight, inside: goesOn(before, line) }]
			: [];
	});
}

function goesOn(before: Line, line: Line): boolean {
	const full = slackOf(before, before.right, before.left) < 0.25 * (before.right - before.left);
	return full && !/[.!?:;。؟]["'”’»)]*$/u.test(before.text) && (/^\p{Ll}/u.test(line.text) || !/[\p{Lu}\p{Ll}]/u.test(line.text));
}

/** Of the lines that begin a sentence right below a line that ended one, many are indented. */
function usualIndent(runs: readonly (readonly Line[])[]): number {
	const indents: number[] = [];
	let all = 0;
	for (const lines of runs) {
		for (let index = 1; index < lines.length - 1; index++) {
			const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]] as [Line, Line, Line];
			if (!/[.!?:]["'”’»)]*$/u.test(before.text) || line.y - before.y > 1.5 * (after.y - line.y)) continue;
			all++;
			const step = startOf(line) - startOf(after);
			if (step > 0.8 * line.size && step < 5 * line.size && Math.abs(startOf(before) - startOf(after)) < 0.5 * line.size)
				indents.push(startOf(line));
		}
	}
	if (indents.length < 3 || indents.length < 0.05 * all) return 0;
	return (
		mostCommon(
			indents.map((value) => ({ value, weight: 1 })),
			0.5,
		) ?? 0
	);
}

/** How far a line begins from the edge its column begins at. */
export function startOf(line: Line): number {
	return line.rtl ? line.right - line.x1 : line.x0 - line.left;
}

/** How much room is left after it. */
export function slackOf(line: Line, right: number, left: number): number {
	return line.rtl ? line.x0 - left : right - line.x1;
}
