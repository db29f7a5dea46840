/** What do the pictures of a page say? Their descriptions, in the line where they are signs, else behind the paragraph. */
import { marksOf, type Style } from "./computed-style";
import { attribute, descendants, type Element, elementsIn, textOf } from "./html-tree";
import type { Page } from "./page";
import type { PagePen } from "./page-pen";

export function writeImage(element: Element, style: Style, pen: PagePen, { tally }: Page): void {
	const alt = attribute(element, "alt")?.trim();
	const [width, height] = [Number(attribute(element, "width") ?? 99), Number(attribute(element, "height") ?? 99)];
	// Names that a program gave say nothing.
	const isNamed =
		alt !== undefined &&
		!/^(?:shape|image|picture|graphic|graphics|object|img|photo|grafik|bild|рисунок)[\s_-]?\d*(?:\.\w{3,4})?$/iu.test(alt);
	if (alt === "" || (alt === undefined && (width <= 3 || height <= 3))) return;
	// A formula or a sign drawn into the line.
	const isInline =
		alt !== undefined && (alt.length <= 3 || /math|latex|tex\b|emoji|formula|equation/i.test(attribute(element, "class") ?? ""));
	if (isInline) pen.writer.write(alt, marksOf(style));
	else {
		tally.images++;
		if (isNamed) pen.images.push(alt);
	}
}

export function writePicture(element: Element, pen: PagePen, { tally }: Page): void {
	const title = elementsIn(element).find((child) => child.tagName === "title");
	const words = attribute(element, "aria-label") ?? (title === undefined ? null : textOf(title));
	if (words !== null && words.trim() !== "") {
		tally.images++;
		pen.images.push(words.trim());
		return;
	}
	const texts = [...descendants(element)].filter((child) => child.tagName === "text").map(textOf);
	if (texts.length > 0) {
		tally.images++;
		pen.writer.write(` ${texts.join(" ")} `, []);
	}
}
