/** PDFs that no one here made, kept beside the repository and never inside it; skipped, with a word, where they are not. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { brokenInvariants } from "@/lib/domain/marked-text";
import type { ImportedPaper, ImportResult } from "../imported";
import { importPdf } from "./import-pdf";

const corpus = path.join(import.meta.dirname, "../../../../shared/corpus/pdf");
const missing = !existsSync(corpus);
if (missing) console.info(`The corpus is not at ${corpus}: the tests that read it are skipped.`);

const read = (file: string): Promise<ImportResult> => importPdf(readFileSync(path.join(corpus, file)), { name: file });
const paper = async (file: string): Promise<ImportedPaper> => {
	const result = await read(file);
	if (!result.ok) throw new Error(`${file}: ${result.refusal}`);
	return result.paper;
};
const headings = ({ blocks }: ImportedPaper): string[] =>
	blocks.filter((block) => block.kind === "heading").map(({ label, text }) => (label === null ? text : `${label} ${text}`));
const words = (text: string): string[] =>
	text
		.normalize("NFKC")
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu) ?? [];

describe.skipIf(missing)("papers of the world", () => {
	const files = missing ? [] : readdirSync(corpus).filter((name) => name.endsWith(".pdf"));

	test.each(files)(
		"%s is read soundly, or refused with a sentence",
		async (file) => {
			const start = performance.now();
			const result = await read(file);
			expect(performance.now() - start).toBeLessThan(20_000);
			if (!result.ok) expect(["pdf-without-text", "file-damaged"]).toContain(result.refusal);
			else for (const block of result.paper.blocks) expect(brokenInvariants(block)).toEqual([]);
		},
		30_000,
	);

	test("a paper with headings, lists and numbers: as the reference reads it", async () => {
		const history = await paper("multi-page-word-processor-history.pdf");
		const reference = readFileSync(path.join(corpus, "multi-page-word-processor-history.expected.md"), "utf8");
		expect([history.title, ...headings(history)]).toEqual([...reference.matchAll(/^#+ (.+)$/gm)].map(([, text]) => text?.trim()));
		const found = words([history.title, ...history.blocks.map(({ label, text }) => `${label ?? ""} ${text}`)].join(" "));
		// The reference lost two spaces and hyphens at line ends; the letters are the same.
		expect(found.join("")).toBe(words(reference).join(""));
	});

	test("two columns: the text runs down the one and then down the other", async () => {
		const two = await paper("tracemonkey-two-column.pdf");
		expect(two).toMatchObject({ title: "Trace-based Just-in-Time Type Specialization for Dynamic Languages", language: "en" });
		expect(headings(two).filter((text) => /^\d\. /.test(text))).toEqual([
			"1. Introduction",
			"2. Overview: Example Tracing Run",
			"3. Trace Trees",
			"4. Nested Trace Tree Formation",
			"5. Trace Tree Optimization",
			"6. Implementation",
			"7. Evaluation",
			"8. Related Work",
			"9. Conclusions",
		]);
		const joined = two.blocks.find(({ text }) => text.startsWith("Each compiled trace covers one path"))?.text;
		expect(joined).toMatch(/\.$/);
	});

	test("a paper from right to left is in the order in which it is read", async () => {
		const arabic = await paper("rtl-arabic-2.pdf");
		expect(arabic.direction).toBe("rtl");
		expect(arabic.blocks[0]?.text).toMatch(/^وعليه، فإن الحكومة المصرية/);
		expect(arabic.blocks.some(({ text }) => text.includes("(2024 - 2026)"))).toBe(true);
	});

	test("Korean in two columns: its notes, and its words whole", async () => {
		const korean = await paper("nars-issue-brief-ko.pdf");
		expect(korean).toMatchObject({ title: "코로나-19 관련 보험약관상 재해보험금 지급문제 및 개선과제", language: "ko" });
		expect(korean.blocks.some(({ text }) => text.includes("단계에 돌입하였음을 선언하였다."))).toBe(true);
		expect(korean.blocks.filter(({ kind }) => kind === "footnote").length).toBeGreaterThanOrEqual(10);
	});

	test("pictures of pages are refused, a file that asks not to be copied is read with a warning", async () => {
		expect(await read("ocr-only-no-text-layer.pdf")).toMatchObject({ ok: false, refusal: "pdf-without-text" });
		const restricted = await paper("copy-protected.pdf");
		expect(restricted.warnings.map(({ code }) => code)).toContain("copying-restricted");
		expect(restricted.title).toBe("LayoutParser: A Unified Toolkit for Deep Learning Based Document Image Analysis");
	});
});
