/** The home of a seminar: what it is, where it stands, and what is asked of its reader now. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { AuthorView } from "@/lib/domain/attribution";
import type { Direction } from "@/lib/domain/language";
import { done, type Result } from "@/lib/domain/refusal";
import { countedRound } from "@/lib/domain/round";
import {
	type HomePaperRow,
	type ParticipationRow,
	papersForHome,
	participationIn,
	type ReplyRow,
	repliesToMember,
} from "@/lib/store/seminar-home-view";
import { type SeminarRef, standingInSeminar } from "@/lib/store/standing-view";
import { type AuthorOf, authorsFor, sizeOfCircle } from "./circle";
import { beginningOf } from "./excerpt";
import type { RoundView, SeminarFrame } from "./paper-page";
import { eyesOf, frameOf, type Reader, readerWho, roundView, verdictFor } from "./reader";

export interface PaperEntry {
	id: string;
	slug: string;
	title: string;
	language: string;
	direction: Direction;
	/** The newest published draft; null if none is. */
	draft: { number: number; publishedAt: string } | null;
	/** The draft being prepared; always null for those who do not prepare it. */
	editing: { number: number } | null;
	/** Of the published draft; 0 if there is none. */
	paragraphs: number;
	/** Those on which the viewer has a position in the round that counts. */
	withPosition: number;
	/** The first paragraph without the viewer's position; null if none is left or the viewer has no voice. */
	nextWithout: number | null;
	comments: number;
	counterProposals: number;
	positions: number;
}

/** What somebody answered to the viewer. */
export interface ReplyToMe {
	commentId: string;
	paper: { slug: string; title: string };
	draftNumber: number;
	/** Of the paragraph. */
	number: number;
	author: AuthorView;
	/** Plain beginning of its Markdown source, 200 characters at most. */
	excerpt: string;
	createdAt: string;
}

export interface SeminarHomeView extends SeminarFrame {
	description: string;
	/** In order. */
	rounds: RoundView[];
	/** Oldest first. */
	papers: PaperEntry[];
	askedOfMe: {
		/** Over all papers; 0 for those who have no voice or while no vote is open. */
		paragraphsWithoutPosition: number;
		/** Newest first, at most ten. */
		repliesToMe: ReplyToMe[];
		unread: number;
		/** Items with open flags; null for whoever does not moderate. */
		toModerate: number | null;
	};
	circle: { experts: number; countries: number };
	participation: {
		/** Experts and rapporteurs who have said anything or taken a position. */
		active: number;
		comments: number;
		counterProposals: number;
		positions: number;
	};
	may: { configure: boolean; invite: boolean; import: boolean; moderate: boolean; export: boolean };
}

export async function seminarHome(actor: Actor, ref: SeminarRef, now = new Date()): Promise<Result<SeminarHomeView>> {
	const permitted = readerWho("seminar.read", await standingInSeminar(actor.userId, ref), now);
	if (!permitted.ok) return permitted;
	const reader = permitted.value;
	const eyes = eyesOf(reader);
	const { id: seminarId, description } = reader.seminar;
	const [papers, replies, counts, circle, authorOf] = await Promise.all([
		papersForHome(seminarId, eyes, countedRound(reader.rounds, now)?.id ?? null),
		repliesToMember(seminarId, eyes),
		participationIn(seminarId, eyes),
		sizeOfCircle(reader),
		authorsFor(reader),
	]);
	const entries = papers.map((row) => paperEntry(row, reader));
	return done({
		...frameOf(reader, actor),
		description,
		rounds: reader.rounds.map((round) => roundView(round, now)),
		papers: entries,
		askedOfMe: {
			paragraphsWithoutPosition: mayVote(reader) ? entries.reduce((sum, paper) => sum + paper.paragraphs - paper.withPosition, 0) : 0,
			repliesToMe: replies.map((row) => replyToMe(row, authorOf)),
			unread: counts.unread,
			toModerate: eyes.moderates ? counts.flagged : null,
		},
		circle,
		participation: participationOf(counts),
		may: {
			configure: verdictFor(reader, "seminar.configure").allowed,
			invite: verdictFor(reader, "member.invite").allowed,
			import: verdictFor(reader, "paper.import").allowed,
			moderate: eyes.moderates,
			export: verdictFor(reader, "feedback.export", { draft: "published" }).allowed,
		},
	});
}

const mayVote = (reader: Reader) => verdictFor(reader, "position.cast", { draft: "published", discussable: true }).allowed;

function paperEntry(row: HomePaperRow, reader: Reader): PaperEntry {
	const { draftId, draftNumber, publishedAt, editingNumber, ...rest } = row;
	return {
		...rest,
		draft: draftNumber === null || publishedAt === null ? null : { number: draftNumber, publishedAt: publishedAt.toISOString() },
		editing: editingNumber === null ? null : { number: editingNumber },
		nextWithout: mayVote(reader) ? row.nextWithout : null,
	};
}

function replyToMe({ paperSlug, paperTitle, memberId, body, createdAt, ...row }: ReplyRow, authorOf: AuthorOf): ReplyToMe {
	const paper = { slug: paperSlug, title: paperTitle };
	return { ...row, paper, author: authorOf(memberId), excerpt: beginningOf(body), createdAt: createdAt.toISOString() };
}

function participationOf({ active, comments, counterProposals, positions }: ParticipationRow): SeminarHomeView["participation"] {
	return { active, comments, counterProposals, positions };
}
