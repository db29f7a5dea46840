import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import { broughtInFeedback, hostileTexts, sampleFeedback, scriptTexts } from "@/lib/testing/feedback";
import { feedbackMarkdown } from "./markdown";

const options = { locale: "en", baseUrl: "https://colloquy.example" } as const;
const source = feedbackMarkdown(sampleFeedback(), options);
const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

interface Node {
	type: string;
	value?: string;
	depth?: number;
	url?: string;
	children?: Node[];
}
const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
const words = (node: Node): string => (node.type === "break" ? "\n" : (node.value ?? (node.children ?? []).map(words).join("")));

test("the headings are those of the document, whatever people typed", () => {
	const headings = all(tree as Node).filter(({ type }) => type === "heading");
	expect(headings.map((one) => `${one.depth} ${words(one)}`)).toEqual([
		"1 A shared framework: part 1/2",
		"2 I. Where cooperation falls short",
		"3 ¶ 1",
		"4 Comments",
		"4 Counter-proposals",
		"4 Reasons given for positions",
		"3 ¶ 2",
		"3 ¶ 3",
		"4 Reasons given for positions",
	]);
});

test("the only HTML marks changes", () => {
	const html = all(tree as Node).filter(({ type }) => type === "html");
	expect([...new Set(html.map(({ value }) => value))].sort()).toEqual(["</del>", "</ins>", "<del>", "<ins>"]);
	expect(words(tree as Node)).toContain("<script>alert(1)</script>");
});

test("every text is read back as it was, in every script", () => {
	const plain = words(tree as Node).replaceAll("\n", " ");
	// White space at the ends of a text means nothing in Markdown.
	for (const text of [...hostileTexts, ...scriptTexts]) expect(plain).toContain(text.trim().replaceAll("\n", " "));
	expect(plain).toContain("(A moderator has taken this comment out.)");
	expect(plain).toContain("Nothing was said of this paragraph.");
});

test("replies stand under the comment they reply to", () => {
	const list = all(tree as Node).filter(({ type }) => type === "list")[1];
	expect(list?.children?.map((one) => one.children?.map(({ type }) => type))).toEqual([
		["paragraph", "list"],
		["paragraph", "paragraph", "paragraph", "paragraph"],
	]);
});

test("a round that ends with a day is not said to end on the next", () => {
	const feedback = sampleFeedback();
	const round = {
		...feedback.round,
		number: 1,
		title: "First round",
		opensAt: "2026-03-01T00:00:00.000Z",
		closesAt: "2026-03-15T15:00:00.000Z",
	};
	const told = feedbackMarkdown({ ...feedback, round }, options);
	expect(told).toContain("March 15, 2026 at 11:59");
	expect(told).not.toContain("March 16");
});

test("what came with the file says so", () => {
	const text = feedbackMarkdown(broughtInFeedback(), options);
	expect(text).toContain("**Anna Lind (imported)** (Substantive, March 10, 2026 at 9:34 PM, resolved in the file)");
	expect(text).toContain("**Somebody (imported)** (Tracked change: replacement, March 10, 2026 at 9:34 PM)");
	expect(text).toContain("~~old~~ → new");
	expect(text).toContain("Tracked change: move, with its other half at paragraph 3");
	expect(text).not.toContain("Why:");
});
