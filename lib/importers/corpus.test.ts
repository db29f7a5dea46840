/** Papers that no one here wrote, kept beside the repository and never inside it; skipped, with a word, where they are not. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { BlockContent } from "@/lib/domain/block";
import { brokenInvariants } from "@/lib/domain/marked-text";
import { importPaper } from "./import-paper";
import type { ImportedPaper, ImportResult } from "./imported";

const corpus = path.join(import.meta.dirname, "../../../shared/corpus");
const missing = !existsSync(corpus);
if (missing) console.info(`The corpus is not at ${corpus}: the tests that read it are skipped.`);

const read = (file: string): ImportResult => importPaper(readFileSync(path.join(corpus, file)), { name: file });
const paper = (file: string): ImportedPaper => {
	const result = read(file);
	if (!result.ok) throw new Error(`${file}: ${result.refusal}`);
	return result.paper;
};
const filesOf = (...folders: string[]): string[] =>
	missing ? [] : folders.flatMap((folder) => readdirSync(path.join(corpus, folder)).map((name) => `${folder}/${name}`));
const headings = ({ blocks }: ImportedPaper): string[] =>
	blocks.filter((block) => block.kind === "heading").map(({ level, label, text }) => `${level} ${label ?? "-"} ${text}`);

describe.skipIf(missing)("a statement taken out of a PDF", () => {
	const statement = missing ? null : paper("text/un-ngo-statement-hrc51.txt");
	const blocks = statement?.blocks ?? [];

	test("one title over two lines, three headings, sixteen paragraphs", () => {
		expect(statement?.title).toBe("Strengthen Global Human Rights Governance, Promote the Common Values of Humanity");
		expect(statement).toMatchObject({ language: "en", direction: "ltr", format: "text" });
		expect(headings(statement as ImportedPaper)).toEqual([
			"1 I. Challenges to the protection and promotion of human rights",
			"1 II. Recommendations",
			"1 III. China’s role in building global human rights governance",
		]);
		const sections: BlockContent[][] = [[]];
		for (const block of blocks) {
			if (block.kind === "heading") sections.push([]);
			else sections.at(-1)?.push(block);
		}
		expect(sections.map((section) => section.length)).toEqual([2, 3, 8, 3]);
		expect(blocks.filter((block) => block.kind === "paragraph").length).toBe(16);
	});

	test("run-in titles are whole", () => {
		expect(blocks.flatMap((block) => block.title ?? [])).toEqual([
			"Imposition of one single model and criteria.",
			"Abuse of international human rights mechanisms.",
			"Lack of comprehensiveness and systematicness.",
			"Respect the diversity of human rights development and oppose one single model and criteria.",
			"Respect human rights and dignity for all and promote civil and political rights, economic, social and cultural rights and the right to development on an equal footing.",
			"Put the people first.",
			"Pay more attention to bridging the gap between the rich and the poor, developed and developing countries.",
			"Uphold true multilateralism and the purposes and principles of the UN Charter.",
			"Uphold the common values of all mankind and oppose ideological confrontation.",
			"Strengthen unity through dialogue and exchanges.",
		]);
	});

	test("paragraphs begin and end with whole sentences, and no word is lost", () => {
		for (const { kind, text } of blocks) if (kind === "paragraph") expect(text).toMatch(/^\p{Lu}.*\.$/su);
		const source = readFileSync(path.join(corpus, "text/un-ngo-statement-hrc51.txt"), "utf8");
		const words = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];
		const whole = [statement?.title, ...blocks.map((block) => `${block.label ?? ""} ${block.text}`)].join(" ");
		expect(words(whole)).toEqual(words(source.normalize("NFC")));
	});

	test("the one paragraph that was told apart by its first word is told as a doubt", () => {
		expect(statement?.warnings.map(({ code, block }) => [code, block])).toEqual([
			["lines-rejoined", null],
			["paragraph-guessed", 18],
		]);
	});
});

describe.skipIf(missing)("papers of the world", () => {
	test.each(filesOf("text", "markdown"))("%s is read soundly, or refused", (file) => {
		const result = read(file);
		if (!result.ok) {
			expect(result.refusal).toBe("file-empty");
			return;
		}
		expect(result.paper.blocks.length).toBeGreaterThan(3);
		for (const block of result.paper.blocks) expect(brokenInvariants(block)).toEqual([]);
	});

	test.each([["pdf", ".pdf", ["file-format-unsupported", "file-too-large"]]] as const)(
		"files of other formats are named and refused: %s",
		(folder, ending, refusals) => {
			for (const file of filesOf(folder).filter((name) => name.endsWith(ending))) {
				const result = read(file);
				// A fragment of HTML without its frame may pass for Markdown with HTML in it, which it is.
				if (!result.ok) expect(refusals).toContain(result.refusal);
				else expect(folder).toBe("html");
			}
		},
	);

	test("a constitution: articles under chapters, paragraphs with their numbers", () => {
		const constitution = paper("markdown/grundgesetz-de.md");
		expect(constitution).toMatchObject({ title: "Grundgesetz für die Bundesrepublik Deutschland (GG)", language: "de" });
		expect(headings(constitution).slice(0, 6)).toEqual([
			"1 - Eingangsformel",
			"1 - Präambel",
			"1 I. Die Grundrechte",
			"2 - Art 1",
			"2 - Art 2",
			"2 - Art 3",
		]);
		expect(constitution.blocks.find((block) => block.label === "(1)")?.text).toMatch(
			/^Die Würde des Menschen ist unantastbar\. .* Gewalt\.$/,
		);
	});

	test("three drafts of one position paper have one title and their sections", () => {
		for (const file of filesOf("markdown").filter((name) => name.includes("position-paper"))) {
			const draft = paper(file);
			expect(draft.title).toBe("Open Forum for AI Position Paper");
			expect(headings(draft).slice(0, 2)).toEqual(["1 - Vision and Mission", "1 - Research"]);
			expect(draft.blocks.filter((block) => block.kind === "footnote").length).toBeGreaterThan(8);
		}
	});

	test("a federal policy: decimal headings, footnotes in HTML", () => {
		const policy = paper("markdown/federal-source-code-policy-implementation.md");
		expect(headings(policy).slice(0, 3)).toEqual([
			"1 7. Implementation",
			"2 7.1 Roles and Responsibilities",
			"2 7.2 Code Inventories and Discovery",
		]);
		expect(policy.blocks.filter((block) => block.kind === "footnote").map((block) => block.label)).toEqual([
			"32",
			"33",
			"34",
			"35",
			"36",
			"37",
			"38",
		]);
	});

	test("an article in more than four hundred languages keeps all of them apart", () => {
		expect(paper("text/udhr-article1-all-languages.txt").blocks.length).toBeGreaterThan(800);
	});
});
