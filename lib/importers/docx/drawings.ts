/**
 * What do a drawing, a picture or an embedded object say? Text boxes have words of the paper in them, images a description, WordArt its
 * words in an attribute. Word stores most drawings twice, for itself and for older programs (mc:AlternateContent): one of them counts.
 */
import { child, flag, type XmlElement } from "./xml-tree";

export interface Drawing {
	/** What stands in its text boxes, each one's paragraphs and tables. */
	boxes: (readonly XmlElement[])[];
	/** Descriptions of its images. */
	descriptions: string[];
	/** Words of WordArt. */
	words: string[];
	/** Pictures, and drawings that count as one. */
	images: number;
	objects: number;
	/** Those of the images that the file has as files. */
	pictures: Picture[];
	/** Stands in the line, like a letter; else it floats beside the text. */
	inline: boolean;
	/** Whoever wrote the paper says that it shows nothing. */
	decorative: boolean;
}

export interface Picture {
	relationship: string;
	/** Of this picture among several. */
	description: string | null;
	/** Only a part of it is shown. */
	cropped: boolean;
}

const understood = /^(?:wp[scg]|wp14|w14|w15|w16\w*|wpi|a14|v|o|w10|am3d)$/;

export function readDrawing(element: XmlElement): Drawing {
	const found: Drawing = {
		boxes: [],
		descriptions: [],
		words: [],
		images: 0,
		objects: 0,
		pictures: [],
		inline: isInline(element),
		decorative: false,
	};
	if (element.name === "w:object") found.objects++;
	visit(element, found);
	// A group of shapes is one picture; a box of words is none.
	if (found.images === 0 && found.boxes.length === 0 && found.words.length === 0 && found.objects === 0) found.images = 1;
	return found;
}

/** The part of an alternative that counts: the first choice that is understood, else what older programs show. */
export function chosen(alternative: XmlElement): readonly XmlElement[] {
	for (const choice of alternative.children) {
		if (choice.name !== "mc:Choice") continue;
		const required = (choice.attributes.Requires ?? "").split(/\s+/).filter((prefix) => prefix !== "");
		if (required.every((prefix) => understood.test(prefix))) return choice.children;
	}
	return child(alternative, "mc:Fallback")?.children ?? [];
}

function visit(element: XmlElement, found: Drawing): void {
	for (const inner of element.name === "mc:AlternateContent" ? chosen(element) : element.children) {
		switch (inner.name) {
			case "w:txbxContent":
				found.boxes.push(inner.children);
				break;
			case "wp:docPr":
				if (isDecorative(inner)) found.decorative = true;
				else describe(inner.attributes.descr, found);
				break;
			case "pic:pic":
				picture(inner, found);
				break;
			case "v:shape":
			case "v:rect":
			case "v:group":
				describe(inner.attributes.alt, found);
				visit(inner, found);
				break;
			case "v:imagedata":
			case "a:blip":
				found.images++;
				add(inner, found);
				break;
			case "v:textpath":
				if (inner.attributes.string?.trim()) found.words.push(inner.attributes.string.trim());
				break;
			default:
				visit(inner, found);
		}
	}
}

/** DrawingML, 20.2.2.5: what a picture is called, what it shows, and which part of it. */
function picture(element: XmlElement, found: Drawing): void {
	const before = found.pictures.length;
	visit(element, found);
	const own = found.pictures[before];
	if (own === undefined) return;
	own.description = wordsOf(child(child(element, "pic:nvPicPr"), "pic:cNvPr")?.attributes.descr);
	const shown = child(child(element, "pic:blipFill"), "a:srcRect")?.attributes ?? {};
	// In thousandths of a percent; programs write a hair's breadth without meaning it.
	own.cropped = ["l", "t", "r", "b"].some((side) => Number.parseInt(shown[side] ?? "", 10) > 1500);
}

function add({ attributes }: XmlElement, found: Drawing): void {
	const relationship = attributes["r:embed"] ?? attributes["r:id"];
	if (relationship === undefined) return;
	const cropped = ["cropleft", "croptop", "cropright", "cropbottom"].some((side) => /^[1-9.]/.test(attributes[side] ?? ""));
	found.pictures.push({ relationship, description: null, cropped });
}

function isInline(element: XmlElement): boolean {
	if (element.name === "w:drawing") return child(element, "wp:inline") !== undefined;
	return !element.children.some(({ attributes }) => /position:\s*absolute/i.test(attributes.style ?? ""));
}

/** Names of files that programs write where a person should have described the image say nothing. */
function wordsOf(text: string | undefined): string | null {
	const said = text?.replace(/\s?Description automatically generated(?: with [a-z]+ confidence)?/i, "").trim() ?? "";
	const isName = /^\S+\.(?:png|jpe?g|gif|bmp|[ew]mf|tiff?|svg|webp)$/i.test(said) || /^[a-z]+:\/\/\S+$/i.test(said);
	return said === "" || isName ? null : said.slice(0, 4000);
}

function describe(text: string | undefined, found: Drawing): void {
	const said = wordsOf(text);
	if (said !== null && !found.descriptions.includes(said)) found.descriptions.push(said);
}

function isDecorative(properties: XmlElement): boolean {
	return (
		child(properties, "a:extLst")?.children.some((extension) => flag(extension, "adec:decorative") === true && isOn(extension)) ?? false
	);
}

function isOn(extension: XmlElement): boolean {
	return child(extension, "adec:decorative")?.attributes.val !== "0";
}
