/**
 * What does a line of the record mean for whoever reads this paper? A line is a pointer, never content: what it points at, the page asks for
 * again, and is told only what its reader may see.
 */

export interface LiveEvent {
	type: string;
	/** Null: about no paragraph. */
	blockId: string | null;
	paperId: string | null;
	/** The row it is about: a comment, a draft. */
	subjectId: string | null;
	/** Done by this reader. */
	mine: boolean;
}

/** Null when it is not one. */
export function readLiveEvent(data: string): LiveEvent | null {
	let value: unknown;
	try {
		value = JSON.parse(data);
	} catch {
		return null;
	}
	if (!isRecord(value) || typeof value.type !== "string") return null;
	const text = (field: unknown) => (typeof field === "string" ? field : null);
	return {
		type: value.type,
		blockId: text(value.blockId),
		paperId: isRecord(value.paper) ? text(value.paper.id) : text(value.paperId),
		subjectId: text(value.subjectId),
		mine: isRecord(value.actor) ? value.actor.mine === true : value.mine === true,
	};
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}

/** News of one paragraph that are said aloud; positions change too often for that and only show. */
export interface News {
	blockId: string;
	kind: "comment" | "proposal";
	count: number;
}

const spoken: Record<string, News["kind"]> = { "comment.written": "comment", "counter-proposal.submitted": "proposal" };

/** The news with this event in them; the same list when it is none. */
export function withNews(news: readonly News[], event: LiveEvent): readonly News[] {
	const kind = spoken[event.type];
	if (kind === undefined || event.mine || event.blockId === null) return news;
	const { blockId } = event;
	const known = news.find((one) => one.blockId === blockId && one.kind === kind);
	if (known === undefined) return [...news, { blockId, kind, count: 1 }];
	return news.map((one) => (one === known ? { ...one, count: one.count + 1 } : one));
}
