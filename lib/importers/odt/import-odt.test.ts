import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { importPaper } from "../import-paper";
import type { ImportedPaper } from "../imported";
import { odtOf } from "./odt-fixture";

const read = (body: string, more: Parameters<typeof odtOf>[1] = {}): ImportedPaper => {
	const result = importPaper(odtOf(body, more), { name: "paper.odt" });
	if (!result.ok) throw new Error(result.refusal);
	return result.paper;
};
const lines = (body: string, more: Parameters<typeof odtOf>[1] = {}): string[] =>
	read(body, more).blocks.map(({ kind, level, label, text }) => `${kind}${level || ""}${label === null ? "" : ` [${label}]`} ${text}`);
const p = (text: string): string => `<text:p>${text}</text:p>`;
const item = (inside: string, more = ""): string => `<text:list-item${more}>${inside}</text:list-item>`;
const list = (inside: string, more = ""): string => `<text:list text:style-name="L"${more}>${inside}</text:list>`;
const numbers = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/><text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="3" style:num-suffix="."/></text:list-style>`;

describe("numbers as the file says", () => {
	test.each<[string, string, string[]]>([
		["levels", list(item(`${p("a")}<text:list>${item(p("b"))}${item(p("c"))}</text:list>`) + item(p("d"))), ["1.", "(a)", "(b)", "2."]],
		["another list begins anew", list(item(p("a"))) + p("x") + list(item(p("b"))), ["1.", "1."]],
		["a list that goes on", list(item(p("a"))) + p("x") + list(item(p("b")), ' text:continue-numbering="true"'), ["1.", "2."]],
		[
			"a list that goes on with a named one",
			list(item(p("a")), ' xml:id="one"') + list(item(p("b"))) + list(item(p("c")), ' text:continue-list="one"'),
			["1.", "1.", "2."],
		],
		["a number given", list(item(p("a"), ' text:start-value="7"') + item(p("b"))), ["7.", "8."]],
		[
			"an item that only holds a list counts, though nothing is printed for it",
			list(item(`<text:list>${item(p("a"))}</text:list>`) + item(p("b"))),
			["(a)", "2."],
		],
		[
			"numbers of all levels",
			list(item(`${p("a")}<text:list>${item(`${p("b")}<text:list>${item(p("c"))}</text:list>`)}</text:list>`)),
			["1.", "(a)", "1.a.1."],
		],
		["what stands in a list without a number", list(`<text:list-header>${p("a")}</text:list-header>${item(p("b") + p("more"))}`), ["1."]],
	])("%s", (_, body, labels) => {
		expect(read(body, { automatic: numbers }).blocks.flatMap(({ label }) => label ?? [])).toEqual(labels);
	});

	test("bullets, numbers of other scripts, words around a number", () => {
		const level = (attributes: string, name = "number"): string =>
			`<text:list-style style:name="L"><text:list-level-style-${name} text:level="1" ${attributes}/></text:list-style>`;
		const label = (automatic: string): string | null | undefined => read(list(item(p("a"))), { automatic }).blocks[0]?.label;
		expect(label(level('text:bullet-char="•"', "bullet"))).toBe("•");
		expect(label(level('style:num-format="I" style:num-suffix=" –"'))).toBe("I –");
		expect(label(level('style:num-format="١, ٢, ٣, ..." style:num-suffix="."'))).toBe("١.");
		expect(label(level('style:num-format="1" style:num-prefix="Article "'))).toBe("Article 1");
		expect(label(level('style:num-format="1" style:num-list-format="(%1%)"'))).toBe("(1)");
	});

	test("headings bear the outline of the paper", () => {
		const outline = `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>`;
		const h = (level: number, text: string, more = ""): string => `<text:h text:outline-level="${level}"${more}>${text}</text:h>`;
		expect(
			lines(h(1, "One") + p("a") + h(2, "Inner") + p("b") + h(1, "Two") + h(1, "Free", ' text:is-list-header="true"') + p("c"), {
				styles: outline,
			}),
		).toEqual([
			"heading1 [I.] One",
			"paragraph a",
			"heading2 [I.1] Inner",
			"paragraph b",
			"heading1 [II.] Two",
			"heading1 Free",
			"paragraph c",
		]);
	});
});

describe("what is printed", () => {
	test.each<[string, string, string[]]>([
		["white space and breaks", p('a  \n b<text:s text:c="3"/>c<text:line-break/>d'), ["paragraph a b c\nd"]],
		[
			"notes after the paragraph, endnotes at the end",
			p(
				'a<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Foot.</text:p></text:note-body></text:note> b<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>End.</text:p></text:note-body></text:note>',
			) + p("c"),
			["paragraph a¹ bi", "footnote [1] Foot.", "paragraph c", "footnote [i] End."],
		],
		[
			"comments and what was deleted are not there",
			`<text:tracked-changes><text:changed-region><text:deletion>${p("gone")}</text:deletion></text:changed-region></text:tracked-changes>` +
				p("a<office:annotation><text:p>why?</text:p></office:annotation>b<text:change/>"),
			["paragraph ab"],
		],
		[
			"tables of contents are not, text boxes are",
			`<text:table-of-content><text:index-body>${p("One 1")}</text:index-body></text:table-of-content>` +
				p(`a<draw:frame><draw:text-box>${p("boxed")}</draw:text-box></draw:frame>`),
			["paragraph a", "paragraph boxed"],
		],
		[
			"descriptions of images",
			p("a<draw:frame><draw:image/><svg:desc>A map</svg:desc></draw:frame>"),
			["paragraph a", "paragraph [Image: A map]"],
		],
		["hidden sections are not", `<text:section text:display="none">${p("a")}</text:section>${p("b")}`, ["paragraph b"]],
		[
			"a table",
			`<table:table><table:table-header-rows><table:table-row><table:table-cell>${p("a")}</table:table-cell><table:table-cell>${p("b")}</table:table-cell></table:table-row></table:table-header-rows>${"<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row>".repeat(2)}</table:table>`,
			["table a | b\n1 | 2\n1 | 2"],
		],
	])("%s", (_, body, expected) => {
		expect(lines(body)).toEqual(expected);
	});

	test("what was left out is told", () => {
		const body = `<text:tracked-changes><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>${p("a<office:annotation><text:p>b</text:p></office:annotation>")}`;
		expect(read(body).warnings.map(({ code, params }) => [code, params])).toEqual([
			["tracked-changes", { insertions: 1, deletions: 0, moves: 0 }],
			["comments-left-out", { count: 1 }],
		]);
	});

	test("emphasis, links, title by style", () => {
		const styles = `<style:style style:name="Title" style:family="paragraph"/>`;
		const automatic = `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>`;
		const paper = read(
			`<text:p text:style-name="P1">The paper</text:p>${p('x <text:span text:style-name="T1">bold</text:span> <text:a xlink:href="https://a.example/">link</text:a>')}`,
			{ styles, automatic },
		);
		expect(paper).toMatchObject({ title: "The paper", format: "odt" });
		expect(paper.blocks[0]?.marks).toEqual([
			{ start: 2, end: 6, kind: "strong" },
			{ start: 7, end: 11, kind: "link", href: "https://a.example/" },
		]);
	});
});

test.each<[string, Uint8Array, string]>([
	[
		"an encrypted file",
		odtOf(p("a"), { parts: { "META-INF/manifest.xml": '<m><manifest:encryption-data xmlns:manifest="x"/></m>' } }),
		"file-encrypted",
	],
	["a document type", odtOf(p("a"), { parts: { "content.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' } }), "file-unsafe"],
	["broken XML", odtOf(p("a"), { parts: { "content.xml": "<office:document-content><a></office:document-content>" } }), "file-damaged"],
	["elements in elements", odtOf("<text:section>".repeat(5000) + "</text:section>".repeat(5000)), "file-unsafe"],
	["nothing but spaces", odtOf(p(" ")), "file-empty"],
	["a file cut off", odtOf(p("a")).subarray(0, 300), "file-damaged"],
	["a part that grows without end", odtOf(p("a"), { parts: { "content.xml": "a".repeat(60_000_000) } }), "file-unsafe"],
])("%s is refused", (_, bytes, refusal) => {
	expect(importPaper(bytes, { name: "" })).toMatchObject({ ok: false, refusal });
});

test("a flat file is read like one in an archive", () => {
	const flat = `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>Only this.</text:p></office:text></office:body></office:document>`;
	expect(importPaper(strToU8(flat), { name: "" })).toMatchObject({ ok: true, paper: { format: "odt", blocks: [{ text: "Only this." }] } });
});
