/** How words are dressed in a file is how they stand in the reading view, whichever format the file has. */
import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { blockHtml } from "@/components/paper/block-html";
import { paragraph, run, wordFile } from "@/lib/testing/word-file";
import { importPaper } from "./import-paper";
import { odtOf } from "./odt/odt-fixture";

type Format = "docx" | "odt" | "html" | "markdown";

const link = '<w:hyperlink r:id="link">';
const odtStyle = (properties: string) =>
	`<style:style style:name="T1" style:family="text"><style:text-properties ${properties}/></style:style>`;
const span = '<text:span text:style-name="T1">there</text:span>';

/** Words as each format dresses them between "Here " and " it is."; null where the format has no such dress. */
const dresses: Record<string, { shown: string } & Record<Format, string | [body: string, style: string] | null>> = {
	bold: {
		shown: "<strong>there</strong>",
		docx: run("there", "<w:b/>"),
		odt: [span, odtStyle('fo:font-weight="bold"')],
		html: "<b>there</b>",
		markdown: "**there**",
	},
	italics: {
		shown: "<em>there</em>",
		docx: run("there", "<w:i/>"),
		odt: [span, odtStyle('fo:font-style="italic"')],
		html: '<span style="font-style: italic">there</span>',
		markdown: "*there*",
	},
	underline: {
		shown: "<u>there</u>",
		docx: run("there", '<w:u w:val="single"/>'),
		odt: [span, odtStyle('style:text-underline-style="solid"')],
		html: "<u>there</u>",
		markdown: "<u>there</u>",
	},
	"double underline": {
		shown: "<u>there</u>",
		docx: run("there", '<w:u w:val="double"/>'),
		odt: [span, odtStyle('style:text-underline-style="solid" style:text-underline-type="double"')],
		html: '<span style="text-decoration: underline double">there</span>',
		markdown: null,
	},
	"struck out": {
		shown: "<s>there</s>",
		docx: run("there", "<w:strike/>"),
		odt: [span, odtStyle('style:text-line-through-style="solid"')],
		html: "<s>there</s>",
		markdown: "~~there~~",
	},
	"struck out twice": {
		shown: "<s>there</s>",
		docx: run("there", "<w:dstrike/>"),
		odt: [span, odtStyle('style:text-line-through-type="double"')],
		html: "<strike>there</strike>",
		markdown: "<del>there</del>",
	},
	"small capitals": {
		shown: '<span class="small-caps">there</span>',
		docx: run("there", "<w:smallCaps/>"),
		odt: [span, odtStyle('fo:font-variant="small-caps"')],
		html: '<span style="font-variant: small-caps">there</span>',
		markdown: '<span style="font-variant: small-caps">there</span>',
	},
	superscript: {
		shown: "<sup>there</sup>",
		docx: run("there", '<w:vertAlign w:val="superscript"/>'),
		odt: [span, odtStyle('style:text-position="super 58%"')],
		html: "<sup>there</sup>",
		markdown: "<sup>there</sup>",
	},
	subscript: {
		shown: "<sub>there</sub>",
		docx: run("there", '<w:vertAlign w:val="subscript"/>'),
		odt: [span, odtStyle('style:text-position="sub 58%"')],
		html: '<span style="vertical-align: sub">there</span>',
		markdown: "<sub>there</sub>",
	},
	"raised by hand": {
		shown: "<sup>there</sup>",
		docx: run("there", '<w:position w:val="8"/><w:sz w:val="14"/>'),
		odt: [span, odtStyle('style:text-position="33% 58%"')],
		html: '<span style="vertical-align: super">there</span>',
		markdown: null,
	},
	link: {
		shown: '<a href="https://example.org/" rel="noopener nofollow">there</a>',
		docx: `${link}${run("there")}</w:hyperlink>`,
		odt: '<text:a xlink:href="https://example.org/">there</text:a>',
		html: '<a href="https://example.org/">there</a>',
		markdown: "[there](https://example.org/)",
	},
	"bold link with italics in it": {
		shown: '<a href="https://example.org/" rel="noopener nofollow"><strong>the<em>re</em></strong></a>',
		docx: `${link}${run("the", "<w:b/>")}${run("re", "<w:b/><w:i/>")}</w:hyperlink>`,
		odt: [
			'<text:a xlink:href="https://example.org/"><text:span text:style-name="T1">the<text:span text:style-name="T2">re</text:span></text:span></text:a>',
			odtStyle('fo:font-weight="bold"') +
				'<style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>',
		],
		html: '<a href="https://example.org/"><b>the<i>re</i></b></a>',
		markdown: "[**the*re***](https://example.org/)",
	},
	"lines of verse": {
		shown: "there,\nand\nthere",
		docx: "<w:r><w:t>there,</w:t><w:br/><w:t>and</w:t><w:br/><w:t>there</w:t></w:r>",
		odt: "there,<text:line-break/>and<text:line-break/>there",
		html: "there,<br>and<br>there",
		markdown: "there,\\\nand  \nthere",
	},
	code: { shown: "<code>there</code>", docx: null, odt: null, html: "<code>there</code>", markdown: "`there`" },
};

const made: Record<Format, (dressed: string, style: string) => Uint8Array> = {
	docx: (dressed) =>
		wordFile({
			body: paragraph(run("Words before it, which are some.")) + paragraph(`${run("Here ")}${dressed}${run(" it is.")}`),
			links: { link: "https://example.org/" },
		}),
	odt: (dressed, style) =>
		odtOf(`<text:p>Words before it, which are some.</text:p><text:p>Here ${dressed} it is.</text:p>`, { automatic: style }),
	html: (dressed) =>
		strToU8(`<!doctype html><html><body><p>Words before it, which are some.</p><p>Here ${dressed} it is.</p></body></html>`),
	markdown: (dressed) => strToU8(`## One\n\n- a\n- b\n\nWords before it, which are some.\n\nHere ${dressed} it is.\n`),
};

test.each(
	Object.entries(dresses).flatMap(([name, { shown, ...formats }]) =>
		(Object.keys(made) as Format[]).flatMap((format) => {
			const source = formats[format];
			return source === null ? [] : [[name, format, source, shown] as const];
		}),
	),
)("%s in %s", (_, format, source, shown) => {
	const [dressed, style] = typeof source === "string" ? [source, ""] : source;
	const result = importPaper(made[format](dressed, style), { name: "" });
	if (!result.ok) throw new Error(result.refusal);
	expect(result.paper.format).toBe(format);
	const block = result.paper.blocks.at(-1);
	expect(block === undefined ? "" : blockHtml(block).source).toBe(`Here ${shown} it is.`);
});

test("an address keeps its lines in a list, a quotation and a note too", () => {
	const lines = (bytes: Uint8Array) => {
		const result = importPaper(bytes, { name: "" });
		return result.ok ? result.paper.blocks.map(({ kind, text }) => `${kind} ${text}`).slice(-1) : [];
	};
	expect(lines(strToU8("<!doctype html><html><body><p>Words.</p><ul><li>One<br>Two</li></ul></body></html>"))).toEqual([
		"list-item One\nTwo",
	]);
	expect(lines(strToU8("<!doctype html><html><body><p>Words.</p><blockquote><p>One<br>Two</p></blockquote></body></html>"))).toEqual([
		"quote One\nTwo",
	]);
	expect(lines(strToU8("# T\n\n## One\n\nWords[^1].\n\n[^1]: One\\\n    Two\n"))).toEqual(["footnote One\nTwo"]);
	expect(lines(strToU8("# T\n\n## One\n\n> One\\\n> Two\n"))).toEqual(["quote One\nTwo"]);
});
