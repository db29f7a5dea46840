/** A paper that was read → paper, first draft, blocks, its file and images, what came with it, and one line in the record; in one transaction. */
import "server-only";
import { createHash } from "node:crypto";
import type { BroughtItem, KeptItems } from "@/lib/domain/brought-in";
import type { DraftBlock } from "@/lib/domain/draft-edit";
import type { ImportWarning } from "@/lib/domain/import-warning";
import type { OriginalPlace } from "@/lib/domain/original";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { numberedSlug, slugOf } from "@/lib/domain/slug";
import type { ImportedPaper } from "@/lib/importers/imported";
import { insertBlocks } from "@/lib/store/block";
import type { Transaction } from "@/lib/store/client";
import { insertDraft } from "@/lib/store/draft";
import { recordEvent } from "@/lib/store/event";
import { newId } from "@/lib/store/new-id";
import { insertPaper } from "@/lib/store/paper";
import type { Present } from "@/lib/store/scene";
import { insertImages, insertSourceFile } from "@/lib/store/source-file";

export interface Imported {
	paperId: string;
	seminarSlug: string;
	paperSlug: string;
	draftId: string;
	number: number;
	warnings: ImportWarning[];
}

export async function keepPaper(
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
