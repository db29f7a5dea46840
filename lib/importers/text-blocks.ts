/**
 * What is each group of lines: heading, paragraph, item, quote? Its number, its shape and its neighbours tell.
 */
import type { BlockContent } from "@/lib/domain/block";
import { HeadingLevels } from "./heading-levels";
import type { ImportWarning } from "./imported";
import { isSpelledPart, type Label, type LabelStyle, splitLabel } from "./labels";
import { ListLevels } from "./list-levels";
import { isSectionName } from "./section-names";
import { type Group, isCapitals } from "./text-groups";
import { endsClause, endsSentence, isCased, type Layout, startsLower } from "./text-layout";
import { columnsOf } from "./text-lines";

const headingStyles = new Set<LabelStyle>(["roman", "alpha", "decimal", "word", "section-sign", "cjk-chapter", "cjk-number", "cjk-paren"]);
/** Numbers that head a part and never count the items of a list. */
const partStyles = new Set<LabelStyle>(["roman", "word", "section-sign", "cjk-chapter"]);
const itemStyles = new Set<LabelStyle>(["bullet", "paren-letter", "close-number", "close-letter", "dot-letter"]);

/** `guessed`: the groups nobody is sure begin where they do. */
export function blocksOf(
	groups: readonly Group[],
	layout: Layout,
	guessed: ReadonlySet<Group>,
): { blocks: BlockContent[]; warnings: ImportWarning[] } {
	const blocks: BlockContent[] = [];
	const warnings: ImportWarning[] = [];
	const headings = new HeadingLevels();
	const lists = new ListLevels();
	for (const [group, label] of openNumbers(groups)) group.label = label;
	const isHeading = headingsAmong(groups, layout);
	for (let index = 0; index < groups.length; index++) {
		const group = groups[index] as Group;
		if (isHeading[index] === true) {
			const { label, text, used } = headingText(groups, index, layout);
			const byShape = group.label === null && !isCapitals(group.text);
			if (byShape) warnings.push({ code: "heading-guessed", block: blocks.length, params: { text: text.slice(0, 80) } });
			// "Abstract" stands beside the parts, numbered or not.
			const isNamed = label === null && isSectionName(text);
			blocks.push(
				block("heading", text, { label, level: isNamed ? 1 : headings.next(group.label, isCapitals(text) ? "capitals" : "plain") }),
			);
			index += used;
			lists.end();
			continue;
		}
		const kind = kindOf(group, groups[index - 1], blocks[blocks.length - 1], layout);
		const indent = group.lines[0]?.indent ?? 0;
		if (guessed.has(group)) warnings.push({ code: "paragraph-guessed", block: blocks.length, params: { text: group.text.slice(0, 80) } });
		const label = kind === "paragraph" && group.label !== null && !isParagraphNumber(group.label) ? null : group.label;
		const text = label === null ? group.text : group.text.slice(group.text.length - restLength(group, label));
		if (kind === "list-item") blocks.push(block(kind, text, { label: label?.label ?? null, level: lists.next(label, indent) }));
		else {
			lists.end();
			blocks.push(block(kind, text, { label: label?.label ?? null }));
		}
	}
	return { blocks, warnings };
}

/** "1 Scope", "2 Terms", "3 Principle": numbers without a full stop, where they count on above text that is none of them. */
function openNumbers(groups: readonly Group[]): [Group, Label][] {
	const found: [Group, Label][] = [];
	for (const [index, group] of groups.entries()) {
		const label = group.label === null && group.lines.length === 1 && !group.quoted ? splitLabel(group.text) : null;
		if (label === null || label.style !== "decimal" || label.closed || label.depth > 1 || label.label.length > 2) continue;
		const next = (found[found.length - 1]?.[1].values[0] ?? 0) + 1;
		const isName = isShort(label.rest, 70, 10) && !startsLower(label.rest) && !endsSentence(label.rest) && !endsClause(label.rest);
		const after = groups[index + 1];
		if (label.values[0] === next && isName && after !== undefined && splitLabel(after.text)?.closed !== false) found.push([group, label]);
	}
	return found.length >= 3 ? found : [];
}

/** The text of a group after its label. */
function restLength(group: Group, label: Label): number {
	const first = group.lines[0]?.text ?? "";
	return group.text.length - (first.length - label.rest.length);
}

function block(
	kind: BlockContent["kind"],
	text: string,
	{ label = null, level = 0 }: { label?: string | null; level?: number },
): BlockContent {
	return { kind, level, label, title: null, text, marks: [] };
}

/** Which groups are headings; first each by its own shape, then the rows of short numbered lines that are lists taken out again. */
function headingsAmong(groups: readonly Group[], layout: Layout): boolean[] {
	const shaped = groups.map((group, index) => looksLikeHeading(group, groups[index - 1], groups[index + 1], layout));
	const rows = rowShares(groups, shaped);
	return shaped.map((is, index) => {
		const group = groups[index] as Group;
		if (!is || group.label === null || partStyles.has(group.label.style)) return is;
		// One short entry among the long ones of a list of sources is no heading.
		if ((rows.get(`${group.label.style} ${group.label.depth}`) ?? 1) < 0.5) return false;
		// "1. Apples", "2. Pears": one right after the other there is nothing they could head.
		const inRow = (other: number): boolean => shaped[other] === true && isSameRow(group, groups[other]);
		return !inRow(index + 1) && !inRow(index - 1);
	});
}

/** Of the groups with one style of number, how many are shaped like headings, 0 to 1. */
function rowShares(groups: readonly Group[], shaped: readonly boolean[]): Map<string, number> {
	const counts = new Map<string, { all: number; shaped: number }>();
	for (const [index, { label }] of groups.entries()) {
		if (label === null) continue;
		const key = `${label.style} ${label.depth}`;
		const count = counts.get(key) ?? { all: 0, shaped: 0 };
		counts.set(key, { all: count.all + 1, shaped: count.shaped + (shaped[index] ? 1 : 0) });
	}
	return new Map([...counts].map(([key, count]) => [key, count.all < 3 ? 1 : count.shaped / count.all]));
}

function isSameRow(a: Group, b: Group | undefined): boolean {
	return b !== undefined && b.label !== null && a.label?.style === b.label.style && a.label.depth === b.label.depth;
}

function looksLikeHeading(group: Group, before: Group | undefined, after: Group | undefined, layout: Layout): boolean {
	if (group.quoted || group.lines.length > 3) return false;
	const text =
		group.label?.rest === "" || group.label === null ? group.text : group.text.slice(group.text.length - restLength(group, group.label));
	if (group.label !== null) {
		if (!headingStyles.has(group.label.style)) return false;
		if (!isShort(text, 110, 16) || startsLower(text)) return false;
		if (group.label.style === "word" || group.label.style === "cjk-chapter") return !endsSentence(text) || group.label.rest === "";
		return !endsSentence(text) && !/[,;:，；：]$/u.test(text);
	}
	if (after !== undefined && group.lines.length === 1 && (isSectionName(text) || isSpelledPart(text))) return true;
	if (after === undefined || !isShort(text, 90, 12) || /[.,;:，；：。]$/u.test(text)) return false;
	if (isCapitals(text)) return columnsOf(text) >= 3 && !/^[\p{Nd}\W]/u.test(text);
	if (group.lines.length > 1 || layout.mode === "solid" || !group.apart || !after.apart) return false;
	// Alone between paragraphs, without a full stop, and followed by whole sentences.
	if (!/^\p{L}/u.test(text) || startsLower(text) || endsSentence(text) || endsClause(text)) return false;
	const follows =
		after.label === null || !itemStyles.has(after.label.style)
			? /[.!?。！？؟۔।]["'”’»)]*$/u.test(after.text) && after.text.length > 1.5 * text.length
			: false;
	return (
		follows && (before === undefined || endsSentence(before.text) || before.lines.length > 0) && (isCased(text) || columnsOf(text) <= 40)
	);
}

/** A chapter number alone takes the line after it for its title ("CHAPTER I" / "The beginnings"). */
function headingText(groups: readonly Group[], index: number, layout: Layout): { label: string | null; text: string; used: number } {
	const group = groups[index] as Group;
	if (group.label === null) return { label: null, text: group.text, used: 0 };
	if (group.label.rest !== "")
		return { label: group.label.label, text: group.text.slice(group.text.length - restLength(group, group.label)), used: 0 };
	const next = groups[index + 1];
	const after = groups[index + 2];
	const isTitle =
		next !== undefined &&
		after !== undefined &&
		next.label === null &&
		!next.quoted &&
		next.lines.length <= 2 &&
		isShort(next.text, 90, 12) &&
		/^\p{L}/u.test(next.text) &&
		!startsLower(next.text) &&
		!endsSentence(next.text) &&
		!endsClause(next.text) &&
		(next.lines[0]?.width ?? 0) < layout.full * 0.85;
	return isTitle ? { label: group.label.label, text: next.text, used: 1 } : { label: null, text: group.text, used: 0 };
}

function kindOf(group: Group, before: Group | undefined, last: BlockContent | undefined, layout: Layout): BlockContent["kind"] {
	if (group.quoted) return "quote";
	if (group.label !== null) {
		const { style } = group.label;
		if (itemStyles.has(style)) return "list-item";
		// "(1)" numbers the paragraphs of a law as well as the items of a list; what introduces a list ends in a colon.
		const introduced = before !== undefined && (endsClause(before.text) || (last?.kind === "list-item" && before.label?.style === style));
		if (style === "paren-number" || style === "decimal" || style === "alpha") {
			const isSentence = endsSentence(group.text) && !/[;,]$/.test(group.text);
			return introduced || (!isSentence && isShort(group.text, 160, 30)) ? "list-item" : "paragraph";
		}
		return "paragraph";
	}
	const indent = Math.min(...group.lines.slice(0, 50).map((line) => line.indent)) - layout.baseIndent;
	// More of the item before it, or a quotation set off from the margin.
	if (indent >= 2 && last?.kind === "list-item" && before !== undefined && indent > (before.lines[0]?.indent ?? 0) - layout.baseIndent)
		return "list-item";
	return indent >= 4 && group.lines.length >= 2 ? "quote" : "paragraph";
}

function isParagraphNumber(label: Label): boolean {
	return label.style !== "bullet";
}

function isShort(text: string, columns: number, words: number): boolean {
	return text.length <= columns * 2 && columnsOf(text) <= columns && text.split(" ").length <= words;
}
