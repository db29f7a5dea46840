/** Whatever a paper, a comment's anchor or a name in a mail says, read by a browser's own parser it is text and never an element of ours. */
import fc from "fast-check";
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { expect, test } from "vitest";
import { blockKinds, type Mark, markKinds } from "@/lib/domain/block";
import { letterHtml } from "@/lib/email/letter";
import { failurePage } from "@/lib/http/failure-page";
import type { Address } from "./address";
import { highlightedHtml, piecewise } from "./block-html";
import { bodyHtml, type Paragraph } from "./paragraph-html";
import { tableHtml } from "./table-html";

const pieces = [
	"<",
	">",
	"&",
	'"',
	"'",
	"`",
	"=",
	"/",
	" ",
	"a",
	"é",
	"م",
	"\u2028",
	"<script>alert(1)</script>",
	"</p>",
	"</td>",
	"</a>",
	"<!--",
	"-->",
	"]]>",
	'" onmouseover="alert(1)',
	"' onfocus='alert(1)",
	"<img src=x onerror=alert(1)>",
	"&lt;",
	"&#60;script&#62;",
	"javascript:alert(1)",
	"</style>",
	" | ",
];
const hostile = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((parts) => `x${parts.join("")}x`);
const hash = "a".repeat(64);
const images = { [hash]: { address: `/images/d1/${hash}`, width: 4000, height: 300 } };
const address: Address = { focus: null, draft: null, open: null, all: false };

/** Its text, and each element with its attributes as "a href rel". */
function readBack(root: Tree.ParentNode): { text: string; elements: Set<string>; hrefs: string[] } {
	const found = { text: "", elements: new Set<string>(), hrefs: [] as string[] };
	const walk = (node: Tree.ChildNode | Tree.ParentNode) => {
		if ("value" in node) found.text += node.value;
		if ("tagName" in node) {
			found.elements.add([node.tagName, ...node.attrs.map(({ name }) => name)].join(" "));
			found.hrefs.push(...node.attrs.filter(({ name }) => name === "href").map(({ value }) => value));
		}
		if ("childNodes" in node) for (const child of node.childNodes) walk(child);
	};
	walk(root);
	return found;
}

const paragraphs = fc
	.record({
		text: hostile,
		label: fc.option(hostile),
		kind: fc.constantFrom(...blockKinds.filter((kind) => kind !== "table")),
		cut: fc.nat(20),
	})
	.chain(({ text, label, kind, cut }) => {
		const mark = fc.tuple(fc.nat(text.length), fc.nat(text.length), fc.constantFrom(...markKinds)).map(([one, other, markKind]): Mark => {
			const span = { start: Math.min(one, other), end: Math.max(one, other), kind: markKind };
			if (markKind === "image") return { ...span, href: text.length % 3 === 0 ? "b".repeat(64) : hash };
			return markKind === "link" ? { ...span, href: `https://example.org/?q=${text}` } : span;
		});
		return fc.array(mark, { maxLength: 4 }).map(
			(marks): Paragraph => ({
				id: "b1",
				number: 7,
				level: 1,
				kind,
				label,
				text,
				title: cut === 0 ? null : text.slice(0, cut),
				marks,
				images,
			}),
		);
	});

const ours = new Set([
	"a class href",
	"a href rel",
	"a class href aria-label",
	"b",
	"blockquote",
	"code",
	"div class",
	"em",
	"img src width height alt loading decoding",
	"mark",
	"p class",
	"s",
	"span class",
	"span class aria-hidden",
	"strong",
	"sub",
	"sup",
	"u",
]);

test("a paragraph with marks, a label and words that are discussed", () => {
	fc.assert(
		fc.property(paragraphs, hostile, (block, label) => {
			const highlights = [{ start: 1, end: block.text.length, href: "#comment-1", label }];
			for (const made of [bodyHtml(block, address), bodyHtml(block, address, highlights), highlightedHtml(block, highlights)]) {
				const { elements, hrefs } = readBack(parseFragment(made.source));
				expect([...elements].filter((element) => !ours.has(element))).toEqual([]);
				expect(hrefs.filter((href) => !/^(?:https:\/\/example\.org\/|\?|#comment-1|\/images\/d1\/a{64}$)/.test(href))).toEqual([]);
			}
			expect(readBack(parseFragment(highlightedHtml(block, highlights).source)).text).toBe(block.text);
		}),
	);
});

test("a table, and one with marks", () => {
	fc.assert(
		fc.property(fc.array(hostile, { minLength: 1, maxLength: 6 }), fc.array(fc.constantFrom(...markKinds)), (rows, kinds) => {
			const text = rows.join("\n");
			const hrefs = { link: "https://example.org/", image: hash } as Record<string, string>;
			const marks = kinds.map((kind, index): Mark => {
				const href = hrefs[kind];
				return { start: index * 3, end: index * 3 + 7, kind, ...(href !== undefined && { href }) };
			});
			const block = { kind: "table" as const, level: 0, label: null, title: null, text, marks, images };
			expect(readBack(parseFragment(tableHtml(text, piecewise(block)).source)).text).toBe(text);
			const { elements, text: shown } = readBack(parseFragment(tableHtml(text).source));
			const cells = new Set(["div class tabindex", "table", "thead", "tbody", "tr", "td", "th scope", "span hidden"]);
			expect([...elements].filter((element) => !cells.has(element))).toEqual([]);
			expect(shown).toBe(text);
		}),
	);
});

test("a mail, and the page that says that a page failed", () => {
	const plain = { ...readBack(parse(mail("x"))), failure: readBack(parse(failure("x"))).elements };
	fc.assert(
		fc.property(hostile, (text) => {
			expect(readBack(parse(mail(text))).elements).toEqual(plain.elements);
			expect(readBack(parse(failure(text))).elements).toEqual(plain.failure);
		}),
	);
});

function mail(text: string): string {
	const action = { label: text, url: `https://example.org/${text}` };
	return letterHtml({ language: "en", subject: text, greeting: text, paragraphs: [text, text], action, closing: [text] });
}

const failure = (text: string) => failurePage({ databaseAway: false, acceptLanguage: text, nonce: "n0nce", path: `/${text}` });
