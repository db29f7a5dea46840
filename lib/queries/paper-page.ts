/** The reading view: the paper, what stands beside each paragraph in one line, and the discussion of the one in focus. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Attribution } from "@/lib/domain/attribution";
import type { BlockContent } from "@/lib/domain/block";
import type { Direction } from "@/lib/domain/language";
import type { Role, Verdict } from "@/lib/domain/permissions";
import { done, type Result, refused } from "@/lib/domain/refusal";
import type { RoundState } from "@/lib/domain/round";
import type { ShownImages } from "@/lib/domain/shown-image";
import type { Stance, Tally } from "@/lib/domain/tally";
import { type PaperRef, type StandingDraft, standingOnPaper } from "@/lib/store/standing-view";
import { sizeOfCircle } from "./circle";
import { type DiscussionView, discussionFor } from "./discussion";
import { contentOf, type DraftContent } from "./draft-content";
import { countedDraft, overlayFor } from "./overlay";
import { chosenDraft, frameOf, type Reader, readerWho, verdictFor } from "./reader";

/** A block of a published draft: never changes, so it can be kept for ever. */
export interface BlockView extends BlockContent {
	id: string;
	/** Paragraph number; null for headings and footnotes. */
	number: number | null;
	/** Those that its marks name; absent: none. */
	images?: ShownImages;
}

/** What is live about one paragraph, in one line. */
export interface ParagraphOverlay {
	tally: Tally;
	/** Comments and replies that stand, as far as this viewer may see them. */
	comments: number;
	/** Counter-proposals that stand and are not withdrawn. */
	counterProposals: number;
	locked: boolean;
	/** The viewer's own position in the present round; null: none. */
	mine: Stance | null;
}

export interface RoundView {
	id: string;
	number: number;
	title: string;
	/** ISO 8601, UTC. */
	opensAt: string;
	closesAt: string;
	state: RoundState;
	comment: boolean;
	propose: boolean;
	vote: boolean;
}

export interface OutlineSection {
	/** The heading; null for what stands before the first. */
	heading: { blockId: string; label: string | null; text: string; level: number; language?: string } | null;
	/** Discussable blocks under it, in order. */
	paragraphs: { blockId: string; number: number }[];
}

export interface SeminarFrame {
	seminar: { id: string; slug: string; title: string; attribution: Attribution; timeZone: string };
	viewer: { memberId: string; role: Role; name: string };
	round: RoundView | null;
}

export interface PaperPageView extends SeminarFrame {
	paper: { id: string; slug: string; title: string; language: string; direction: Direction };
	draft: { id: string; number: number; status: "editing" | "published"; publishedAt: string | null; words: number };
	/** Numbers of the published drafts, newest first. */
	drafts: number[];
	blocks: BlockView[];
	/** By block id; only discussable blocks. */
	overlays: Record<string, ParagraphOverlay>;
	outline: OutlineSection[];
	/** Who takes part: "24 experts from 13 countries". */
	circle: { experts: number; countries: number };
	/** The viewer's own progress; `nextWithout` is the first paragraph without their position, null if none. */
	reading: { paragraphs: number; withPosition: number; nextWithout: number | null };
	/** The paragraph in focus; null if none is. */
	focus: DiscussionView | null;
	may: { vote: Verdict; comment: Verdict; propose: Verdict; export: Verdict; moderate: Verdict };
	/** The position in the record that this view shows; the live view goes on from here. */
	recordPosition: string;
}

/**
 * A paper as this reader may see it. `draftNumber`: the newest published draft if left out, else the one being prepared for those who
 * prepare it. `focus`: the number of a paragraph; one that is not there puts nothing in focus.
 */
export async function paperPage(
	actor: Actor,
	{ draftNumber, focus, ...ref }: PaperRef & { draftNumber?: number; focus?: number | null },
	now = new Date(),
): Promise<Result<PaperPageView>> {
	const standing = await standingOnPaper(actor.userId, ref);
	const draft = standing === null ? null : chosenDraft(standing, draftNumber);
	const permitted = readerWho("paper.read", standing, now, { draft: draft?.status ?? null });
	if (!permitted.ok) return permitted;
	const reader = permitted.value;
	if (draft === null || reader.paper === null) return refused("not-found");
	const [content, counted, circle] = await Promise.all([contentOf(draft), countedDraft(reader, draft), sizeOfCircle(reader)]);
	const overlays = Object.fromEntries(content.paragraphs.map(({ id }) => [id, overlayFor(reader, counted, id)]));
	const { id, slug, title, language, direction, drafts } = reader.paper;
	const inFocus = content.blocks.find(({ number }) => number !== null && number === focus);
	return done({
		...frameOf(reader, actor),
		paper: { id, slug, title, language, direction },
		draft: {
			id: draft.id,
			number: draft.number,
			status: draft.status,
			publishedAt: draft.publishedAt?.toISOString() ?? null,
			words: content.words,
		},
		drafts: drafts
			.filter(({ status }) => status === "published")
			.map(({ number }) => number)
			.reverse(),
		blocks: content.blocks,
		overlays,
		outline: content.outline,
		circle,
		reading: readingOf(content, overlays),
		focus: inFocus === undefined ? null : await discussionFor(readerAtBlock(reader, draft, inFocus), inFocus.id),
		may: whatReaderMay(reader, draft),
		recordPosition: reader.record.position,
	});
}

function readerAtBlock(reader: Reader, draft: StandingDraft, { id, kind, number }: BlockView): Reader {
	return { ...reader, block: { id, draftId: draft.id, kind, number, locked: false } };
}

function readingOf({ paragraphs }: DraftContent, overlays: PaperPageView["overlays"]): PaperPageView["reading"] {
	const without = paragraphs.filter(({ id }) => overlays[id]?.mine === null);
	return {
		paragraphs: paragraphs.length,
		withPosition: paragraphs.length - without.length,
		nextWithout: without[0]?.number ?? null,
	};
}

/** Of any open paragraph; a locked one says so itself. */
function whatReaderMay(reader: Reader, { status }: StandingDraft): PaperPageView["may"] {
	const anywhere = { draft: status, discussable: true };
	return {
		vote: verdictFor(reader, "position.cast", anywhere),
		comment: verdictFor(reader, "comment.write", anywhere),
		propose: verdictFor(reader, "counter-proposal.submit", anywhere),
		export: verdictFor(reader, "feedback.export", anywhere),
		moderate: verdictFor(reader, "moderation.queue"),
	};
}
