/** Which promises of lib/importers/imported.ts does a paper break, in words? For tests and for the bench, which trust no importer. */
import { brokenInvariants } from "@/lib/domain/marked-text";
import { maxBlocks } from "./finish-import";
import type { ImportedPaper } from "./imported";

export function brokenPromises(paper: ImportedPaper): string[] {
	const { blocks, places, original, warnings, broughtIn, images, found } = paper;
	const isBlock = (index: number): boolean => Number.isInteger(index) && index >= 0 && index < blocks.length;
	const rules: [string, boolean][] = [
		["there are no more blocks than can be checked", blocks.length <= maxBlocks],
		["a title is one line", paper.title !== "" && !/\n/.test(paper.title) && paper.title.isWellFormed()],
		["each block has a place", places.length === blocks.length],
		["places are in the file", places.every((place) => place === null || isPlace(place, original.length))],
		["doubts are about blocks", warnings.every(({ block }) => block === null || isBlock(block))],
		[
			"doubts count",
			warnings.every(({ params }) => Object.values(params).every((value) => typeof value === "string" || Number.isFinite(value))),
		],
		["what was found is counted", Object.values(found).every((count) => Number.isInteger(count) && count >= 0)],
		["each thing that was said has its own name", new Set(broughtIn.map(({ id }) => id)).size === broughtIn.length],
		["what was said is about a block", broughtIn.every(({ block }) => block === null || isBlock(block))],
		[
			"what was said is about words",
			broughtIn.every(({ start, end }) => Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end),
		],
		["the words are in its block", broughtIn.every(({ block, end }) => block === null || end <= (blocks[block]?.text.length ?? 0))],
		["comments say something", broughtIn.every((item) => item.type !== "comment" || item.body.trim() !== "")],
		["replies follow what they reply to", repliesFollow(paper)],
		["moments are moments", broughtIn.every(({ date }) => date === null || !Number.isNaN(Date.parse(date)))],
		["images are kept", imagesKept(paper)],
		["images have a size", images.every(({ width, height, bytes }) => width > 0 && height > 0 && bytes.length > 0)],
	];
	return [...rules.flatMap(([rule, kept]) => (kept ? [] : [rule])), ...blocks.flatMap(brokenInvariants)];
}

function isPlace(place: NonNullable<ImportedPaper["places"][number]>, lines: number): boolean {
	if ("line" in place) return Number.isInteger(place.line) && place.line >= 0 && place.line < lines;
	return Number.isInteger(place.page) && place.page >= 1 && place.top >= 0 && place.top <= 1;
}

function repliesFollow({ broughtIn }: ImportedPaper): boolean {
	const seen = new Set<string>();
	return broughtIn.every((item) => {
		const follows = item.type !== "comment" || item.parent === null || seen.has(item.parent);
		seen.add(item.id);
		return follows;
	});
}

function imagesKept({ blocks, images }: ImportedPaper): boolean {
	const kept = new Set(images.map(({ sha256 }) => sha256));
	return (
		kept.size === images.length && blocks.every(({ marks }) => marks.every(({ kind, href }) => kind !== "image" || kept.has(href ?? "")))
	);
}
