/** The same three images in an OpenDocument text, on a page and in Markdown: a figure, one in the line, and one that only fills space. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { madePng } from "@/lib/testing/made-image";
import { importPaper } from "../import-paper";
import type { ImportedPaper } from "../imported";
import { odtOf } from "../odt/odt-fixture";

const [map, sign, dot] = [madePng(400, 300), madePng(20, 20), madePng(6, 6)];
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const address = (bytes: Uint8Array): string => `data:image/png;base64,${base64(bytes)}`;

function read(bytes: Uint8Array): ImportedPaper {
	const result = importPaper(bytes, { name: "" });
	if (!result.ok) throw new Error(result.refusal);
	return result.paper;
}

/** Images that are kept in sharp brackets. */
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
const told = ({ warnings }: ImportedPaper) => warnings.map(({ code, params }) => [code, params.count]);

function odt(body: string, pictures: Record<string, Uint8Array>): Uint8Array {
	const whole = odtOf(body);
	// The archive again, with parts that are not text.
	return zipSync({
		...unzipSync(whole),
		...Object.fromEntries(Object.entries(pictures).map(([name, bytes]) => [`Pictures/${name}`, bytes])),
	});
}

const frame = (image: string, description = "", anchor = "paragraph", more = ""): string =>
	`<draw:frame text:anchor-type="${anchor}"${more}>${image}<svg:desc>${description}</svg:desc></draw:frame>`;
const linked = (name: string): string => `<draw:image xlink:href="Pictures/${name}"/>`;
const p = (inside: string): string => `<text:p>${inside}</text:p>`;

test.each<[string, string, string[], [string, number][]]>([
	["beside the text", p(`${frame(linked("map.png"), "a map")}Words.`), ["paragraph Words.", "paragraph <Image: a map>"], []],
	["in the line", p(`Press ${frame(linked("sign.png"), "Start", "as-char")} now.`), ["paragraph Press <Image: Start> now."], []],
	["a figure at the end", p(`Words.${frame(linked("map.png"), "", "as-char")}`), ["paragraph Words.", "paragraph <Image>"], []],
	[
		"in a shape",
		p(`Words.<draw:custom-shape>${p(frame(linked("map.png"), "", "as-char"))}</draw:custom-shape>`),
		["paragraph Words.", "paragraph <Image>"],
		[],
	],
	["a filler", p(`Words.${frame(linked("dot.png"))}`), ["paragraph Words."], []],
	["two formats", p(frame(linked("map.svm") + linked("map.png"), "a map")), ["paragraph <Image: a map>"], []],
	[
		"left out",
		p(`Words.${frame(linked("old.bmp"), "a chart")}${frame(linked("none.png"))}`),
		["paragraph Words.", "paragraph [Image: a chart]"],
		[
			["images-left-out", 1],
			["image-formats-left-out", 1],
		],
	],
	[
		"written into a flat file",
		p(frame(`<draw:image><office:binary-data>${base64(map)}</office:binary-data></draw:image>`)),
		["paragraph <Image>"],
		[],
	],
])("an OpenDocument text: %s", (_, body, expected, warnings) => {
	const bitmap = new Uint8Array(Buffer.from(`BM${"\0".repeat(60)}`));
	const paper = read(odt(body, { "map.png": map, "sign.png": sign, "dot.png": dot, "map.svm": strToU8("VCLMTF"), "old.bmp": bitmap }));
	expect(lines(paper)).toEqual(expected);
	expect(told(paper)).toEqual(warnings);
});

test.each<[string, string, string[], [string, number][]]>([
	[
		"a figure",
		`<figure><img src="${address(map)}" alt="a map"><figcaption>Map 1</figcaption></figure>`,
		["paragraph <Image: a map>", "paragraph Map 1"],
		[],
	],
	["in the line", `<p>Press <img src="${address(sign)}" alt="Start"> now.</p>`, ["paragraph Press <Image: Start> now."], []],
	["before its text", `<p><img src="${address(map)}">Words.</p>`, ["paragraph <Image>", "paragraph Words."], []],
	[
		"in a heading",
		`<h2><img src="${address(sign)}" alt="Logo">Scope</h2><p>x</p>`,
		["paragraph <Image: Logo>", "heading Scope", "paragraph x"],
		[],
	],
	[
		"a filler, and one that says nothing",
		`<p><img src="${address(dot)}"><img src="${address(map)}" alt="">Words.</p>`,
		["paragraph Words."],
		[],
	],
	[
		"of another file, and no image",
		`<p>Words.</p><img src="a.png" alt="A map"><img src="data:image/png;base64,${base64(strToU8(`<script>${"x".repeat(300)}`))}" alt="Bad">`,
		["paragraph Words.", "paragraph [Image: A map]", "paragraph [Image: Bad]"],
		[
			["images-left-out", 1],
			["images-damaged", 1],
		],
	],
	[
		"in a format that can hold a program",
		`<p>Words.</p><img alt="A plan" src="data:image/svg+xml,%3Csvg xmlns='x'%3E%3C/svg%3E">`,
		["paragraph Words.", "paragraph [Image: A plan]"],
		[["image-formats-left-out", 1]],
	],
])("a page: %s", (_, body, expected, warnings) => {
	const paper = read(strToU8(`<!doctype html><html><body>${body}</body></html>`));
	expect(lines(paper)).toEqual(expected);
	expect(told(paper)).toEqual(warnings);
});

test.each<[string, string, string[], [string, number][]]>([
	["alone", `![a map](${address(map)})`, ["paragraph <Image: a map>"], []],
	["in the line", `Press ![Start](${address(sign)}) now.`, ["paragraph Press <Image: Start> now."], []],
	[
		"by reference, as Google Docs writes them",
		`Words.\n\n![][image1]\n\n[image1]: <${address(map)}>`,
		["paragraph Words.", "paragraph <Image>"],
		[],
	],
	["of another file", "Words ![a map](map.png).", ["paragraph Words a map."], [["images-left-out", 1]]],
	["in a piece of HTML", `<p align="center">\n<img src="${address(map)}" alt="a map">\n</p>`, ["paragraph <Image: a map>"], []],
	["with HTML", `Press <img src="${address(sign)}" alt="Start"> now.`, ["paragraph Press <Image: Start> now."], []],
])("Markdown: %s", (_, text, expected, warnings) => {
	const paper = read(strToU8(`# Title\n\n## One\n\n- a\n- b\n\n${text}\n`));
	expect(lines(paper).slice(3)).toEqual(expected);
	expect(told(paper)).toEqual(warnings);
});
