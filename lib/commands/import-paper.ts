/** The secretariat or a rapporteur brings a paper in from a file. It becomes draft 1, to be checked before it is published. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { changesChoices } from "@/lib/domain/brought-in";
import { hasRemarks } from "@/lib/domain/import-job";
import { parseInput, problem } from "@/lib/domain/input";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { line } from "@/lib/domain/writing";
import { importAside } from "@/lib/importers/import-aside";
import type { ImportedPaper } from "@/lib/importers/imported";
import type { Transaction } from "@/lib/store/client";
import { sceneOfSeminar } from "@/lib/store/scene";
import { change, permit } from "./command";
import { type Imported, keepPaper } from "./keep-paper";

export type { Imported } from "./keep-paper";

export const importPaperInput = z.strictObject({
	seminarId: z.uuid(),
	/** Of the file; "" for text that was pasted. Only ever shown: what a file is, its bytes say. */
	name: line(255, 0).default(""),
	/** Left out or empty: the one the paper has. */
	title: line(300, 0).default(""),
	/** BCP 47. Left out or empty: found out. */
	language: z
		.string()
		.trim()
		.refine((tag) => tag === "" || /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag), problem("invalid"))
		.default(""),
	/** Of the tracked changes and comments in the file. Left out: as if all were accepted; a warning says that there are any. */
	changes: z.enum(changesChoices).optional(),
});

/** Answers when it is done, for programs, which wait. People see how far it is (request-import.ts). */
export async function importPaperFile(actor: Actor, input: unknown, bytes: Uint8Array, now = new Date()): Promise<Result<Imported>> {
	const parsed = parseInput(importPaperInput, input);
	if (!parsed.ok) return parsed;
	const { seminarId, name, title, language, changes } = parsed.value;
	const mayImport = (tx: Transaction) =>
		sceneOfSeminar(tx, actor.userId, seminarId, now).then((scene) => permit("paper.import", scene, now));
	// Asked twice: nobody's file is read who may not bring one, and reading takes a while in which a role may end.
	const before = await change(async (tx) => {
		const permitted = await mayImport(tx);
		return permitted.ok ? done(null) : permitted;
	});
	if (!before.ok) return before;
	const read = await importAside(bytes, { name, ...(title && { title }), ...(language && { language }), changes: changes ?? "accept" });
	if (!read.ok) return refused(read.refusal, read.params);
	const paper = changes === undefined ? withHint(read.paper) : read.paper;
	return change(async (tx) => {
		const permitted = await mayImport(tx);
		return permitted.ok ? keepPaper(tx, permitted.scene, paper, { name, bytes, now }) : permitted;
	});
}

/** Who was not asked is told that there was something to choose. */
function withHint(paper: ImportedPaper): ImportedPaper {
	if (!hasRemarks(paper.found)) return paper;
	return { ...paper, warnings: [{ code: "changes-not-asked", block: null, params: {} }, ...paper.warnings] };
}
