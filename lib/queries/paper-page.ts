/** The reading view: the paper, what stands beside each paragraph in one line, and the discussion of the one in focus. */
import type { Attribution } from "@/lib/domain/attribution";
import type { BlockContent } from "@/lib/domain/block";
import type { Direction } from "@/lib/domain/language";
import type { Role, Verdict } from "@/lib/domain/permissions";
import type { RoundState } from "@/lib/domain/round";
import type { Stance, Tally } from "@/lib/domain/tally";
import type { DiscussionView } from "./discussion";

/** A block of a published draft: never changes, so it can be kept for ever. */
export interface BlockView extends BlockContent {
	id: string;
	/** Paragraph number; null for headings and footnotes. */
	number: number | null;
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
	heading: { blockId: string; label: string | null; text: string; level: number } | null;
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
