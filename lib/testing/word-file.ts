/** A Word file made for a test: small XML, zipped. What is not given is left out, as programs that write little do. */
import { strToU8, type Zippable, zipSync } from "fflate";

const namespaces = [
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
	'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
	'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
	'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
	'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
	'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
	'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"',
	'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
	'xmlns:v="urn:schemas-microsoft-com:vml"',
	'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(" ");
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

export interface WordParts {
	/** Children of w:body. */
	body: string;
	/** Children of w:styles, w:numbering and so on. */
	styles?: string;
	numbering?: string;
	footnotes?: string;
	endnotes?: string;
	comments?: string;
	settings?: string;
	/** Relationship id → address. */
	links?: Record<string, string>;
	/** Relationship id → the bytes of a picture. */
	pictures?: Record<string, Uint8Array>;
	/** More parts, by name. */
	more?: Zippable;
}

const roots = {
	styles: "w:styles",
	numbering: "w:numbering",
	footnotes: "w:footnotes",
	endnotes: "w:endnotes",
	comments: "w:comments",
	settings: "w:settings",
} as const;

export function wordFile(given: WordParts | string): Uint8Array {
	const { body, links = {}, pictures = {}, more = {}, ...parts } = typeof given === "string" ? { body: given } : given;
	const kinds = Object.entries(roots).filter(([kind]) => parts[kind as keyof typeof roots] !== undefined);
	const relations = [
		...kinds.map(([kind]) => `<Relationship Id="part-${kind}" Type="${office}/${kind}" Target="${kind}.xml"/>`),
		...Object.entries(links).map(
			([id, address]) => `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${address}" TargetMode="External"/>`,
		),
		...Object.keys(pictures).map((id) => `<Relationship Id="${id}" Type="${office}/image" Target="media/${id}"/>`),
	].join("");
	return zipSync({
		"[Content_Types].xml": strToU8(`<Types xmlns="${packages}/content-types"/>`),
		"_rels/.rels": strToU8(
			`<Relationships xmlns="${packages}/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
		),
		"word/document.xml": strToU8(`<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
		"word/_rels/document.xml.rels": strToU8(`<Relationships xmlns="${packages}/relationships">${relations}</Relationships>`),
		...Object.fromEntries(
			kinds.map(([kind, root]) => [`word/${kind}.xml`, strToU8(`<${root} ${namespaces}>${parts[kind as keyof typeof roots]}</${root}>`)]),
		),
		...Object.fromEntries(Object.entries(pictures).map(([id, bytes]) => [`word/media/${id}`, bytes])),
		...more,
	});
}

/** A picture in a run; `place`: in the line, or floating beside the text. */
export function pictureRun(id: string, description = "", { place = "inline", shown = "", more = "" } = {}): string {
	const described = description === "" ? "" : ` descr="${description}"`;
	return `<w:r><w:drawing><wp:${place}><wp:docPr id="1" name="P"${described}>${more}</wp:docPr><a:graphic><a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="p.png"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/>${shown}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:${place}></w:drawing></w:r>`;
}

/** A paragraph. `text`: words, or runs if it begins with "<". */
export function paragraph(text: string, properties = ""): string {
	return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${text.startsWith("<") ? text : run(text)}</w:p>`;
}

export function run(text: string, properties = ""): string {
	return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function styled(id: string): string {
	return `<w:pStyle w:val="${id}"/>`;
}

export function numbered(id: number, level = 0): string {
	return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
}

/** A list definition: each level is format, text and what else its element holds. */
export function listDefinition(id: number, levels: readonly [format: string, text: string, more?: string][]): string {
	const inner = levels.map(
		([format, text, more = ""], level) =>
			`<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
	);
	return `<w:abstractNum w:abstractNumId="${id}">${inner.join("")}</w:abstractNum>`;
}

/** A use of a definition; `more` are its overrides. */
export function listUse(id: number, definition: number, more = ""): string {
	return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`;
}

export function startAt(level: number, value: number): string {
	return `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;
}
