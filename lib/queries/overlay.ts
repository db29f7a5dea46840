/** What stands beside each paragraph in one line: counted once for everybody, then seen with the eyes of one reader. */
import "server-only";
import { type Tally, tally } from "@/lib/domain/tally";
import { type OverlayRow, overlayOfDraft } from "@/lib/store/draft-view";
import { Kept } from "@/lib/store/kept";
import type { StandingDraft } from "@/lib/store/standing-view";
import type { ParagraphOverlay } from "./paper-page";
import { type Reader, roundToldOf, seesItem } from "./reader";

export interface CountedParagraph extends OverlayRow {
	tally: Tally;
}
/** By block id; only paragraphs of which something has been said. */
export type CountedDraft = Map<string, CountedParagraph>;

/** In positions and rows. */
const kept = new Kept<CountedDraft>(300_000, (draft) => {
	let weight = 0;
	for (const { tally, moderated } of draft.values()) weight += 10 + tally.total + moderated.length;
	return weight;
});

/** The counts of a draft as of the version of the record that this reader has seen, or later (Standing.record.version says why that holds). */
export function countedDraft(reader: Reader, draft: StandingDraft): Promise<CountedDraft> {
	const roundId = roundToldOf(reader, draft, reader.now);
	return kept.get(draft.id, `${reader.record.version} ${roundId}`, async () => {
		const rows = await overlayOfDraft(draft.id, roundId);
		return new Map(rows.map((row) => [row.blockId, { ...row, tally: tally(Object.values(row.positions)) }]));
	});
}

const nothingSaid: CountedParagraph = {
	blockId: "",
	comments: 0,
	counterProposals: 0,
	moderated: [],
	positions: {},
	locked: false,
	tally: tally([]),
};

export function overlayFor(reader: Reader, counted: CountedDraft, blockId: string): ParagraphOverlay {
	const { tally, comments, counterProposals, moderated, positions, locked } = counted.get(blockId) ?? nothingSaid;
	const seen = moderated.length === 0 ? moderated : moderated.filter(({ memberId, moderation }) => seesItem(reader, memberId, moderation));
	return {
		tally,
		comments: comments + seen.filter(({ type }) => type === "comment").length,
		counterProposals: counterProposals + seen.filter(({ type }) => type === "counter-proposal").length,
		locked,
		mine: positions[reader.member.id] ?? null,
	};
}
