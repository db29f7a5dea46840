/**
 * A Word file (DOCX) → a paper that can be checked and published, or why not.
 *
 * Never throws on what a file holds. Time and memory are bounded by what zip-archive.ts and xml-tree.ts let through.
 */
import type { FoundChanges } from "@/lib/domain/brought-in";
import { directionOf } from "@/lib/domain/language";
import { concatMarked, isBlank, type MarkedText, sliceMarked } from "@/lib/domain/marked-text";
import type { OriginalLine } from "@/lib/domain/original";
import { detectLanguage } from "../detect-language";
import { finishImport, type ImportOptions, maxBlocks, tooManyBlocks } from "../finish-import";
import { ImageCollection } from "../images/image-collection";
import type { ImportResult, ImportWarning } from "../imported";
import { WordLines } from "../original/word-lines";
import { paperOfItems } from "../paper-of-items";
import { broughtIn } from "../remarks/brought-in";
import { type FileComment, Remarks } from "../remarks/remarks";
import { BodyReader } from "./body-reader";
import { readComments } from "./comments";
import { compoundRefusal, isCompound } from "./compound-file";
import { Fields } from "./fields";
import { type NoteReference, Notes } from "./notes";
import { Numbering } from "./numbering";
import { picturesOf } from "./pictures";
import { piecesOf } from "./pieces";
import { emptyTally, type ReadItem, type Reading } from "./reading";
import { Revisions, wordlessIn } from "./revisions";
import { Styles } from "./styles";
import { Unreadable } from "./unreadable";
import { WordPackage } from "./word-package";
import type { XmlElement } from "./xml-tree";

export function importDocx(bytes: Uint8Array, options: ImportOptions): ImportResult {
	if (isCompound(bytes)) return { ok: false, ...compoundRefusal(bytes) };
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
	changes: Reading["changes"] = options.changes === undefined || options.changes === "accept" ? "accept" : "reject",
): ImportResult {
	const file = new WordPackage(bytes);
	const first = readBody(file, options, changes, false);
	// A table of contents that does not end would take the paper with it.
	const body = first.reading.fields.unfinished ? readBody(file, options, changes, true) : first;
	const { items, reading, broken, comments, images, original } = body;
	const { remarks } = reading;
	if (items.length > 3 * maxBlocks) return tooManyBlocks();
	const paper = paperOfItems(items, noteReader(reading, file, images), { guessTitle: true, property: file.propertyTitle() });
	const { title, titlePins, blocks, contents } = paper;
	// A paper that was written with every word tracked would have none.
	if (
		remarks !== null &&
		changes === "reject" &&
		title === null &&
		blocks.every(({ text }) => isBlank(text)) &&
		reading.tally.insertions > 0
	) {
		return read(bytes, options, "accept");
	}
	const words = blocks.map((block) => block.text).join("\n");
	const language = options.language === undefined ? languageOf(words, reading) : null;
	const warnings = [
		...paper.warnings,
		...doubts(reading, { broken, comments: comments.length, contents, macros: file.hasMacros(), options }),
		...images.doubts(),
	];
	const direction = language === null || language !== "und" ? undefined : bidirectional(items);
	return finishImport(
		{
			title,
			...(titlePins && { titlePins }),
			language,
			...(direction && { direction }),
			blocks,
			warnings,
			format: "docx",
			images: images.images,
			original,
			found: foundIn(reading, comments),
			...(remarks !== null && { broughtIn: (finished) => broughtIn(remarks, finished) }),
		},
		options,
		words,
	);
}

function foundIn({ tally, revisions }: Reading, comments: readonly FileComment[]): FoundChanges {
	const { insertions, deletions, moves } = tally;
	const authors = new Set([...revisions.authors, ...comments.map(({ author }) => author)]);
	return { insertions, deletions, moves, comments: comments.length, authors: authors.size };
}

interface Body {
	items: ReadItem[];
	reading: Reading;
	/** Parts that could not be read. */
	broken: number;
	comments: readonly FileComment[];
	images: ImageCollection;
	/** All that the file says. */
	original: OriginalLine[];
}

function readBody(file: WordPackage, options: ImportOptions, changes: Reading["changes"], keepContents: boolean): Body {
	let broken = 0;
	const images = new ImageCollection();
	const part = (kind: Parameters<WordPackage["part"]>[0]): XmlElement | null => {
		const read = file.part(kind);
		if (read.broken) broken++;
		return read.root;
	};
	const styles = new Styles(part("styles"));
	const settings = part("settings");
	const notes = new Notes(part("footnotes"), part("endnotes"), [...file.sections(), ...(settings === null ? [] : [settings])]);
	const tally = emptyTally();
	const remarks = options.changes === "bring-in" ? new Remarks() : null;
	const reading: Reading = {
		styles,
		numbering: new Numbering(part("numbering"), styles),
		notes,
		addresses: file.addresses("document"),
		fields: new Fields(keepContents),
		pictures: picturesOf(file, "document", images),
		sizeOf: (sha256) => images.sizeOf(sha256),
		changes,
		revisions: new Revisions(tally),
		remarks,
		fieldsAfter: new Fields(keepContents),
		tally,
		languages: new Map(),
	};
	const body = new BodyReader(reading);
	const lines = new WordLines(notes, changes);
	file.eachBodyElement((element) => {
		body.read(element);
		lines.read(element);
		if (remarks !== null) remarks.wordless += wordlessIn(element);
	});
	const comments = readComments(part("comments"), part("commentsExtended"));
	if (remarks !== null) remarks.comments = comments;
	for (const root of file.heads()) lines.head(root);
	return { items: body.finish(), reading, broken, comments, images, original: lines.lines };
}

function noteReader(reading: Reading, file: WordPackage, images: ImageCollection): (note: NoteReference) => MarkedText {
	const addresses = { footnote: file.addresses("footnotes"), endnote: file.addresses("endnotes") };
	const pictures = { footnote: picturesOf(file, "footnotes", images), endnote: picturesOf(file, "endnotes", images) };
	return ({ kind, id, label }) => {
		const reader = new BodyReader({
			...reading,
			addresses: addresses[kind],
			pictures: pictures[kind],
			fields: new Fields(false),
			fieldsAfter: new Fields(false),
		});
		reader.readAll(reading.notes.paragraphs(kind, id));
		const parts = piecesOf(reader.finish());
		const whole = concatMarked(parts.flatMap((part, index): MarkedText[] => (index === 0 ? [part] : [{ text: "\n", marks: [] }, part])));
		// Its own sign, typed, or the brackets that its number stood in.
		const sign = whole.text.startsWith(label) ? label.length : (/^\s*[([]\s*[)\]]\s*/u.exec(whole.text)?.[0].length ?? 0);
		return sign === 0 ? whole : sliceMarked(whole, sign);
	};
}

/** What the words tell, with the region that Word names; what Word says where they tell nothing. Many write in a language they never set. */
function languageOf(words: string, { languages }: Reading): string {
	const found = detectLanguage(words);
	const ranked = [...languages].filter(([tag]) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)).sort((a, b) => b[1] - a[1]);
	const said = ranked.map(([tag]) => tag);
	if (found === "und") return said[0] ?? "und";
	return said.find((tag) => tag.split("-")[0]?.toLowerCase() === found.split("-")[0]) ?? found;
}

function bidirectional(items: readonly ReadItem[]): "rtl" | "ltr" {
	let balance = 0;
	for (const item of items) if (item.type === "paragraph") balance += item.properties.rightToLeft ? item.text.length : -item.text.length;
	return balance > 0 ? "rtl" : directionOf("und");
}

function doubts(
	{ tally, changes }: Reading,
	more: { broken: number; comments: number; contents: number; macros: boolean; options: ImportOptions },
): ImportWarning[] {
	const found: ImportWarning[] = [];
	const tell = (code: string, count: number, params: ImportWarning["params"] = { count }): void => {
		if (count > 0) found.push({ code, block: null, params });
	};
	const { insertions, deletions, moves } = tally;
	const code = more.options.changes === "reject" ? "tracked-changes-rejected" : "tracked-changes";
	if (more.options.changes === "bring-in") tell("all-inserted", changes === "accept" ? insertions : 0);
	else {
		tell(code, insertions + deletions + moves, { insertions, deletions, moves });
		tell("comments-left-out", more.comments);
	}
	tell("contents-left-out", more.contents + tally.contents);
	tell("images-left-out", tally.images);
	tell("images-cropped", tally.cropped);
	tell("links-left-out", tally.links);
	tell("objects-left-out", tally.objects);
	tell("hidden-left-out", tally.hidden);
	tell("equations-flattened", tally.equations);
	tell("elsewhere-left-out", tally.elsewhere);
	tell("macros-left-out", more.macros ? 1 : 0, {});
	tell("parts-damaged", more.broken);
	return found;
}
