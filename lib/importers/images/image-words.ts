/**
 * Which words stand under an image, and where in its paragraph does it stand? A large one at the beginning or at the end of a paragraph is a
 * figure, and gets a paragraph of its own; one in the middle, or a sign of the size of a line, stays in the line.
 */
import type { Mark } from "@/lib/domain/block";
import { isBlank, type MarkedText, sliceMarked } from "@/lib/domain/marked-text";

const longest = 2000;
/** Pixels; a line of text is 16 to 24 of them. */
const lineHeight = 72;

export function imageWords(description: string | null | undefined): string {
	const said = (description ?? "").replace(/\s+/g, " ").trim().slice(0, longest).toWellFormed();
	return said === "" ? "[Image]" : `[Image: ${said}]`;
}

/** An image and nothing else. */
export function imageText(description: string | null | undefined, sha256: string): MarkedText {
	const text = imageWords(description);
	return { text, marks: [{ start: 0, end: text.length, kind: "image", href: sha256 }] };
}

/** Whether a paragraph begins with an image, or with the words for one: neither a heading nor a title. */
export function beginsWithImage(text: string): boolean {
	return /^\s*\[Image(?::\s|\])/.test(text);
}

/** Whether there are images and no words beside them. */
export function isOnlyImages({ text, marks }: MarkedText): boolean {
	const images = imagesIn(marks);
	if (images.length === 0) return false;
	let at = 0;
	for (const { start, end } of images) {
		if (!isBlank(text.slice(at, start))) return false;
		at = Math.max(at, end);
	}
	return isBlank(text.slice(at));
}

/** The paragraph without the figures at its ends; in order, each with whether it is one. */
export function figuresApart(
	read: MarkedText,
	sizeOf: (sha256: string) => { height: number },
	isHeading = false,
): { text: MarkedText; isFigure: boolean }[] {
	const images = imagesIn(read.marks);
	if (images.length === 0 || isOnlyImages(read)) return [{ text: read, isFigure: images.length > 0 }];
	const isFigure = ({ href = "" }: Mark): boolean => isHeading || sizeOf(href).height > lineHeight;
	let [from, to] = [0, read.text.length];
	const before: Mark[] = [];
	for (const image of images) {
		if (!isFigure(image) || !isBlank(read.text.slice(from, image.start))) break;
		before.push(image);
		from = image.end;
	}
	const after: Mark[] = [];
	for (const image of [...images].reverse()) {
		if (image.start < from || !isFigure(image) || !isBlank(read.text.slice(image.end, to))) break;
		after.unshift(image);
		to = image.start;
	}
	const figure = ({ start, end }: Mark) => ({ text: sliceMarked(read, start, end), isFigure: true });
	return [...before.map(figure), { text: sliceMarked(read, from, to), isFigure: false }, ...after.map(figure)];
}

function imagesIn(marks: readonly Mark[]): Mark[] {
	return marks.filter(({ kind, href }) => kind === "image" && href !== undefined).sort((a, b) => a.start - b.start);
}
