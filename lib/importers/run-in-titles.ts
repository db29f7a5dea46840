/**
 * Which paragraphs begin with a title of their own ("Uneven measurement. Stations are …")?
 *
 * One paragraph cannot tell: any may begin with a short sentence. The paper can. A beginning counts as a title by its shape, a
 * few words, none of them a verb that makes a statement of it, then more text; and only where several paragraphs have one.
 */
import type { BlockContent } from "@/lib/domain/block";
import { detectLanguage } from "./detect-language";

interface Bounds {
	words: number;
	length: number;
}

const short: Bounds = { words: 12, length: 80 };
/** Next to a paragraph that has a title, one may be as long as a sentence. */
const long: Bounds = { words: 32, length: 200 };

/** Verbs that say something of something, and words that refer back: with them it is a sentence like any other. A closed list, by language. */
const statements = new Set(
	[
		"is are was were has have had will would shall should must can cannot could may might does did isn't aren't won't don't doesn't be been",
		"est sont était étaient ont avait avaient sera seront doit doivent peut peuvent fut faut",
		"es son está están era eran ha han había será serán debe deben puede pueden fue hay",
		"é são foi foram tem têm deve devem pode podem será serão",
		"ist sind war waren hat haben hatte hatten wird werden wurde wurden soll sollen muss müssen kann können darf dürfen",
		"è sono era erano hanno deve devono può possono zijn heeft hebben wordt worden",
	]
		.join(" ")
		.split(" "),
);

const backReferences =
	/^(?:we|i|it|he|she|they|this|these|those|that|there|here|you|however|therefore|moreover|nous|il|elle|ils|elles|ce|cela|on|ici|wir|sie|er|es|dies|diese|das|man|ello|esto|eso|yo|ele|ela|isto)$/i;

/** The title a text begins with by its shape alone, end sign included (a dash excluded); null if it has none. */
export function runInTitleShape(text: string, bounds: Bounds = short): string | null {
	const found = /^([\p{Lu}\p{Lo}][^\n.!?:;–—]{1,200}?)(?:(\.|:)(?=\s+["'“«(]?[\p{Lu}\p{Lo}\p{Nd}])|(?=\s[–—]\s))/u.exec(
		text.slice(0, bounds.length + 4),
	);
	if (found === null || found[0].length > bounds.length) return null;
	const title = found[0];
	const words = (found[1] ?? "").split(/\s+/u);
	if (words.length > bounds.words || text.length < title.length * 1.6 || text.length - title.length < 25) return null;
	if (words.some((word) => statements.has(word.toLowerCase()))) return null;
	const [first = ""] = words;
	// "Le conseil a décidé." is a sentence, "Towards a plan." is none.
	if (words.includes("a") && /^(?:l[ea]|les|un|une|ce|cette|[ld]['’]\p{L}+)$/iu.test(first)) return null;
	if (backReferences.test(first)) return null;
	// "Mr. Smith", "St. Petersburg", "No. 3": the full stop ends a short form, not a title.
	return found[2] === "." && words.length === 1 && (first.length <= 4 || /^(?:Messrs|Prof|Articles?|Paras?)$/.test(first)) ? null : title;
}

/**
 * The blocks with their run-in titles, where the paper has such: three of them at least, and one paragraph in four that could have one.
 * A longer title counts only in a section where at least two others have theirs, and beside one of them.
 */
export function withRunInTitles(blocks: readonly BlockContent[]): BlockContent[] {
	const titles = blocks.map((block) => (block.kind === "paragraph" && block.title === null ? runInTitleShape(block.text) : null));
	const found = titles.filter((title) => title !== null).length;
	if (found < 3 || !knowsStatements(blocks)) return [...blocks];
	const eligible = blocks.filter((block) => block.kind === "paragraph" && block.text.length > 80).length;
	if (found < eligible * 0.25) return [...blocks];
	for (const [start, end] of sections(blocks)) {
		if (titles.slice(start, end).filter((title) => title !== null).length < 2) continue;
		// Once down and once up, so that a long title between two long ones is found from the short one beyond them.
		for (let index = start + 1; index < end; index++) if (titles[index - 1] !== null) titles[index] ??= longTitle(blocks[index]);
		for (let index = end - 2; index >= start; index--) if (titles[index + 1] !== null) titles[index] ??= longTitle(blocks[index]);
	}
	return blocks.map((block, index) => ({ ...block, title: titles[index] ?? block.title }));
}

/** In a language whose verbs are not in the list, every short sentence would look like a title. */
function knowsStatements(blocks: readonly BlockContent[]): boolean {
	const text = blocks.map((block) => block.text).join("\n");
	const language = detectLanguage(text);
	return language === "und" ? text.length < 1000 : ["en", "fr", "es", "pt", "de", "it", "nl"].includes(language);
}

function longTitle(block: BlockContent | undefined): string | null {
	return block?.kind === "paragraph" && block.title === null ? runInTitleShape(block.text, long) : null;
}

/** From one heading to the next. */
function sections(blocks: readonly BlockContent[]): [start: number, end: number][] {
	const starts = [0, ...blocks.flatMap((block, index) => (block.kind === "heading" && index > 0 ? [index] : []))];
	return starts.map((start, at) => [start, starts[at + 1] ?? blocks.length]);
}
