/** The file that a draft came from, as it is shown beside the draft: its pages, or its lines, and where in it each block stands. */
import "server-only";
import { type LeftBecause, mostPages, type OriginalLine, type OriginalPlace } from "@/lib/domain/original";
import { pageSizes } from "@/lib/importers/pdf/draw-aside";
import { bytesOfSource } from "@/lib/store/source-file-view";

/** `none`: the file was not kept; `damaged`: its pages cannot be drawn. */
export type OriginalView =
	| { kind: "none" | "damaged" }
	| { kind: "pages"; pages: OriginalPage[] }
	/** `more`: lines that are not shown. */
	| { kind: "lines"; lines: OriginalLineView[]; more: number };

export interface OriginalPage {
	/** From 1. */
	page: number;
	/** Pixels. */
	width: number;
	height: number;
	/** Where blocks begin on it, from its top (0) to its end (1), in the order of the draft. */
	blocks: { id: string; top: number }[];
}

export interface OriginalLineView {
	text: string;
	left: boolean;
	why: LeftBecause | null;
	/** The block that it belongs to; null for none. */
	blockId: string | null;
}

/** So many lines are shown. */
const mostLines = 20_000;

/** Of each block its place; of one that was made since, that of the one before it. */
export function placesOfBlocks(
	blocks: readonly { id: string }[],
	known: Readonly<Record<string, OriginalPlace>>,
): Map<string, OriginalPlace> {
	const places = new Map<string, OriginalPlace>();
	let last: OriginalPlace | undefined;
	for (const { id } of blocks) {
		last = known[id] ?? last;
		if (last !== undefined) places.set(id, last);
	}
	return places;
}

export async function originalView(
	draft: { id: string; sha256: string; format: string; kept: boolean; original: readonly OriginalLine[] },
	blocks: readonly { id: string }[],
	places: ReadonlyMap<string, OriginalPlace>,
): Promise<OriginalView> {
	if (!draft.kept) return { kind: "none" };
	if (draft.format === "pdf") return pagesView(draft, blocks, places);
	if (draft.original.length === 0) return { kind: "none" };
	return { kind: "lines", lines: linesView(draft.original, blocks, places), more: Math.max(0, draft.original.length - mostLines) };
}

async function pagesView(
	{ id, sha256 }: { id: string; sha256: string },
	blocks: readonly { id: string }[],
	places: ReadonlyMap<string, OriginalPlace>,
): Promise<OriginalView> {
	const sizes = await pageSizes(sha256, mostPages, async () => (await bytesOfSource(id)) ?? new Uint8Array());
	if (sizes === null) return { kind: "damaged" };
	const pages = sizes.map((size, index): OriginalPage => ({ page: index + 1, ...size, blocks: [] }));
	for (const block of blocks) {
		const place = places.get(block.id);
		if (place !== undefined && "page" in place)
			pages[place.page - 1]?.blocks.push({ id: block.id, top: Math.min(1, Math.max(0, place.top)) });
	}
	return { kind: "pages", pages };
}

function linesView(
	original: readonly OriginalLine[],
	blocks: readonly { id: string }[],
	places: ReadonlyMap<string, OriginalPlace>,
): OriginalLineView[] {
	const begins = new Map<number, string>();
	for (const { id } of blocks) {
		const place = places.get(id);
		if (place !== undefined && "line" in place && !begins.has(place.line)) begins.set(place.line, id);
	}
	let blockId: string | null = null;
	return original.slice(0, mostLines).map(({ text, left, why }, line) => {
		blockId = begins.get(line) ?? blockId;
		return { text, left: left === true, why: why ?? null, blockId: left === true ? null : blockId };
	});
}
