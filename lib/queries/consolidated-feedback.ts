/** All feedback on a draft, paragraph by paragraph, for those who work it in: what the exports are made of. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { attribute, nobody, tellsPlaceAndMoment, unknownAuthor } from "@/lib/domain/attribution";
import type { ConsolidatedFeedback, Contribution, FeedbackParagraph } from "@/lib/domain/feedback";
import { directionOfBlock } from "@/lib/domain/language";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { stances, tally } from "@/lib/domain/tally";
import { type DiffSegment, diffWords } from "@/lib/domain/word-diff";
import { type FeedbackComment, type FeedbackPosition, type FeedbackProposal, feedbackOnDraft } from "@/lib/store/feedback-view";
import { type Standing, type StandingDraft, standingOnPaper } from "@/lib/store/standing-view";
import { type AuthorOf, circleOf } from "./circle";
import { contentOf } from "./draft-content";
import type { BlockView } from "./paper-page";
import { readerWho, roundToldOf } from "./reader";

export type { ConsolidatedFeedback } from "@/lib/domain/feedback";

/** `draftNumber` left out: the newest published draft. */
export async function consolidatedFeedback(
	actor: Actor,
	params: { paperId: string; draftNumber?: number },
	now = new Date(),
): Promise<Result<ConsolidatedFeedback>> {
	const standing = await standingOnPaper(actor.userId, { paperId: params.paperId });
	const drafts = standing?.paper?.drafts ?? [];
	const draft =
		params.draftNumber === undefined
			? drafts.findLast(({ status }) => status === "published")
			: drafts.find(({ number }) => number === params.draftNumber);
	const reader = readerWho("feedback.export", standing, now, { draft: draft?.status ?? drafts[0]?.status ?? null });
	if (!reader.ok) return reader;
	if (standing?.paper == null) return refused("not-found");
	if (draft === undefined) return refused(params.draftNumber === undefined ? "draft-not-published" : "not-found");
	if (draft.status !== "published") return refused("draft-not-published");
	return done(await feedbackOn({ ...standing, paper: standing.paper }, draft, now));
}

async function feedbackOn(
	standing: Standing & { paper: NonNullable<Standing["paper"]> },
	draft: StandingDraft,
	now: Date,
): Promise<ConsolidatedFeedback> {
	const { seminar, paper, rounds } = standing;
	const roundId = roundToldOf(standing, draft, now);
	const [{ blocks }, circle, rows] = await Promise.all([contentOf(draft), circleOf(standing), feedbackOnDraft(draft.id, roundId)]);
	const authorOf: AuthorOf = (memberId) => attribute(circle.get(memberId) ?? unknownAuthor(memberId), seminar.attribution, null);
	const comments = byBlock(rows.comments);
	const proposals = byBlock(rows.counterProposals);
	const positions = byBlock(rows.positions);
	const locked = new Set(rows.locked);
	const round = rounds.find(({ id }) => id === roundId);
	return {
		exportedAt: now.toISOString(),
		seminar: { slug: seminar.slug, title: seminar.title, attribution: seminar.attribution, timeZone: seminar.timeZone },
		paper: { id: paper.id, slug: paper.slug, title: paper.title, language: paper.language, direction: paper.direction },
		draft: { number: draft.number, publishedAt: draft.publishedAt?.toISOString() ?? null },
		round:
			round === undefined
				? null
				: {
						number: round.number,
						title: round.title,
						opensAt: round.opensAt.toISOString(),
						closesAt: round.closesAt.toISOString(),
					},
		paragraphs: withSections(blocks).map((block) => {
			const { id, section, number, kind, label, title, text } = block;
			const taken = positions.get(id) ?? [];
			return {
				blockId: id,
				number,
				kind,
				section,
				label,
				title,
				text,
				language: block.language ?? paper.language,
				direction: directionOfBlock(block, paper.direction),
				tally: tally(taken.map(({ stance }) => stance)),
				locked: locked.has(id),
				contributions: [
					...threads(comments.get(id) ?? [], authorOf),
					...(proposals.get(id) ?? []).flatMap((proposal) => counterProposal(proposal, text, authorOf)),
					...taken.map((position) => positionOf(position, authorOf)).sort(byStanceAndName),
				],
			};
		}),
	};
}

function byBlock<T extends { blockId: string }>(rows: readonly T[]): Map<string, T[]> {
	return Map.groupBy(rows, ({ blockId }) => blockId);
}

type Discussed = BlockView & Pick<FeedbackParagraph, "number" | "kind" | "section">;

/** What is discussed, each with the nearest heading above it. */
function withSections(blocks: readonly BlockView[]): Discussed[] {
	let section: string | null = null;
	return blocks.flatMap((block) => {
		const { number, kind } = block;
		if (kind === "heading") section = block.label === null ? block.text : `${block.label} ${block.text}`;
		return number === null || kind === "heading" || kind === "footnote" ? [] : [{ ...block, number, kind, section }];
	});
}

/** Comments in the order they were written, each followed by its replies. */
function threads(rows: readonly FeedbackComment[], authorOf: AuthorOf): Contribution[] {
	const replies = Map.groupBy(
		rows.filter(({ parentId }) => parentId !== null),
		({ parentId }) => parentId,
	);
	return rows
		.filter(({ parentId }) => parentId === null)
		.flatMap((row) => {
			const below = (replies.get(row.id) ?? []).filter(isThere).map((reply) => commentOf(reply, authorOf));
			return isThere(row) || below.length > 0 ? [isThere(row) ? commentOf(row, authorOf) : placeOf(row), ...below] : [];
		});
}

const isThere = ({ moderation, deletedAt }: FeedbackComment) => moderation === "approved" && deletedAt === null;

function commentOf(row: FeedbackComment, authorOf: AuthorOf): Contribution {
	return {
		kind: row.parentId === null ? "comment" : "reply",
		id: row.id,
		type: row.kind,
		state: row.editedAt === null ? "standing" : "edited",
		author: authorOf(row.memberId),
		at: row.createdAt.toISOString(),
		body: row.body,
		quote: row.anchorExact,
		resolved: row.resolved,
		importedChange: row.importedChange,
		repliesTo: row.parentId,
		answer: row.disposition,
	};
}

/** Nothing of what stood here, only that something did. */
function placeOf(row: FeedbackComment): Contribution {
	return {
		kind: "comment",
		id: row.id,
		type: "general",
		state: row.moderation === "approved" ? "deleted" : "moderated",
		author: nobody,
		at: row.createdAt.toISOString(),
		body: "",
		quote: null,
		resolved: false,
		importedChange: null,
		repliesTo: null,
		answer: null,
	};
}

function counterProposal(row: FeedbackProposal, paragraph: string, authorOf: AuthorOf): Contribution[] {
	if (row.moderation !== "approved") return [];
	const { id, kind, text, rationale, counts, importedChange, movedTo } = row;
	const changes: DiffSegment[] =
		kind === "insert"
			? [{ kind: "inserted", text }]
			: kind === "delete"
				? [{ kind: "deleted", text: paragraph }]
				: diffWords(paragraph, text);
	return [
		{
			kind: "counter-proposal",
			id,
			type: kind,
			state: row.withdrawnAt === null ? "standing" : "withdrawn",
			author: authorOf(row.memberId),
			at: row.createdAt.toISOString(),
			rationale,
			importedChange,
			movedTo,
			text,
			changes,
			counts,
			sponsors: row.sponsors.map(authorOf),
			answer: row.disposition,
		},
	];
}

function positionOf({ memberId, stance, reason, updatedAt }: FeedbackPosition, authorOf: AuthorOf): PositionTaken {
	const author = authorOf(memberId);
	return { kind: "position", author, stance, reason, at: tellsPlaceAndMoment(author) ? updatedAt.toISOString() : null };
}

type PositionTaken = Extract<Contribution, { kind: "position" }>;

/** In an order that says nothing of when they were taken. */
function byStanceAndName(a: PositionTaken, b: PositionTaken): number {
	const nameOf = ({ author }: PositionTaken) =>
		author.known === "name" ? author.name : author.known === "affiliation" ? author.affiliation : "";
	const order = stances.indexOf(a.stance) - stances.indexOf(b.stance);
	return order || nameOf(a).localeCompare(nameOf(b), "en") || (a.reason < b.reason ? -1 : Number(a.reason > b.reason));
}
