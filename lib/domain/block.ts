/**
 * What is a paper made of?
 *
 * A draft is a flat, ordered list of blocks. `text` is always the whole plain text of the block, run-in title
 * included; emphasis and links are kept beside it as marks over character ranges, so that anchors, word diffs and
 * exports speak about one and the same string.
 *
 * Invariants
 * - `text` is NFC, has no leading or trailing white space and no control characters but "\n" (a line break that means something).
 * - A mark covers a non-empty range of UTF-16 code units inside `text`.
 * - `title`, if there is one, is how `text` begins.
 */

export const blockKinds = ["heading", "paragraph", "list-item", "quote", "table", "footnote"] as const;
export type BlockKind = (typeof blockKinds)[number];

export const markKinds = [
	"strong",
	"emphasis",
	"underline",
	"strike",
	"superscript",
	"subscript",
	"small-caps",
	"code",
	"link",
	"image",
] as const;
export type MarkKind = (typeof markKinds)[number];

/**
 * Emphasis, a link or an image on `text.slice(start, end)`; offsets are UTF-16 code units. `href` on links: http(s) or mailto; on images:
 * the SHA-256 of the image, in hex, which the draft keeps. The words under an image are what it shows ("[Image: a map of the lake]"), for
 * anchors, searches and readers who do not see it.
 */
export interface Mark {
	start: number;
	end: number;
	kind: MarkKind;
	href?: string;
}

export interface BlockContent {
	kind: BlockKind;
	/** Headings 1 to 6; list items 1 = outermost; 0 for everything else. */
	level: number;
	/** The number or bullet exactly as printed ("II.", "2.1", "(a)", "•"); not part of `text`. */
	label: string | null;
	/** The run-in title of a paragraph ("Uneven measurement."), also the beginning of `text`. */
	title: string | null;
	text: string;
	marks: Mark[];
	/** BCP 47, where it is not the language of the paper. */
	language?: string;
}

/** Headings and footnotes belong to the paper but are not discussed. */
export function isDiscussable(kind: BlockKind): boolean {
	return kind !== "heading" && kind !== "footnote";
}

/**
 * Gives every discussable block its paragraph number, 1, 2, 3 … through the whole paper, in order.
 * Headings and footnotes get null.
 */
export function numberBlocks<B extends { kind: BlockKind }>(blocks: readonly B[]): (B & { number: number | null })[] {
	let last = 0;
	return blocks.map((block) => ({ ...block, number: isDiscussable(block.kind) ? ++last : null }));
}

/** Whether two blocks say the same in the same way, however their fields are ordered. */
export function sameContent(a: BlockContent, b: BlockContent): boolean {
	if (a === b) return true;
	const fields = ["kind", "level", "label", "title", "text", "language"] as const;
	return (
		fields.every((field) => a[field] === b[field]) &&
		a.marks.length === b.marks.length &&
		a.marks.every((mark, index) => sameMark(mark, b.marks[index]))
	);
}

function sameMark(a: Mark, b: Mark | undefined): boolean {
	return b !== undefined && a.start === b.start && a.end === b.end && a.kind === b.kind && a.href === b.href;
}
