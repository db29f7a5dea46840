/**
 * A Word file (DOCX) → a paper that can be checked and published, or why not.
 *
 * Never throws on what a file holds. Time and memory are bounded by what zip-archive.ts and xml-tree.ts let through.
 */
import { directionOf } from "@/lib/domain/language";
import { concatMarked, type MarkedText, sliceMarked } from "@/lib/domain/marked-text";
import { detectLanguage } from "../detect-language";
import { finishImport, type ImportOptions, maxBlocks, tooManyBlocks } from "../finish-import";
import { ImageCollection } from "../images/image-collection";
import type { ImportResult, ImportWarning } from "../imported";
import { paperOfItems } from "../paper-of-items";
import { BodyReader } from "./body-reader";
import { compoundRefusal, isCompound } from "./compound-file";
import { Fields } from "./fields";
import { type NoteReference, Notes } from "./notes";
import { Numbering } from "./numbering";
import { picturesOf } from "./pictures";
import { piecesOf } from "./pieces";
import { emptyTally, type ReadItem, type Reading, type Tally } from "./reading";
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

function read(bytes: Uint8Array, options: ImportOptions): ImportResult {
	const file = new WordPackage(bytes);
	const first = readBody(file, options, false);
	// A table of contents that does not end would take the paper with it.
	const { items, reading, broken, comments, images } = first.reading.fields.unfinished ? readBody(file, options, true) : first;
	if (items.length > 3 * maxBlocks) return tooManyBlocks();
	const paper = paperOfItems(items, noteReader(reading, file, images), { guessTitle: true, property: file.propertyTitle() });
	const { title, blocks, contents } = paper;
	const words = blocks.map((block) => block.text).join("\n");
	const language = options.language === undefined ? languageOf(words, reading) : null;
	const warnings = [
		...paper.warnings,
		...doubts(reading.tally, { broken, comments, contents, macros: file.hasMacros(), options }),
		...images.doubts(),
	];
	const direction = language === null || language !== "und" ? undefined : bidirectional(items);
	return finishImport(
		{ title, language, ...(direction && { direction }), blocks, warnings, format: "docx", images: images.images },
		options,
		words,
	);
}

interface Body {
	items: ReadItem[];
	reading: Reading;
	/** Parts that could not be read. */
	broken: number;
	comments: number;
	images: ImageCollection;
}

function readBody(file: WordPackage, options: ImportOptions, keepContents: boolean): Body {
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
	const reading: Reading = {
		styles,
		numbering: new Numbering(part("numbering"), styles),
		notes,
		addresses: file.addresses("document"),
		fields: new Fields(keepContents),
		pictures: picturesOf(file, "document", images),
		sizeOf: (sha256) => images.sizeOf(sha256),
		changes: options.changes === "accept" || options.changes === undefined ? "accept" : "reject",
		tally: emptyTally(),
		languages: new Map(),
	};
	const body = new BodyReader(reading);
	file.eachBodyElement((element) => body.read(element));
	const comments = part("comments")?.children.filter(({ name }) => name === "w:comment").length ?? 0;
	return { items: body.finish(), reading, broken, comments, images };
}

function noteReader(reading: Reading, file: WordPackage, images: ImageCollection): (note: NoteReference) => MarkedText {
	const addresses = { footnote: file.addresses("footnotes"), endnote: file.addresses("endnotes") };
	const pictures = { footnote: picturesOf(file, "footnotes", images), endnote: picturesOf(file, "endnotes", images) };
	return ({ kind, id, label }) => {
		const reader = new BodyReader({ ...reading, addresses: addresses[kind], pictures: pictures[kind], fields: new Fields(false) });
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
	tally: Tally,
	more: { broken: number; comments: number; contents: number; macros: boolean; options: ImportOptions },
): ImportWarning[] {
	const found: ImportWarning[] = [];
	const tell = (code: string, count: number, params: ImportWarning["params"] = { count }): void => {
		if (count > 0) found.push({ code, block: null, params });
	};
	const { insertions, deletions, moves } = tally;
	const code = more.options.changes === "reject" ? "tracked-changes-rejected" : "tracked-changes";
	tell(code, insertions + deletions + moves, { insertions, deletions, moves });
	tell("comments-left-out", more.comments);
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
