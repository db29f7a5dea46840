/**
 * HTML inside Markdown → blocks. People paste headings, lists, footnotes and tables of it into papers; their words count, and
 * nothing else of it does: no attribute is read but the address of a link, an image and small capitals; no script, style or comment gets through.
 *
 * Not a parser of HTML pages, which are another format. Linear: one pass over tags and text.
 */
import type { BlockContent, BlockKind, MarkKind } from "@/lib/domain/block";
import { isBlank } from "@/lib/domain/marked-text";
import { decodeEntities } from "./html-entities";
import { MarkedWriter } from "./marked-writer";

const inline: Record<string, MarkKind> = {
	strong: "strong",
	b: "strong",
	em: "emphasis",
	i: "emphasis",
	cite: "emphasis",
	u: "underline",
	ins: "underline",
	s: "strike",
	del: "strike",
	strike: "strike",
	sup: "superscript",
	sub: "subscript",
	code: "code",
	tt: "code",
	a: "link",
};
const blocks = new Set(
	"address article aside blockquote center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody thead tr ul".split(
		" ",
	),
);

export interface Tag {
	name: string;
	closing: boolean;
	/** Of "a"; null without one. */
	href: string | null;
	/** Whether its id is one that footnotes have. */
	isNote: boolean;
	/** A "span" in small capitals, as Pandoc and people write one. */
	isSmallCaps: boolean;
	/** Of "img"; null where it has none. */
	image: { alt: string | null; address: string } | null;
}

/** One tag as it stands in a source; null for comments, declarations and what is none. */
export function readTag(source: string): Tag | null {
	const found = /^<(\/?)([a-z][a-z0-9]{0,20})(?=[\s/>])/i.exec(source);
	if (found === null) return null;
	const value = (pattern: RegExp): string | null => {
		const read = pattern.exec(source);
		return read === null ? null : decodeEntities(read[1] ?? read[2] ?? "");
	};
	const name = (found[2] ?? "").toLowerCase();
	const address = name === "img" ? value(/\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)')/i) : null;
	return {
		name,
		closing: found[1] === "/",
		href: value(/\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i),
		image: address === null ? null : { alt: value(/\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i), address },
		isSmallCaps:
			name === "span" && /\s(?:style\s*=\s*["'][^"']{0,200}font-variant\s*:\s*small-caps|class\s*=\s*["']?small-?caps)/i.test(source),
		isNote: /\sid\s*=\s*["']?(?:fn|footnote|note|endnote)[-_:]?\d/i.test(source),
	};
}

/** Which mark a tag puts on its text; null for none. */
export function markOfTag({ name, closing, isSmallCaps }: Tag): MarkKind | null {
	// What a "span" ends, its beginning has said.
	if (name === "span") return closing || isSmallCaps ? "small-caps" : null;
	return inline[name] ?? null;
}

/** Writes an image, or the words for it. */
export type WriteImage = (alt: string | null, address: string, writer: MarkedWriter) => void;

export function blocksOfHtml(source: string, image: WriteImage = () => {}): BlockContent[] {
	const reader = new FragmentReader(image);
	const clean = source.replace(/<!--[\s\S]*?(?:-->|$)/g, " ").replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, " ");
	for (const [piece] of clean.matchAll(/<\/?[a-z][^<>]{0,4000}>|<![^<>]{0,400}>|[^<]+|</gi)) {
		if (piece.length > 1 && piece.startsWith("<")) reader.tag(piece);
		else reader.text(decodeEntities(piece));
	}
	return reader.finish();
}

class FragmentReader {
	constructor(private readonly image: WriteImage) {}

	private readonly done: BlockContent[] = [];
	private writer = new MarkedWriter();
	private shape: { kind: BlockKind; level: number; label: string | null } = { kind: "paragraph", level: 0, label: null };
	private lists: { ordered: boolean; count: number }[] = [];
	private open: { name: string; kind: MarkKind; start: number; href?: string }[] = [];
	private quotes = 0;
	private inTable = false;

	text(text: string): void {
		this.writer.writeFlowing(text.replace(/\u21a9\ufe0e?/g, ""));
	}

	tag(source: string): void {
		const tag = readTag(source);
		if (tag === null) return;
		const { name, closing } = tag;
		if (name === "br") {
			this.writer.write("\n");
			return;
		}
		if (tag.image !== null) this.image(tag.image.alt, tag.image.address, this.writer);
		const kind = markOfTag(tag);
		if (kind !== null) this.inlineTag(tag, kind);
		else if (this.inTable && (name === "td" || name === "th")) {
			if (!closing && this.writer.offset > 0 && !this.atRowStart) this.writer.write(" | ");
			if (!closing) this.atRowStart = false;
		} else if (blocks.has(name)) this.blockTag(tag);
	}

	private atRowStart = true;

	private inlineTag({ name, closing, href }: Tag, kind: MarkKind): void {
		if (!closing) {
			if (this.open.length < 32) {
				const address = href ?? "";
				this.open.push({ name, kind, start: this.writer.offset, ...(kind === "link" ? { href: address } : {}) });
			}
			return;
		}
		const at = this.open.findLastIndex((mark) => mark.name === name);
		const [mark] = at === -1 ? [] : this.open.splice(at, 1);
		if (mark !== undefined) this.writer.mark(mark.start, mark.kind, mark.href);
	}

	private blockTag({ name, closing, isNote }: Tag): void {
		if (this.inTable && name !== "table") {
			if (name === "tr" && !closing && this.writer.offset > 0) this.writer.write("\n");
			if (name === "tr") this.atRowStart = true;
			return;
		}
		this.flush();
		if (name === "blockquote") this.quotes += closing ? (this.quotes > 0 ? -1 : 0) : 1;
		if (name === "ul" || name === "ol") {
			if (closing) this.lists.pop();
			else if (this.lists.length < 64) this.lists.push({ ordered: name === "ol", count: 0 });
		}
		this.inTable = name === "table" && !closing;
		this.atRowStart = true;
		this.shape = closing ? this.plainShape() : this.shapeOf(name, isNote);
	}

	private shapeOf(name: string, isNote: boolean): typeof this.shape {
		if (/^h[1-6]$/.test(name)) return { kind: "heading", level: Number(name[1]), label: null };
		if (name === "table") return { kind: "table", level: 0, label: null };
		if (name === "li") {
			if (isNote) return { kind: "footnote", level: 0, label: null };
			const list = this.lists[this.lists.length - 1];
			if (list !== undefined) list.count++;
			return { kind: "list-item", level: Math.max(1, this.lists.length), label: list?.ordered ? `${list.count}.` : "•" };
		}
		// A paragraph in an item is that item, if nothing of it has been written yet.
		if (name === "p" && this.shape.kind !== "paragraph" && this.shape.kind !== "heading") return this.shape;
		return this.plainShape();
	}

	private plainShape(): typeof this.shape {
		return { kind: this.quotes > 0 ? "quote" : "paragraph", level: 0, label: null };
	}

	private flush(): void {
		const { text, marks } = this.writer.take();
		const { kind, level, label } = this.shape;
		if (!isBlank(text)) this.done.push({ kind, level, label, title: null, text, marks });
		this.writer = new MarkedWriter();
		this.open = [];
	}

	finish(): BlockContent[] {
		this.flush();
		return this.done;
	}
}
