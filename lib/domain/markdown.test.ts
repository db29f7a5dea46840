import fc from "fast-check";
import { expect, test } from "vitest";
import { type MarkdownInline, type MarkdownNode, parseMarkdown, plainText } from "./markdown";

const text = (value: string): MarkdownInline => ({ type: "text", value });
const paragraph = (...children: MarkdownInline[]): MarkdownNode => ({ type: "paragraph", children });

test.each<[string, MarkdownNode[]]>([
	["", []],
	["plain", [paragraph(text("plain"))]],
	["one\ntwo", [paragraph(text("one"), { type: "break" }, text("two"))]],
	[
		"**b** _i_ ~~d~~ `c`",
		[
			paragraph(
				{ type: "strong", children: [text("b")] },
				text(" "),
				{ type: "emphasis", children: [text("i")] },
				text(" "),
				{ type: "delete", children: [text("d")] },
				text(" "),
				{ type: "code", value: "c" },
			),
		],
	],
	["[x](https://a.example/b)", [paragraph({ type: "link", href: "https://a.example/b", children: [text("x")] })]],
	["# Big", [paragraph({ type: "strong", children: [text("Big")] })]],
	["> quote", [{ type: "quote", children: [paragraph(text("quote"))] }]],
	["3. a\n4. b", [{ type: "list", start: 3, items: [[paragraph(text("a"))], [paragraph(text("b"))]] }]],
	["```js\nx<y\n```", [{ type: "code-block", language: "js", value: "x<y" }]],
	["~~~~word", [{ type: "paragraph", children: [{ type: "text", value: "~~~~word" }] }]],
	["~~~ two words\nx\n~~~", [{ type: "code-block", language: "two words", value: "x" }]],
	["![a seal](https://a.example/x.png)", [paragraph({ type: "link", href: "https://a.example/x.png", children: [text("a seal")] })]],
	["|a|b|\n|-|-|\n|1|2|", [paragraph(text("|a|b|"), { type: "break" }, text("|-|-|"), { type: "break" }, text("|1|2|"))]],
])("%j", (source, expected) => {
	expect(parseMarkdown(source)).toEqual(expected);
});

test.each([
	"[x](javascript:alert(1))",
	"[x](JaVaScRiPt:alert(1))",
	"[x](data:text/html;base64,PHNjcmlwdD4=)",
	"[x](vbscript:x)",
	"[x](&#106;avascript:alert(1))",
	"[x](java&#10;script:alert(1))",
	"<javascript:alert(1)>",
	"![x](javascript:alert(1))",
	"[x][y]\n\n[y]: javascript:alert(1)",
])("%j links nowhere", (source) => {
	expect(JSON.stringify(parseMarkdown(source))).not.toContain('"link"');
});

test("raw HTML is text like any other", () => {
	expect(parseMarkdown("a <img src=x onerror=alert(1)> b")).toEqual([
		paragraph(text("a "), text("<img src=x onerror=alert(1)>"), text(" b")),
	]);
	expect(parseMarkdown("<script>alert(1)</script>")).toEqual([paragraph(text("<script>alert(1)</script>"))]);
});

test("for mails and exports", () => {
	expect(plainText("Hi **b** [y](https://a.example) https://b.example\n\n2. one\n3. two\n   more\n\n> said\n> so\n\n- x")).toBe(
		"Hi b y (https://a.example) https://b.example\n\n2. one\n3. two\n   more\n\n> said\n> so\n\n• x",
	);
});

test.each([
	">",
	"> ",
	"- ",
	"1. ",
	"*a ",
	"**a*",
	"[",
	"]",
	"![",
	"[a](",
	"`a``",
	"<a ",
	"\\",
	"~a",
	"- a\n",
	"|a",
	"[^a]",
	"_",
	"  - a\n",
])("a comment full of %j is read within seconds and without overflow", (piece) => {
	const started = performance.now();
	const nodes = parseMarkdown(piece.repeat(Math.floor(19_900 / piece.length)));
	expect(depthOf(nodes)).toBeLessThan(60);
	expect(performance.now() - started).toBeLessThan(5000);
});

test("whatever comes in, there is a tree, and it links safely", () => {
	const piece = fc.constantFrom(
		"word ",
		"*",
		"_",
		"[",
		"](",
		")",
		"http://x.example",
		"javascript:",
		"\n",
		"\n\n",
		"> ",
		"- ",
		"`",
		"<b>",
		"|",
		"#",
		"~~",
		"!",
		"\\",
		"&lt;",
	);
	fc.assert(
		fc.property(
			fc.oneof(
				fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
				fc.string({ unit: "binary", maxLength: 60 }),
			),
			(source) => {
				for (const [, href] of JSON.stringify(parseMarkdown(source)).matchAll(/"href":"([^"]*)"/g))
					expect(href).toMatch(/^(https?:|mailto:)/i);
			},
		),
		{ numRuns: 200 },
	);
});

test("no word is lost", () => {
	const piece = fc.constantFrom("word ", "*", "_", "**", "\n", "\n\n", "> ", "- ", "1. ", "<b>", "|", "# ", "~~", "!", "    ");
	const count = (text: string) => text.match(/word/g)?.length ?? 0;
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
			expect(count(plainText(pieces.join("")))).toBe(count(pieces.join("")));
		}),
		{ numRuns: 200 },
	);
});

function depthOf(value: unknown): number {
	let depth = 0;
	let level: unknown[] = [value];
	while (level.length > 0) {
		depth++;
		level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
	}
	return depth;
}
