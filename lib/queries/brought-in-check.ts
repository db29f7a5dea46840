/** What will be said of each paragraph once a draft is published, because others said it in its file: as publishing would place it now. */
import "server-only";
import { type Attribution, type AuthorView, attribute, unknownAuthor } from "@/lib/domain/attribution";
import type { ImportedChange, KeptItems } from "@/lib/domain/brought-in";
import type { DraftBlock } from "@/lib/domain/draft-edit";
import { placeBroughtIn } from "@/lib/domain/place-brought-in";
import type { Placed, PlacingDoubt } from "@/lib/domain/placed";
import { authorsOf } from "@/lib/domain/placed-counts";
import { type DiffSegment, diffWords } from "@/lib/domain/word-diff";

export interface BroughtInItem {
	/** Unlike all others of the draft. */
	id: string;
	blockId: string;
	author: AuthorView;
	/** ISO 8601, UTC. */
	at: string;
	/** Null for a comment. */
	change: ImportedChange | null;
	/** Words it points at, or other wording that it proposes; both null where its body says it all. */
	words: string | null;
	changes: DiffSegment[] | null;
	/** Markdown; "" for other wording. */
	body: string;
	isReply: boolean;
	resolved: boolean;
	/** Why it does not stand where it stood, or not as what it was. */
	doubt: PlacingDoubt | null;
}

export interface BroughtInView {
	/** As the file has them: each once, replies included. */
	comments: number;
	changes: number;
	authors: number;
	/** In the order of the file. */
	items: BroughtInItem[];
}

/** Null where nothing comes with the draft. Names are told as the seminar's rule tells them, also to those who have seen the file. */
export function broughtInView(
	kept: KeptItems | null,
	blocks: readonly DraftBlock[],
	{ importedAt, now, attribution }: { importedAt: Date; now: Date; attribution: Attribution },
): BroughtInView | null {
	if (kept === null) return null;
	const placed = placeBroughtIn(kept, blocks, { importedAt, now });
	const texts = new Map(blocks.map(({ id, text }) => [id, text]));
	const authorOf = (name: string) => attribute({ ...unknownAuthor(""), name, imported: true }, attribution, null);
	const sources = (kind: "comment" | "change") =>
		new Set(placed.filter(({ change }) => (change === null) === (kind === "comment")).map(({ source }) => source)).size;
	return {
		comments: sources("comment"),
		changes: sources("change"),
		authors: authorsOf(placed).length,
		items: placed.map((one, index) => ({
			id: String(index),
			blockId: one.blockId,
			author: authorOf(one.author),
			at: one.at.toISOString(),
			change: one.change,
			doubt: one.doubt,
			...said(one, texts.get(one.blockId) ?? ""),
		})),
	};
}

function said(one: Placed, paragraph: string): Pick<BroughtInItem, "words" | "changes" | "body" | "isReply" | "resolved"> {
	if (one.type === "comment") {
		const { anchor, body, parent, resolved } = one;
		return { words: anchor?.exact ?? null, changes: null, body, isReply: parent !== null, resolved };
	}
	const changes: DiffSegment[] =
		one.kind === "insert"
			? [{ kind: "inserted", text: one.text }]
			: one.kind === "delete"
				? [{ kind: "deleted", text: paragraph }]
				: diffWords(paragraph, one.text);
	return { words: null, changes, body: "", isReply: false, resolved: false };
}
