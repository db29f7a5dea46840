/**
 * What every importer ends with: blocks as they may be kept, a title, a language, a direction.
 *
 * Invariants
 * - Every block keeps the invariants of lib/domain/block.ts, and none is longer than a block may be.
 * - Doubts point to the block they are about, also after empty blocks have gone.
 */
import type { BlockContent } from "@/lib/domain/block";
import type { ChangesChoice, FoundChanges } from "@/lib/domain/brought-in";
import { maxBlockLength } from "@/lib/domain/draft-edit";
import { type Direction, directionOf, directionOfText } from "@/lib/domain/language";
import { cleanMarkedText, cleanText, hasUnsafeDirections, normalizeContent, type Pin, sliceMarked } from "@/lib/domain/marked-text";
import type { OriginalLine, OriginalPlace } from "@/lib/domain/original";
import { graphemeFloor } from "@/lib/domain/words";
import { languageOfMost, withBlockLanguages } from "./block-language";
import { detectLanguage } from "./detect-language";
import type { ImportedImage, ImportedPaper, ImportProgress, ImportResult, ImportWarning } from "./imported";
import { placeLines } from "./original/place-lines";
import type { ReadBlock } from "./read-block";
import type { BroughtIn, FinishedPaper } from "./remarks/brought-in";
import { PinPlaces } from "./remarks/pin-places";

/** More than the longest reports have; a draft with more could not be checked by a person. */
export const maxBlocks = 10_000;
const maxTitle = 300;

export interface ImportOptions {
	/** Of the file, or "" for pasted text. Names the paper if nothing else does; never tells the format. */
	name: string;
	/** Takes the place of the title that the file has. */
	title?: string;
	/** BCP 47; found out if it is not given. */
	language?: string;
	/** What becomes of tracked changes and comments; "accept" if nobody says. */
	changes?: ChangesChoice;
	/** Told now and then how far it is. */
	onProgress?: (progress: ImportProgress) => void;
}

/** What an importer read, before it is made fit to be kept. */
export interface ReadPaper {
	/** null where the file names none. */
	title: string | null;
	/** BCP 47, as the file says; null where it says nothing. */
	language: string | null;
	/** As the file says; absent where the language tells it. */
	direction?: Direction;
	/** Where pins stand in the title. */
	titlePins?: readonly Pin[];
	blocks: readonly ReadBlock[];
	warnings: readonly ImportWarning[];
	format: ImportedPaper["format"];
	/** Of each block, in their order; found in `original` where there is one. */
	places?: readonly (OriginalPlace | null)[];
	/** All that the file says, for formats without pages. */
	original?: OriginalLine[];
	found?: FoundChanges;
	/** What others said in the file, once it is known where in the paper what stands. */
	broughtIn?: (paper: FinishedPaper) => BroughtIn;
	images?: ImportedImage[];
}

const nothingFound: FoundChanges = { insertions: 0, deletions: 0, moves: 0, comments: 0, authors: 0 };

/** `text`: what to tell the language from where nobody says it; the words of the blocks if it is not given. */
export function finishImport(read: ReadPaper, options: ImportOptions, text?: string): ImportResult {
	const { blocks, warnings, from, places } = normalized(read.blocks, read.warnings);
	if (blocks.length > maxBlocks) return tooManyBlocks();
	const title = titleOf(options, read.title, blocks);
	if (blocks.length === 0 && read.title === null) return { ok: false, refusal: "file-empty", params: {} };
	if (read.title !== null && options.title?.trim() && cleanText(read.title) !== title) {
		warnings.unshift({ code: "title-replaced", block: null, params: { title: cleanText(read.title).slice(0, maxTitle) } });
	}
	const ownTitle = cleanText(read.title ?? title)
		.replaceAll("\n", " ")
		.slice(0, maxTitle);
	for (const { id, at } of read.titlePins ?? []) places.add(id, { block: null, at: Math.min(at, ownTitle.length) });
	const brought = read.broughtIn?.({ places, blocks, title: ownTitle, retitled: !title.startsWith(ownTitle.slice(0, maxTitle - 1)) });
	if (brought !== undefined && brought.left > 0)
		warnings.unshift({ code: "changes-not-brought-in", block: null, params: { count: brought.left } });
	const source = read.original === undefined ? null : placeLines(blocks, read.title ?? title, read.original);
	const words = text ?? blocks.map((block) => block.text).join("\n");
	const told = options.language ?? read.language ?? detectLanguage(words);
	const language = told === "und" ? languageOfMost(blocks) : told;
	const direction = language === "und" ? directionOfText(words) : directionOf(language);
	// A language that somebody names tells its direction better than the file does.
	const said = options.language === undefined ? read.direction : undefined;
	return {
		ok: true,
		paper: {
			title,
			language,
			direction: said ?? direction,
			blocks: withBlockLanguages(blocks, language),
			warnings,
			format: read.format,
			places: source?.places ?? from.map((old) => read.places?.[old] ?? null),
			original: source?.lines ?? [],
			found: read.found ?? nothingFound,
			broughtIn: brought?.items ?? [],
			images: namedIn(blocks, read.images ?? []),
		},
	};
}

/** What only stood in a title or in words that were left out is not kept. */
function namedIn(blocks: readonly BlockContent[], images: readonly ImportedImage[]): ImportedImage[] {
	const named = new Set(blocks.flatMap(({ marks }) => marks.flatMap(({ kind, href }) => (kind === "image" ? [href] : []))));
	return images.filter(({ sha256 }) => named.has(sha256));
}

export function tooManyBlocks(): ImportResult {
	return { ok: false, refusal: "file-too-many-blocks", params: { limit: maxBlocks } };
}

/** Clean blocks, and the doubts about them where they stand now. */
function normalized(
	read: readonly ReadBlock[],
	doubts: readonly ImportWarning[],
): { blocks: BlockContent[]; warnings: ImportWarning[]; from: number[]; places: PinPlaces } {
	const blocks: BlockContent[] = [];
	const pinPlaces = new PinPlaces();
	/** New index → old one. */
	const from: number[] = [];
	const warnings: ImportWarning[] = [];
	/** Old index → new one. */
	const places: number[] = [];
	let unsafe = 0;
	for (const [old, content] of read.entries()) {
		places.push(blocks.length);
		if (hasUnsafeDirections(content.text)) unsafe++;
		const parts = content.text.length > maxBlockLength ? cut(content) : [content];
		for (const part of parts) {
			const block = normalizeContent(part);
			if (block === null) continue;
			if (part.pins !== undefined) {
				for (const { id, at } of cleanMarkedText({ text: part.text, marks: [], pins: part.pins }).pins ?? []) {
					pinPlaces.add(id, { block: blocks.length, at });
				}
			}
			blocks.push(block);
			from.push(old);
		}
		if (parts.length > 1) warnings.push({ code: "paragraph-cut", block: places.at(-1) ?? null, params: { count: parts.length } });
	}
	if (unsafe > 0) warnings.push({ code: "directions-removed", block: null, params: { count: unsafe } });
	const moved = (old: number | null): number | null => {
		const block = old === null ? null : (places[old] ?? null);
		return block !== null && block < blocks.length ? block : null;
	};
	warnings.unshift(...doubts.map((doubt) => ({ ...doubt, block: moved(doubt.block) })));
	return { blocks, warnings: warnings.sort((a, b) => (a.block ?? -1) - (b.block ?? -1)), from, places: pinPlaces };
}

/** A block longer than a block may be, in pieces that end with a sentence, a word, or at least between two characters. */
function cut(content: ReadBlock): ReadBlock[] {
	const parts: ReadBlock[] = [];
	for (let start = 0; start < content.text.length; ) {
		let end = Math.min(content.text.length, start + maxBlockLength);
		if (end < content.text.length) {
			const tail = content.text.slice(end - 2000, end);
			const sentence = Math.max(
				...[". ", "? ", "! ", "\n", "。"].map((sign) => tail.lastIndexOf(sign) + (tail.includes(sign) ? sign.length : 0)),
			);
			const space = tail.lastIndexOf(" ") + 1;
			const back = sentence > 0 ? sentence : space;
			end = back > 0 ? end - 2000 + back : Math.max(start + 1, graphemeFloor(content.text, end));
		}
		const first = start === 0;
		parts.push({
			...content,
			...sliceMarked(content, start, end),
			label: first ? content.label : null,
			title: first ? content.title : null,
		});
		start = end;
	}
	return parts;
}

/** A title there has to be: the one given, the one found, the name of the file, the first heading, the first words. */
function titleOf({ title, name }: ImportOptions, found: string | null, blocks: readonly BlockContent[]): string {
	const fromName = name
		.replace(/^.*[\\/]/, "")
		.replace(/\.[a-z0-9]{1,8}$/i, "")
		.replace(/[_-]+/g, " ");
	const firstHeading = blocks.find((block) => block.kind === "heading" && block.level === 1 && block.label === null)?.text;
	for (const candidate of [title, found, fromName, firstHeading, blocks[0]?.text]) {
		const clean = cleanText(candidate ?? "").replaceAll("\n", " ");
		if (clean !== "") return clean.length <= maxTitle ? clean : `${clean.slice(0, graphemeFloor(clean, maxTitle - 1)).trimEnd()}…`;
	}
	return "…";
}
