/**
 * Which lines belong together? Lines become groups: a heading, a paragraph, an item each. What a group is comes after.
 */
import { type Label, splitLabel } from "./labels";
import { JoinedLines, type LineJoiner } from "./line-joining";
import { endsClause, endsSentence, isCased, isFull, type Layout, startsLower } from "./text-layout";
import type { Line } from "./text-lines";

export interface Group {
	/** Whole text, label included; "\n" where a line break means something. */
	text: string;
	/** The label it begins with, if its place says that it is one and not the number a sentence happened to break at. */
	label: Label | null;
	lines: Line[];
	/** Whether more than line spacing separates it from what was before. */
	apart: boolean;
	quoted: boolean;
}

export function groupLines(lines: readonly Line[], layout: Layout, joiner: LineJoiner): Group[] {
	const groups: Group[] = [];
	let group: Group | null = null;
	let joined: JoinedLines | null = null;
	// The last number of every style, to tell the next of a row from a number in a sentence.
	const rows = new Map<string, number>();
	for (const [index, line] of lines.entries()) {
		const label = splitLabel(line.text);
		const before = lines[index - 1];
		const apart = line.blanksBefore > layout.softBlanks || before === undefined;
		const place =
			group === null || before === undefined ? "new" : placeOf(before, line, lines[index + 1], label, { group, apart, rows, layout });
		if (place === "new" || group === null || joined === null) {
			if (group !== null && joined !== null) group.text = joined.text;
			const accepted = acceptLabel(label);
			if (accepted !== null) rows.set(rowOf(accepted), accepted.values[0] ?? 0);
			group = { text: line.text, label: accepted, lines: [line], apart, quoted: line.quoted };
			joined = new JoinedLines(joiner, line.text);
			groups.push(group);
		} else {
			if (place === "line") joined.below(line.text);
			else joined.join(line.text);
			group.lines.push(line);
		}
	}
	if (group !== null && joined !== null) group.text = joined.text;
	return groups;
}

interface Surroundings {
	group: Group;
	apart: boolean;
	rows: ReadonlyMap<string, number>;
	layout: Layout;
}

/** What a line is to the group before it: more of it, a new line of it ("line"), or the beginning of another. */
function placeOf(before: Line, line: Line, after: Line | undefined, label: Label | null, around: Surroundings): "new" | "join" | "line" {
	const { group, apart, layout } = around;
	if (line.quoted !== before.quoted) return "new";
	if (isNoteMark(line, group) && endsSentence(before.text) && !apart) return "join";
	const ended = endsSentence(before.text);
	const full = isFull(before, line, layout);
	const open = !ended && !endsClause(before.text);
	if (acceptLabel(label) !== null && beginsItem(label as Label, open && full, around)) return "new";
	if (isHeadingLine(group, line)) return "new";

	const cut = open && startsLower(line.text) && (full || before.width >= layout.full * 0.5 || line.pageBefore);
	if (apart) return cut && layout.mode !== "lines" && !isLoneLine(group, layout) ? "join" : "new";
	// Mail is broken at its own margin, whatever stands around the quotation.
	if (layout.mode === "lines") return startsLower(line.text) && (line.quoted ? open : cut && full) ? "join" : "new";
	if (layout.mode === "wrapped") return placeInParagraph(before, line, { ended, open, full, layout });
	// Without empty lines to go by: a paragraph ends where a sentence ended early, or where the next line is indented as first lines are.
	if (layout.indentsFirstLines && isFirstLine(before, line, after)) return ended || !full ? "new" : "join";
	if (ended || endsClause(before.text)) return !full && !startsLower(line.text) ? "new" : "join";
	return !full && before.width < layout.full * 0.75 && !startsLower(line.text) && isCased(line.text) ? "new" : "join";
}

/** The mark of a note that the margin separated from its sentence ("… an end.\n[12] The next …"); not the entry of a list of sources. */
function isNoteMark(line: Line, group: Group): boolean {
	return /^(?:\[(?!1\])\d{1,3}\]){1,6}(?=\s|$)/.test(line.text) && !group.text.startsWith("[");
}

/** Empty lines separate the paragraphs here. A line that ends early all the same was ended on purpose. */
function placeInParagraph(
	before: Line,
	line: Line,
	{ ended, open, full, layout }: { ended: boolean; open: boolean; full: boolean; layout: Layout },
): "new" | "join" | "line" {
	const early = !full && before.width < layout.full * 0.6;
	if (ended && early && !startsLower(line.text)) return "new";
	if (layout.indentsFirstLines && ended && line.indent >= before.indent + 2) return "new";
	return open && early && !startsLower(line.text) && line.width < layout.full * 0.6 ? "line" : "join";
}

function isFirstLine(before: Line, line: Line, after: Line | undefined): boolean {
	const step = line.indent - before.indent;
	return step >= 2 && step <= 12 && (after === undefined || after.indent < line.indent);
}

/** A line in capitals alone, or a short one with a number, is a heading and takes no more lines unless they are of its kind. */
function isHeadingLine(group: Group, next: Line): boolean {
	const last = group.lines[group.lines.length - 1];
	if (last === undefined) return false;
	if (isCapitals(last.text)) return !isCapitals(next.text);
	return isCapitals(next.text) && endsSentence(last.text);
}

export function isCapitals(text: string): boolean {
	return /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text);
}

/** A lone short line, as a heading is: nothing is joined to it over a gap. */
function isLoneLine(group: Group, layout: Layout): boolean {
	const [first] = group.lines;
	return group.lines.length === 1 && first !== undefined && first.width < layout.full * 0.5 && layout.mode !== "spaced";
}

/** A number not closed by a sign ("1990 was …") begins nothing, unless it has parts ("2.1 Scope"). */
function acceptLabel(label: Label | null): Label | null {
	if (label === null) return null;
	if (label.style === "decimal" && !label.closed && (label.depth === 1 || startsLower(label.rest))) return null;
	if (label.rest === "" && label.style !== "word" && label.style !== "cjk-chapter") return null;
	if (label.style === "word" && startsLower(label.rest)) return null;
	return label;
}

function beginsItem(label: Label, inSentence: boolean, { group, apart, rows, layout }: Surroundings): boolean {
	if (label.style === "bullet") {
		// A dash may also have come to stand first on a line because the margin was there.
		const isDash = /^[-–—*+]$/.test(label.family);
		return !isDash || apart || !inSentence || group.label?.family === label.family;
	}
	if (layout.mode === "lines" || apart) return true;
	if (!inSentence && !(endsSentence(lastText(group)) && isFullOf(group, layout))) return true;
	const last = rows.get(rowOf(label));
	const isNext = last !== undefined && label.values.includes(last + 1);
	return isNext && /[.!?:;,。；，]["'”’)]*$|\b(?:and|or|et|ou|y|o|und|oder|и|или)$/iu.test(lastText(group));
}

function isFullOf(group: Group, layout: Layout): boolean {
	const last = group.lines[group.lines.length - 1];
	return last !== undefined && last.width >= layout.full * 0.9;
}

function lastText(group: Group): string {
	return group.lines[group.lines.length - 1]?.text ?? "";
}

function rowOf(label: Label): string {
	return `${label.style} ${label.depth}`;
}
