/** Pictures of a Word file stand in the paper where Word shows them, with what they are said to show. */
import { expect, test } from "vitest";
import { madePng, pngOfRows } from "@/lib/testing/made-image";
import { paragraph, pictureRun, run, styled, wordFile } from "@/lib/testing/word-file";
import type { ImportedPaper } from "../imported";
import { importDocx } from "./import-docx";

const pictures = {
	map: madePng(400, 300),
	sign: madePng(20, 20),
	dot: madePng(6, 6),
	old: new Uint8Array(Buffer.from(`BM${"\0".repeat(70)}`)),
};

function read(body: string, more: Record<string, Uint8Array> = {}): ImportedPaper {
	const styles = '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>';
	const result = importDocx(wordFile({ body, styles, pictures: { ...pictures, ...more } }), { name: "paper.docx" });
	if (!result.ok) throw new Error(result.refusal);
	return result.paper;
}

/** "paragraph Words <Image: a map>", where the sharp brackets are those of an image that is kept. */
function lines({ blocks, images }: ImportedPaper): string[] {
	return blocks.map(({ kind, text, marks }) => {
		let shown = text;
		for (const { start, end, href } of [...marks].filter(({ kind: mark }) => mark === "image").reverse()) {
			expect(images.map(({ sha256 }) => sha256)).toContain(href);
			shown = `${shown.slice(0, start)}<${shown.slice(start + 1, end - 1)}>${shown.slice(end)}`;
		}
		return `${kind} ${shown}`;
	});
}

const decorative = '<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>';
const row = (...cells: string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`;
const borders = '<w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr>';

test.each<[string, string, string[]]>([
	["alone", paragraph(pictureRun("map", "a map")), ["paragraph <Image: a map>"]],
	["without a description", paragraph(pictureRun("map")), ["paragraph <Image>"]],
	["in the line", paragraph(run("Press ") + pictureRun("map", "Start") + run(" now.")), ["paragraph Press <Image: Start> now."]],
	["a figure at the end of its text", paragraph(run("See below.") + pictureRun("map")), ["paragraph See below.", "paragraph <Image>"]],
	["a sign at the beginning", paragraph(pictureRun("sign", "Note") + run(" Careful.")), ["paragraph <Image: Note> Careful."]],
	[
		"floating beside the text",
		paragraph(pictureRun("map", "a map", { place: "anchor" }) + run("Words.")),
		["paragraph Words.", "paragraph <Image: a map>"],
	],
	[
		"in a heading",
		paragraph(pictureRun("sign") + run("Scope"), styled("H1")) + paragraph("x."),
		["paragraph <Image>", "heading Scope", "paragraph x."],
	],
	["alone in the style of a heading", paragraph(pictureRun("map"), styled("H1")) + paragraph("x."), ["paragraph <Image>", "paragraph x."]],
	["twice", paragraph(pictureRun("map")) + paragraph(pictureRun("map")), ["paragraph <Image>", "paragraph <Image>"]],
	[
		"in a table",
		`<w:tbl>${borders}${row(run("a"), pictureRun("sign", "yes"))}${row(run("b"), run("no"))}</w:tbl>`,
		["table a | <Image: yes>\nb | no"],
	],
	["that the author calls decorative", paragraph("x.") + paragraph(pictureRun("map", "", { more: decorative })), ["paragraph x."]],
	["that only fills space", paragraph(pictureRun("dot") + run("x.")), ["paragraph x."]],
	[
		"in a format that browsers do not show",
		paragraph(pictureRun("old", "a chart") + run("x.")),
		["paragraph x.", "paragraph [Image: a chart]"],
	],
	[
		"of old files",
		paragraph(`<w:r><w:pict><v:shape alt="a map"><v:imagedata r:id="map"/></v:shape></w:pict></w:r>${run(" and more words here.")}`),
		["paragraph <Image: a map>", "paragraph and more words here."],
	],
])("%s", (_, body, expected) => {
	expect(lines(read(body))).toEqual(expected);
});

test("what is left out is told, what is kept is not; each image is kept once", () => {
	const paper = read(
		paragraph(pictureRun("map")) + paragraph(pictureRun("map")) + paragraph(pictureRun("old")) + paragraph(pictureRun("none", "gone")),
	);
	expect(paper.images.map(({ mediaType, width, height }) => [mediaType, width, height])).toEqual([["image/png", 400, 300]]);
	expect(paper.warnings).toEqual([
		{ code: "images-left-out", block: null, params: { count: 1 } },
		{ code: "image-formats-left-out", block: null, params: { count: 1, formats: "BMP" } },
	]);
});

test("a cropped picture stands whole, which is told", () => {
	const shown = '<a:srcRect l="20000" r="100"/>';
	expect(read(paragraph(pictureRun("map", "", { shown }))).warnings.map(({ code }) => code)).toEqual(["images-cropped"]);
	expect(read(paragraph(pictureRun("map", "", { shown: '<a:srcRect b="1"/>' }))).warnings).toEqual([]);
});

test("a picture that would fill the memory, or a part that grows without end, does not take the paper with it", () => {
	const huge = pngOfRows(60_000, 60_000, new Uint8Array(100));
	const endless = new Uint8Array(30_000_000);
	const paper = read(paragraph(pictureRun("huge", "one")) + paragraph(pictureRun("endless", "two")) + paragraph("Words."), {
		huge,
		endless,
	});
	expect(lines(paper)).toEqual(["paragraph [Image: one]", "paragraph [Image: two]", "paragraph Words."]);
	expect(paper.warnings.map(({ code, params }) => [code, params.count])).toEqual([["images-too-large", 2]]);
});
