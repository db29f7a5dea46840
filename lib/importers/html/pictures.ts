/**
 * What do the pictures of a page show? Those that the page holds in itself stand where they are; of others only their descriptions are there, in
 * the line where they are signs, else behind the paragraph.
 */
import { imageLimits } from "../images/image-collection";
import { imageWords } from "../images/image-words";
import { marksOf, type Style } from "./computed-style";
import { attribute, descendants, type Element, elementsIn, textOf } from "./html-tree";
import type { Page } from "./page";
import type { PagePen } from "./page-pen";

export function writeImage(element: Element, style: Style, pen: PagePen, page: Page): void {
	const { tally } = page;
	const alt = attribute(element, "alt")?.trim();
	const source = attribute(element, "src") ?? "";
	const [width, height] = [Number(attribute(element, "width") ?? 99), Number(attribute(element, "height") ?? 99)];
	// Names that a program gave say nothing.
	const isNamed =
		alt !== undefined &&
		!/^(?:shape|image|picture|graphic|graphics|object|img|photo|grafik|bild|рисунок)[\s_-]?\d*(?:\.\w{3,4})?$/iu.test(alt);
	// An empty description says that there is nothing to see (HTML, 4.8.4.4.4).
	if (alt === "" || (alt === undefined && (width <= 3 || height <= 3)) || Math.max(width, height) <= imageLimits.tiny) return;
	// A formula or a sign drawn into the line.
	const isSign = alt !== undefined && alt.length <= 3 && !/^\s*data:/i.test(source);
	if (isSign || (alt !== undefined && /math|latex|tex\b|emoji|formula|equation/i.test(attribute(element, "class") ?? ""))) {
		pen.writer.write(alt, marksOf(style));
		return;
	}
	const looked = page.imageAt(source);
	if (looked !== null && typeof looked === "object") {
		pen.writer.image(imageWords(isNamed ? alt : null), looked.kept);
		return;
	}
	if (looked === null) tally.images++;
	if (isNamed && looked !== "tiny") pen.images.push(alt);
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
