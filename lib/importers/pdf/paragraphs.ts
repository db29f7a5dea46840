/** Which lines are one paragraph? Space, indents, numbers, letters and the room that was left at the end of a line tell. */
import { type Label, splitLabel } from "../labels";
import { endsClause, endsSentence, startsLower } from "../text-layout";
import type { Line } from "./line";
import { type Measures, slackOf, startOf } from "./measures";

export interface Paragraph {
	lines: Line[];
	label: Label | null;
	/** Space above it, in usual distances of lines; large at the top of a column. */
	above: number;
}

/** `lines`: of one column, from top to bottom. */
export function paragraphsOf(lines: readonly Line[], measures: Measures): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	for (const [index, line] of lines.entries()) {
		const paragraph = paragraphs[paragraphs.length - 1];
		const before = lines[index - 1];
		const label = before !== undefined && isDate(before, line) ? null : labelOf(line);
		const above = before === undefined ? 10 : distance(before, line, measures);
		const around = lines.slice(Math.max(0, index - 6), index + 7);
		if (paragraph !== undefined && before !== undefined && !beginsNew(paragraph, before, line, { label, above, around, measures })) {
			paragraph.lines.push(line);
		} else paragraphs.push({ lines: [line], label, above });
	}
	return paragraphs;
}

/** "… on 2020. / 3.11. the world": a date that the margin broke. */
function isDate(before: Line, line: Line): boolean {
	return /(?:19|20)\p{Nd}{2}\.$/u.test(before.text) && /^\p{Nd}{1,2}\.\s?\p{Nd}{1,2}\.(?=\s)/u.test(line.text);
}

function distance(before: Line, line: Line, measures: Measures): number {
	return (line.y - before.y) / (measures.pitch(line.size) * Math.max(line.size, Math.min(before.size, line.size * 1.1)));
}

interface Around {
	label: Label | null;
	above: number;
	around: readonly Line[];
	measures: Measures;
}

function beginsNew(paragraph: Paragraph, before: Line, line: Line, { label, above, around, measures }: Around): boolean {
	if (before.block !== null && line.block !== null && before.block.id !== line.block.id) return true;
	const together = before.block !== null && before.block.id === line.block?.id;
	// A line break within a block that is tagged as one may still part two: only a label, or much room, is believed over the tags.
	if (together && above > 0.2 && above < 2 && label === null) return false;
	if (above < 0.2 || Math.abs(line.size - before.size) > 0.12 * Math.max(line.size, before.size)) return true;
	const ended = endsSentence(before.text);
	const cut = !ended && !endsClause(before.text);
	const full = isFull(before, line, around);
	// Letters of another font may push two lines apart; a sentence that goes on between them is one all the same.
	const flows = cut && full && startsLower(line.text) && label === null && !isOtherFace(before, line);
	if (above > (flows ? 1.6 : measures.parting)) return true;
	if (label !== null && beginsItem(label, paragraph, line, cut && full)) return true;
	if (isOtherFace(before, line) && !(cut && full && startsLower(line.text))) return true;
	if (isCentred(before) && isCentred(line) && before.text.length < 120) return false;
	const first = paragraph.lines[0] as Line;
	const step = startOf(line) - startOf(before);
	const em = line.size;
	// So much room was left on purpose: an address, a verse, a heading above its text.
	if (!full && !startsLower(line.text) && slack(before, around) > 0.25 * width(around)) return true;
	if (!full && isIndented(line, paragraph, measures.indent) && (!startsLower(line.text) || !cut || paragraph.label === null)) return true;
	if (measures.indent > 0 && isFirstLine(line, paragraph, measures.indent) && !(full && cut && startsLower(line.text))) return true;
	if (paragraph.lines.length === 1) {
		// The second line goes back to the margin, or hangs under the text of a number.
		if (step < -0.7 * em || paragraph.label !== null) return !full && endsEarly(before, line, around);
	} else {
		const margin = startOf(paragraph.lines[1] as Line);
		const hangs = margin - startOf(first) > 0.7 * em;
		if (hangs && startOf(line) < margin - 0.7 * em) return true;
		if (step > 0.7 * em && (ended || !full)) return true;
	}
	if (step > 0.7 * em && ended) return true;
	return !full && endsEarly(before, line, around);
}

/** A line that another word would have fitted on: the end of a sentence, or so much room that it was left on purpose. */
function endsEarly(before: Line, line: Line, around: readonly Line[]): boolean {
	if (startsLower(line.text)) return false;
	return endsSentence(before.text) || endsClause(before.text) || roomAfter(before, line, around) > 3 * line.size;
}

/** Whether a line stands where first lines do, and none of the paragraph but its first stands there. */
function isIndented(line: Line, { lines }: Paragraph, indent: number): boolean {
	if (indent === 0 || Math.abs(startOf(line) - indent) > 0.3 * line.size) return false;
	return lines.slice(1).every((other) => Math.abs(startOf(other) - startOf(line)) > 0.4 * line.size);
}

/** Whether a line is indented as the first lines of this paper are, and not as the text of an item is. */
function isFirstLine(line: Line, { lines, label }: Paragraph, indent: number): boolean {
	if (Math.abs(startOf(line) - indent) > 0.3 * line.size) return false;
	const second = lines[1];
	if (second !== undefined) return Math.abs(startOf(second) - startOf(line)) > 0.4 * line.size;
	return label === null || Math.abs(startOf(lines[0] as Line) - startOf(line)) < 0.4 * line.size;
}

/** A number that ends a sentence at the margin begins nothing. */
export function labelOf(line: Line): Label | null {
	const label = splitLabel(line.text) ?? circleOf(line);
	if (label === null || line.raisedStart) return null;
	// "2020.3.30.": a date.
	if (label.style === "decimal" && /^(?:19|20)\p{Nd}{2}\./u.test(label.label)) return null;
	if (label.style === "decimal" && !label.closed && (label.depth === 1 ? !isWideAfter(line) : startsLower(label.rest))) return null;
	if (label.style === "word" && startsLower(label.rest)) return null;
	if (label.rest === "" && label.style !== "word" && label.style !== "cjk-chapter") return null;
	return label;
}

/** The letter o of a typewriter, as word processors draw the bullets of their second level. */
function circleOf({ cells, text }: Line): Label | null {
	if (cells.length < 2 || cells[0]?.text !== "o" || !/^o\s/.test(text)) return null;
	return { label: "◦", rest: text.slice(1).trimStart(), style: "bullet", family: "◦", values: [], depth: 1, closed: true };
}

/** "3   Text": a number without a sign, but with the room after it that only labels have. */
function isWideAfter({ cells, text }: Line): boolean {
	return cells.length > 1 && /^\p{Nd}{1,3}$/u.test(cells[0]?.text ?? "") && /^\p{Nd}{1,3}\s+\p{Lu}/u.test(text);
}

function beginsItem(label: Label, { lines, label: own }: Paragraph, line: Line, inSentence: boolean): boolean {
	const [first] = lines;
	// "Article 10 applies": a reference that happens to begin a line.
	if (label.style === "word" || label.style === "section-sign") return !atMargin(lines, line);
	if (!inSentence) return true;
	const margin = lines[1] ?? first;
	const out = margin === undefined ? 0 : Math.abs(startOf(line) - startOf(margin));
	if (label.style === "bullet") return !/^[-–—*+·]$/.test(label.family) || out > 0.4 * line.size || own?.family === label.family;
	return (
		out > 0.4 * line.size ||
		(own !== null &&
			own.style === label.style &&
			Math.abs(startOf(line) - startOf(first as Line)) < 0.4 * line.size &&
			label.values.includes((own.values[0] ?? 0) + 1))
	);
}

/** Whether a line stands where those of the paragraph do, and the one before it was not broken early. */
function atMargin(lines: readonly Line[], line: Line): boolean {
	const before = lines[lines.length - 1] as Line;
	return Math.abs(startOf(line) - startOf(before)) < 0.4 * line.size && isFull(before, line, lines) && lines.length > 1;
}

/** Bold all over and then not, or the other way: a heading and its text. */
function isOtherFace(before: Line, line: Line): boolean {
	const [a, b] = [before.bold, line.bold];
	return (a >= 0.95 && b < 0.5) || (a < 0.5 && b >= 0.95);
}

export function isCentred(line: Line): boolean {
	const [start, end] = [line.x0 - line.left, line.right - line.x1];
	return Math.abs(start - end) < 0.03 * (line.right - line.left) + 2 && start > 0.08 * (line.right - line.left);
}

function width(around: readonly Line[]): number {
	return Math.max(...around.map(({ x1 }) => x1)) - Math.min(...around.map(({ x0 }) => x0));
}

function slack(line: Line, around: readonly Line[]): number {
	const alike = around.filter(({ size }) => Math.abs(size - line.size) < 0.12 * line.size);
	const right = Math.max(...alike.map(({ x1 }) => x1), line.x1);
	const left = Math.min(...alike.map(({ x0 }) => x0), line.x0);
	return slackOf(line, right, left);
}

/** Whether the first word of the next line would not have fitted. */
export function isFull(line: Line, next: Line, around: readonly Line[]): boolean {
	return roomAfter(line, next, around) < 0.3 * line.size;
}

/** The room that would have been left if the first word of the next line stood on this one as well. */
function roomAfter(line: Line, next: Line, around: readonly Line[]): number {
	const word = /^\S+/.exec(next.text)?.[0] ?? "";
	const perLetter = (next.x1 - next.x0) / Math.max(1, next.text.length);
	return slack(line, around) - (word.length + 1) * perLetter;
}

/** Whether the paragraph at the top of a column or page is more of the one at the end of the column before. */
export function goesOn(
	last: Paragraph,
	next: Paragraph,
	columns: { before: readonly Line[]; after: readonly Line[] },
	measures: Measures,
): boolean {
	const [before, line] = [last.lines[last.lines.length - 1], next.lines[0]];
	if (before === undefined || line === undefined) return false;
	if (Math.abs(before.size - line.size) > 0.08 * line.size || isOtherFace(before, line)) return false;
	if (/[-‐\u00ad]$/.test(before.text) && startsLower(line.text)) return true;
	const ended = endsSentence(before.text);
	const full = isFull(before, line, columns.before);
	const long = last.lines.length > 1 || before.text.length > 60;
	const cut = !ended && !endsClause(before.text);
	// "… pursuant to Article / 145 of the Law": in the middle of a sentence a number is none of a paragraph.
	if (next.label !== null) return cut && full && last.lines.length > 1 && next.label.style !== "bullet";
	if (!ended && startsLower(line.text)) return true;
	if (cut) return long && (full || slack(before, columns.before) < 0.4 * width(columns.before));
	if (!ended || !full || !long) return false;
	// A sentence ended where the column did. Where first lines are indented, one that is not goes on; elsewhere that is likelier, too.
	const margin = Math.min(...columns.after.filter(({ size }) => Math.abs(size - line.size) < 0.1 * size).map(startOf));
	return next.lines.length > 1 && (measures.indent === 0 || startOf(line) - margin < 0.4 * line.size);
}
