/** The home of a seminar: what it is, where it stands, and what is asked of its reader now. */
import type { AuthorView } from "@/lib/domain/attribution";
import type { Direction } from "@/lib/domain/language";
import type { RoundView, SeminarFrame } from "./paper-page";

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
	/** Whole days until the round closes, the last one counted as 1; null unless a round is open. */
	daysLeft: number | null;
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
