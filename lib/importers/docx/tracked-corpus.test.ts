/** Tracked and commented Word files that no one here wrote: every change and comment is accounted for. Skipped where they are not. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { BroughtChange, BroughtComment } from "@/lib/domain/brought-in";
import { brokenInvariants } from "@/lib/domain/marked-text";
import type { ImportedPaper } from "../imported";
import { linesAfter, linesOf } from "../remarks/made-changes";
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
const paper = (file: string, changes: "accept" | "reject" | "bring-in"): ImportedPaper => {
	const result = importDocx(new Uint8Array(readFileSync(path.join(corpus, file))), { name: file, changes });
	if (!result.ok) throw new Error(`${file}: ${result.refusal}`);
	return result.paper;
};
/** What was counted in the file by hand: "w:ins=11 ins_with_text=9 …". */
const facts = (file: string): Record<string, number> => {
	const line =
		readFileSync(path.join(corpus, "index.tsv"), "utf8")
			.split("\n")
			.find((one) => one.startsWith(`${file}\t`)) ?? "";
	return Object.fromEntries([...line.matchAll(/([\w:]+)=(\d+)/g)].map(([, name, count]) => [name, Number(count)]));
};
const commentsOf = ({ broughtIn }: ImportedPaper): BroughtComment[] => broughtIn.filter((item) => item.type === "comment");
const changesOf = ({ broughtIn }: ImportedPaper): BroughtChange[] => broughtIn.filter((item) => item.type === "change");

describe.skipIf(missing)("tracked and commented files of the world", () => {
	test.each(filesOf("docx-tracked", "docx-comments"))("%s: its comments, their threads, and who said them", (file) => {
		const counted = facts(file);
		const comments = commentsOf(paper(file, "bring-in"));
		expect(comments.length).toBe(counted.comments);
		expect(comments.filter(({ parent }) => parent !== null).length).toBe(counted.replies);
		expect(comments.filter(({ resolved }) => resolved).length).toBe(counted.resolved);
		expect(new Set(comments.map(({ author }) => author)).size).toBe(counted.comment_authors);
		expect(comments.every(({ body }) => body !== "")).toBe(true);
		expect(new Set(comments.map(({ id }) => id)).size).toBe(comments.length);
	});

	test.each(filesOf("docx-tracked", "docx-comments"))("%s: as many changes are found, whatever becomes of them", (file) => {
		const counted = facts(file);
		const { found } = paper(file, "accept");
		// Ends of paragraphs that came or went alone are changes as well.
		expect(found.insertions).toBeGreaterThanOrEqual(counted.ins_with_text ?? 0);
		expect(found.insertions).toBeLessThanOrEqual(counted["w:ins"] ?? 0);
		expect(found.deletions).toBeGreaterThanOrEqual(counted.del_with_text ?? 0);
		expect(found.deletions).toBeLessThanOrEqual(counted["w:del"] ?? 0);
		expect(found.comments).toBe(counted.comments);
		expect(paper(file, "reject").found).toEqual(found);
		expect(paper(file, "bring-in").found).toEqual(found);
	});

	test.each(filesOf("docx-tracked", "docx-comments", "docx-papers"))(
		"%s: brought in, it is the file rejected, and changed the file accepted",
		(file) => {
			const brought = paper(file, "bring-in");
			expect(brought.blocks).toEqual(paper(file, "reject").blocks);
			for (const block of brought.blocks) expect(brokenInvariants(block)).toEqual([]);
			const words = (lines: readonly string[]): string => lines.join(" ").replace(/\s+/g, " ");
			const changed = words(linesAfter(brought.blocks, brought.broughtIn));
			if (changesOf(brought).some(({ block, kind }) => block === null && kind !== "insert")) return;
			expect(changed).toBe(words(linesOf(paper(file, "accept").blocks.map(({ text }) => text))));
		},
	);

	test("a replacement is one change on its words, with its author and date", () => {
		expect(changesOf(paper("docx-tracked/superdoc-msword-tracked-changes.docx", "bring-in"))[0]).toMatchObject({
			author: "Nick Bernal",
			date: "2025-09-30T09:22:00.000Z",
			change: "replacement",
			text: "cool ",
		});
	});

	test("comments stand on the words they were made on", () => {
		const { blocks, broughtIn } = paper("docx-comments/pandoc-comments.docx", "bring-in");
		expect(broughtIn.map(({ block, start, end }) => blocks[block ?? -1]?.text.slice(start, end))).toEqual([
			"some text to have a comment",
			"a new paragraph.",
			"more",
			"comment in a comment",
			"comment in a comment",
		]);
	});

	test("accepted or rejected, a paragraph end that came and one that went are read as another tool reads them", () => {
		const native = (name: string): string[] =>
			readFileSync(path.join(corpus, `docx-tracked/pandoc-${name}.native`), "utf8")
				.split(/\bPara\b/)
				.slice(1)
				.map((part) => [...part.matchAll(/Str "([^"]*)"/g)].map(([, word]) => word).join(" "));
		for (const name of ["track_changes_insertion", "track_changes_deletion", "paragraph_insertion_deletion"]) {
			for (const changes of ["accept", "reject"] as const) {
				expect(paper(`docx-tracked/pandoc-${name}.docx`, changes).blocks.map(({ text }) => text)).toEqual(native(`${name}_${changes}`));
			}
		}
	});
});
