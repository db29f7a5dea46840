/**
 * An OpenDocument text (ODT, OTT, flat FODT) → a paper that can be checked and published, or why not.
 *
 * Never throws on what a file holds. Time and memory are bounded by what zip-archive.ts and odf-xml.ts let through.
 */
import type { FoundChanges } from "@/lib/domain/brought-in";
import { concatMarked, type MarkedText, sliceMarked } from "@/lib/domain/marked-text";
import type { NoteReference } from "../docx/notes";
import { piecesOf } from "../docx/pieces";
import type { ReadItem } from "../docx/reading";
import { Unreadable } from "../docx/unreadable";
import { finishImport, type ImportOptions, maxBlocks, tooManyBlocks } from "../finish-import";
import { ImageCollection } from "../images/image-collection";
import type { ImportResult, ImportWarning } from "../imported";
import { languageOfWords } from "../language-of-words";
import { odfLines } from "../original/odf-lines";
import { paperOfItems } from "../paper-of-items";
import { broughtIn } from "../remarks/brought-in";
import { Remarks } from "../remarks/remarks";
import { OdfBody } from "./odf-body";
import { type ChangeRegion, changeRegions } from "./odf-changes";
import { OdfLists } from "./odf-lists";
import { OdfPackage } from "./odf-package";
import { emptyOdfTally, type OdfReading } from "./odf-reading";
import { OdfStyles } from "./odf-styles";

export function importOdt(bytes: Uint8Array, options: ImportOptions): ImportResult {
	try {
		return read(bytes, options);
	} catch (error) {
		if (error instanceof Unreadable) return { ok: false, refusal: error.refusal, params: error.params };
		throw error;
	}
}

/** `changes`: which of the tracked changes stand. */
function read(
	bytes: Uint8Array,
	options: ImportOptions,
	changes: OdfReading["changes"] = options.changes === undefined || options.changes === "accept" ? "accept" : "reject",
): ImportResult {
	const file = new OdfPackage(bytes);
	const roots = file.styles === file.content ? [file.content] : [file.styles, file.content];
	const remarks = options.changes === "bring-in" ? new Remarks() : null;
	const reading: OdfReading = {
		changes,
		regions: changeRegions(file.text),
		open: [],
		comments: [],
		remarks,
		styles: new OdfStyles(roots),
		lists: new OdfLists(roots),
		tally: emptyOdfTally(),
		languages: new Map(),
		notes: new Map(),
		counted: { footnote: 0, endnote: 0 },
		formula: (address) => file.formula(address),
		images: new ImageCollection(),
		picture: (address, limit) => file.picture(address, limit),
	};
	const items = new OdfBody(reading).whole(file.text);
	if (items.length > 3 * maxBlocks) return tooManyBlocks();
	const paper = paperOfItems(items, (note) => noteText(reading, note), { guessTitle: true, property: file.title });
	const found = foundIn(reading);
	// A paper that was written with every word tracked would have none.
	if (remarks !== null && changes === "reject" && paper.title === null && paper.blocks.length === 0 && found.insertions > 0) {
		return read(bytes, options, "accept");
	}
	const words = paper.blocks.map((block) => block.text).join("\n");
	const language = options.language === undefined ? languageOfWords(words, reading.languages) : null;
	const direction = language === "und" && isRightToLeft(items) ? ("rtl" as const) : undefined;
	const warnings = [...paper.warnings, ...doubts(reading, found, options, paper.contents, file.hasMacros), ...reading.images.doubts()];
	return finishImport(
		{
			title: paper.title,
			...(paper.titlePins && { titlePins: paper.titlePins }),
			language,
			...(direction && { direction }),
			blocks: paper.blocks,
			warnings,
			format: "odt",
			images: reading.images.images,
			original: odfLines(file.text),
			found,
			...(remarks !== null && { broughtIn: (finished) => broughtIn(withComments(remarks, reading), finished) }),
		},
		options,
		words,
	);
}

function noteText(reading: OdfReading, { id, label }: NoteReference): MarkedText {
	const body = reading.notes.get(id);
	if (body === undefined) return { text: "", marks: [] };
	const parts = piecesOf(new OdfBody(reading).whole(body));
	const whole = concatMarked(parts.flatMap((part, index): MarkedText[] => (index === 0 ? [part] : [{ text: "\n", marks: [] }, part])));
	// Its own sign, typed.
	const typed = /[\p{L}\p{N}]/u.test(label) ? `${label} ` : label;
	return whole.text.startsWith(typed) ? sliceMarked(whole, typed.length) : whole;
}

function isRightToLeft(items: readonly ReadItem[]): boolean {
	let balance = 0;
	for (const item of items) if (item.type === "paragraph") balance += item.properties.rightToLeft ? item.text.length : -item.text.length;
	return balance > 0;
}

function foundIn({ regions, comments }: OdfReading): FoundChanges {
	const changes = [...regions.values()].filter(({ kind }) => kind !== "format");
	const count = (kind: ChangeRegion["kind"]): number => changes.filter((region) => region.kind === kind).length;
	const authors = new Set([...changes.map(({ by }) => by.author), ...comments.map(({ author }) => author)]);
	return { insertions: count("insertion"), deletions: count("deletion"), moves: 0, comments: comments.length, authors: authors.size };
}

/** Comments are met while the text is read, changes of formatting stand at its head. */
function withComments(remarks: Remarks, { comments, regions }: OdfReading): Remarks {
	remarks.comments = comments;
	remarks.wordless = [...regions.values()].filter(({ kind }) => kind === "format").length;
	return remarks;
}

function doubts(
	{ tally, changes }: OdfReading,
	{ insertions, deletions, comments }: FoundChanges,
	options: ImportOptions,
	contents: number,
	macros: boolean,
): ImportWarning[] {
	const found: ImportWarning[] = [];
	const tell = (code: string, count: number, params: ImportWarning["params"] = { count }): void => {
		if (count > 0) found.push({ code, block: null, params });
	};
	if (options.changes === "bring-in") tell("all-inserted", changes === "accept" ? insertions : 0);
	else {
		const code = options.changes === "reject" ? "tracked-changes-rejected" : "tracked-changes";
		tell(code, insertions + deletions, { insertions, deletions, moves: 0 });
		tell("comments-left-out", comments);
	}
	tell("contents-left-out", tally.contents + contents);
	tell("images-left-out", tally.images);
	tell("links-left-out", tally.links);
	tell("objects-left-out", tally.objects);
	tell("hidden-left-out", tally.hidden);
	tell("equations-flattened", tally.equations);
	tell("macros-left-out", macros ? 1 : 0, {});
	return found;
}
