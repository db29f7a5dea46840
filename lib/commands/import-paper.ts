/** The secretariat or a rapporteur brings a paper in from a file. It becomes draft 1, to be checked before it is published. */
import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import type { BroughtItem, KeptItems } from "@/lib/domain/brought-in";
import type { DraftBlock } from "@/lib/domain/draft-edit";
import type { ImportWarning } from "@/lib/domain/import-warning";
import { parseInput, problem } from "@/lib/domain/input";
import type { OriginalPlace } from "@/lib/domain/original";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { numberedSlug, slugOf } from "@/lib/domain/slug";
import { line } from "@/lib/domain/writing";
import { importAside } from "@/lib/importers/import-aside";
import type { ImportedPaper } from "@/lib/importers/imported";
import { insertBlocks } from "@/lib/store/block";
import type { Transaction } from "@/lib/store/client";
import { insertDraft } from "@/lib/store/draft";
import { recordEvent } from "@/lib/store/event";
import { newId } from "@/lib/store/new-id";
import { insertPaper } from "@/lib/store/paper";
import { type Present, sceneOfSeminar } from "@/lib/store/scene";
import { insertImages, insertSourceFile } from "@/lib/store/source-file";
import { change, permit } from "./command";

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
});

export interface Imported {
	paperId: string;
	seminarSlug: string;
	paperSlug: string;
	draftId: string;
	number: number;
	warnings: ImportWarning[];
}

export async function importPaperFile(actor: Actor, input: unknown, bytes: Uint8Array, now = new Date()): Promise<Result<Imported>> {
	const parsed = parseInput(importPaperInput, input);
	if (!parsed.ok) return parsed;
	const { seminarId, name, title, language } = parsed.value;
	const mayImport = (tx: Transaction) =>
		sceneOfSeminar(tx, actor.userId, seminarId, now).then((scene) => permit("paper.import", scene, now));
	// Asked twice: nobody's file is read who may not bring one, and reading takes a while in which a role may end.
	const before = await change(async (tx) => {
		const permitted = await mayImport(tx);
		return permitted.ok ? done(null) : permitted;
	});
	if (!before.ok) return before;
	const read = await importAside(bytes, { name, ...(title && { title }), ...(language && { language }) });
	if (!read.ok) return refused(read.refusal, read.params);
	return change(async (tx) => {
		const permitted = await mayImport(tx);
		return permitted.ok ? keep(tx, permitted.scene, read.paper, { name, bytes, now }) : permitted;
	});
}

async function keep(
	tx: Transaction,
	{ seminar, member }: Present,
	paper: ImportedPaper,
	{ name, bytes, now }: { name: string; bytes: Uint8Array; now: Date },
): Promise<Result<Imported>> {
	const { title, language, direction, format } = paper;
	const made = await underFreeSlug(slugOf(title, "paper"), (slug) =>
		insertPaper(tx, { seminarId: seminar.id, slug, title, language, direction, createdById: member.id, now }),
	);
	if (made === null) return refused("slug-taken");
	const blocks = paper.blocks.map((block, position) => ({ ...block, id: newId(), position }));
	const warnings = paper.warnings.map((warning) => ({
		...warning,
		blockId: warning.block === null ? null : (blocks[warning.block]?.id ?? null),
	}));
	const number = 1;
	const draftId = await insertDraft(tx, {
		paperId: made.id,
		number,
		sourceName: name,
		sourceFormat: format,
		sourceSha256: createHash("sha256").update(bytes).digest("hex"),
		sourceBytes: bytes.length,
		warnings,
		places: byBlock(blocks, paper.places),
		broughtIn: keptItems(blocks, paper),
		now,
	});
	await insertBlocks(tx, draftId, blocks);
	await insertSourceFile(tx, { draftId, bytes, original: paper.original });
	await insertImages(tx, draftId, paper.images);
	await recordEvent(tx, {
		seminarId: seminar.id,
		type: "paper.imported",
		memberId: member.id,
		paperId: made.id,
		subjectId: draftId,
		data: { number, blocks: blocks.length, warnings: warnings.length },
		createdAt: now,
	});
	return done({
		paperId: made.id,
		seminarSlug: seminar.slug,
		paperSlug: made.slug,
		draftId,
		number,
		warnings: paper.warnings,
	});
}

function byBlock(blocks: readonly DraftBlock[], places: ImportedPaper["places"]): Record<string, OriginalPlace> {
	const entries = blocks.flatMap(({ id }, index): [string, OriginalPlace][] => {
		const place = places[index];
		return place == null ? [] : [[id, place]];
	});
	return Object.fromEntries(entries);
}

/** Comments and changes by the ids of the blocks, with the text that their places are in. */
function keptItems(blocks: readonly DraftBlock[], { broughtIn, title }: ImportedPaper): KeptItems | null {
	if (broughtIn.length === 0) return null;
	const texts: KeptItems["texts"] = {};
	const items = broughtIn.map((item): BroughtItem<string> => {
		const block = item.block === null ? undefined : blocks[item.block];
		if (block !== undefined) texts[block.id] = block.text;
		return { ...storable(item), block: block?.id ?? null };
	});
	return { items, texts, title, order: blocks.map(({ id }) => id) };
}

/** The database takes neither U+0000 nor halves of surrogate pairs. */
function storable<Item extends ImportedPaper["broughtIn"][number]>(item: Item): Item {
	const plain = (text: string) => text.toWellFormed().replaceAll("\u0000", "");
	return { ...item, author: plain(item.author), ...(item.type === "comment" ? { body: plain(item.body) } : { text: plain(item.text) }) };
}

async function underFreeSlug(base: string, insert: (slug: string) => Promise<string | null>): Promise<{ id: string; slug: string } | null> {
	for (let attempt = 1; attempt <= 1000; attempt++) {
		const slug = numberedSlug(base, attempt);
		const id = await insert(slug);
		if (id !== null) return { id, slug };
	}
	return null;
}
