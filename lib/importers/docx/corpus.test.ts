/** Word files that no one here wrote, beside the repository and never inside it; skipped, with a word, where they are not. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { agreement, keptInOrder, wordsOf } from "@/bench/in-order";
import { wordSource } from "@/bench/word-source";
import { brokenInvariants } from "@/lib/domain/marked-text";
import { importPaper } from "../import-paper";
import type { ImportedPaper } from "../imported";
import { importDocx } from "./import-docx";

const corpus = path.join(import.meta.dirname, "../../../../shared/corpus");
const missing = !existsSync(corpus);
if (missing) console.info(`The corpus is not at ${corpus}: the tests that read it are skipped.`);

const filesOf = (...folders: string[]): string[] =>
	missing
		? []
		: folders.flatMap((folder) =>
				readdirSync(path.join(corpus, folder))
					.filter((name) => name.endsWith(".docx"))
					.map((name) => `${folder}/${name}`),
			);
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(path.join(corpus, file)));
const paper = (file: string, changes: "accept" | "reject" = "accept"): ImportedPaper => {
	const result = importDocx(bytesOf(file), { name: file, changes });
	if (!result.ok) throw new Error(`${file}: ${result.refusal}`);
	return result.paper;
};
const labels = (file: string): string =>
	paper(file)
		.blocks.map(({ label }) => label ?? "-")
		.join(" ");
const plain = (text: string): string => wordsOf(text).join(" ");

describe.skipIf(missing)("Word files of the world", () => {
	test.each(filesOf("docx-papers", "docx-structure", "docx-tracked", "docx-comments"))("%s keeps its words", (file) => {
		const { blocks, title } = paper(file);
		for (const block of blocks) expect(brokenInvariants(block)).toEqual([]);
		const source = wordSource(bytesOf(file));
		const noSigns = (text: string): string => text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, " ");
		const words = wordsOf(noSigns(source.paragraphs.map(({ text }) => text).join("\n")));
		const read = wordsOf(
			noSigns(
				blocks
					.filter(({ kind }) => kind !== "footnote")
					.map(({ label, text }) => `${label ?? ""} ${text}`)
					.join("\n"),
			),
		);
		// A paragraph whose end was deleted runs into the next, word and all.
		const allowed = words.length < 20 ? 3 : words.length * 0.005;
		expect(words.length - keptInOrder(words, read)).toBeLessThanOrEqual(allowed + wordsOf(title).length);
	});

	test.each(filesOf("docx-papers", "docx-structure"))("%s keeps its headings", (file) => {
		const { blocks, title } = paper(file);
		const source = wordSource(bytesOf(file))
			.paragraphs.filter(({ heading }) => heading > 0)
			.map(({ text }) => plain(text));
		const found = blocks
			.filter(({ kind }) => kind === "heading")
			.map(({ label, text }) => (source.includes(plain(text)) ? plain(text) : plain(`${label ?? ""} ${text}`)));
		const missed = agreement(source, found).missing.filter((text) => !plain(title).includes(text));
		expect(missed.length).toBeLessThanOrEqual(source.length * 0.03);
	});

	test("numbers as printed", () => {
		expect(labels("docx-structure/poi-ComplexNumberedLists.docx")).toBe("- 1. 2. a. b. c. 3. 4. 1. 2. 3. 10. 11. - 12. 13. -");
		expect(labels("docx-structure/docling-docx_list_resumed_numbering.docx")).toBe("- 1. 2. • • 3.");
		expect(labels("docx-structure/docling-unit_test_headers_numbered.docx")).toBe(
			"1. - - 1.1. - - 1.2. - - 1.2.1. - - 2. - - 2.1.1. - - 2.2. - - 1. 1.1. 1.1.1. 2.3.1. 2.3.2. 2.3.3. 2.3.4. 2.3.5. 2.3.6. 2.3.7. 2.3.8. 2.3.8.1. 2.3.8.2. 2.3.8.3. - - -",
		);
		expect(labels("docx-structure/pandoc-task_list.docx")).toBe("☐ ☒ - ☐ ☒ ☐ 1.");
	});

	test("a report of the United Nations: its title, its paragraph numbers without a gap as far as they are counted, 54 footnotes where they are called", () => {
		const report = paper("docx-papers/wgig-background-report-2005.docx");
		expect(report.title).toBe("BACKGROUND REPORT THE WORKING GROUP ON INTERNET GOVERNANCE");
		expect(report.blocks.filter(({ kind }) => kind === "footnote").map(({ label }) => Number(label))).toEqual(
			Array.from({ length: 54 }, (_, index) => index + 1),
		);
		const numbers = report.blocks
			.filter(({ kind, label }) => kind === "paragraph" && /^\d+\.$/.test(label ?? ""))
			.map(({ label }) => label);
		for (let number = 1; number <= 135; number++) expect(numbers).toContain(`${number}.`);
	});

	test("a general comment in Arabic: title, 88 numbered paragraphs, parts by their names, 40 notes", () => {
		const comment = paper("docx-papers/crc-gc20-adolescents-ar.docx");
		expect(comment).toMatchObject({ direction: "rtl", title: "التعليق العام رقم 20(2016) بشأن إعمال حقوق الطفل أثناء المراهقة" });
		expect(comment.blocks.filter(({ kind }) => kind === "footnote").length).toBe(40);
		const parts = comment.blocks.filter(({ kind, level }) => kind === "heading" && level === 1).map(({ label }) => label);
		expect(parts.slice(0, 4)).toEqual(["أولاً-", "ثانياً-", "ثالثاً-", "رابعاً-"]);
	});

	test("statutes without a style: four chapters, twenty-one articles", () => {
		const { blocks, title } = paper("docx-papers/statutes-cnig-pt.docx");
		expect(title).toMatch(/^ESTATUTOS DA ASSOCIAÇÃO/);
		const headings = blocks.filter(({ kind }) => kind === "heading").map(({ level, text }) => `${level} ${text.split(" ")[0]}`);
		expect(headings.filter((heading) => /^1 CAP[IÍ]TULO$/.test(heading)).length).toBe(4);
		expect(headings.filter((heading) => heading === "2 Artigo").length).toBe(21);
	});

	test("changes accepted or rejected are what another tool reads", () => {
		const text = (file: string, changes: "accept" | "reject"): string =>
			paper(`docx-tracked/pandoc-${file}.docx`, changes)
				.blocks.map((block) => block.text)
				.join("\n");
		const native = (file: string): string =>
			[...readFileSync(path.join(corpus, `docx-tracked/pandoc-${file}.native`), "utf8").matchAll(/Str "([^"]*)"/g)]
				.map(([, word]) => word)
				.join(" ");
		for (const file of ["track_changes_insertion", "track_changes_deletion"]) {
			for (const changes of ["accept", "reject"] as const) expect(plain(text(file, changes))).toBe(plain(native(`${file}_${changes}`)));
		}
	});

	test.each([
		["poi-ExternalEntityInText", "file-unsafe"],
		["poi-truncated62886", "file-damaged"],
		["poi-bug53475-password-is-pass", "file-encrypted"],
		["poi-clusterfuzz-testcase-minimized-POIXWPFFuzzer-4959857092198400", "file-damaged"],
		["poi-zero-length", "file-empty"],
	])("%s is refused: %s", (name, refusal) => {
		expect(importPaper(bytesOf(`docx-hostile/${name}.docx`), { name })).toMatchObject({ ok: false, refusal });
	});

	test("attachments are left out, and told", () => {
		expect(paper("docx-hostile/poi-WordWithAttachments.docx").warnings.map(({ code }) => code)).toContain("objects-left-out");
	});
});
