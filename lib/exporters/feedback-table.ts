/**
 * The consolidated feedback as one table: what CSV and the first sheet of the workbook have in common.
 *
 * A row for each paragraph, with its positions counted, and below it a row for each contribution, with the text of the paragraph again:
 * a row that is sorted, filtered or copied away from its neighbours still says what it is about. Counts of paragraphs and counts of
 * counter-proposals stand in columns of their own and are never in the same row.
 */
import type { ConsolidatedFeedback, Contribution, FeedbackAnswer, FeedbackParagraph } from "@/lib/domain/feedback";
import { plainText } from "@/lib/domain/markdown";
import type { Stance } from "@/lib/domain/tally";
import type { DiffSegment } from "@/lib/domain/word-diff";
import { authorCells, clean, type ExportOptions, linkTo, peopleLine, trackedLine, type Words } from "./words";

export const feedbackColumns = [
	"number",
	"section",
	"paragraph",
	"kind",
	"type",
	"author",
	"affiliation",
	"country",
	"quote",
	"text",
	"proposed",
	"changes",
	"agree",
	"reservations",
	"disagree",
	"abstain",
	"for",
	"against",
	"abstentions",
	"sponsors",
	"state",
	"outcome",
	"response",
	"date",
	"link",
] as const;
export type FeedbackColumn = (typeof feedbackColumns)[number];

/** Text, a count, a moment, changes, or an address. */
export type Cell = string | number | { at: Date } | { changes: DiffSegment[] } | { link: string; label: string };

export interface FeedbackRow {
	of: "paragraph" | Contribution["kind"];
	stance: Stance | null;
	/** Columns that are not there are empty. */
	cells: Partial<Record<FeedbackColumn, Cell>>;
}

export function feedbackRows(feedback: ConsolidatedFeedback, words: Words, options: ExportOptions): FeedbackRow[] {
	return feedback.paragraphs.flatMap((paragraph) => [
		paragraphRow(paragraph, feedback, words, options),
		...paragraph.contributions.map((one) => contributionRow(one, paragraph, feedback, words, options)),
	]);
}

function ofParagraph({ number, section, text }: FeedbackParagraph): FeedbackRow["cells"] {
	return { number, section: clean(section ?? ""), paragraph: clean(text) };
}

function paragraphRow(paragraph: FeedbackParagraph, feedback: ConsolidatedFeedback, words: Words, options: ExportOptions): FeedbackRow {
	return {
		of: "paragraph",
		stance: null,
		cells: {
			...ofParagraph(paragraph),
			kind: words("kinds.paragraph"),
			...paragraph.tally.counts,
			state: paragraph.locked ? words("states.locked") : "",
			link: { link: linkTo(feedback, options, paragraph.number), label: words("openLink") },
		},
	};
}

function contributionRow(
	one: Contribution,
	paragraph: FeedbackParagraph,
	feedback: ConsolidatedFeedback,
	words: Words,
	options: ExportOptions,
): FeedbackRow {
	const isGap = "state" in one && (one.state === "deleted" || one.state === "moderated");
	const author = isGap ? { name: "", affiliation: "", country: "" } : authorCells(one.author, words, options);
	const fragment = one.kind === "position" ? "" : one.kind === "counter-proposal" ? `proposal-${one.id}` : `comment-${one.id}`;
	return {
		of: one.kind,
		stance: one.kind === "position" ? one.stance : null,
		cells: {
			...ofParagraph(paragraph),
			kind: words(`kinds.${one.kind}`),
			author: clean(author.name),
			affiliation: clean(author.affiliation),
			country: author.country,
			...(one.at === null ? {} : { date: { at: new Date(one.at) } }),
			link: { link: linkTo(feedback, options, paragraph.number, fragment), label: words("openLink") },
			...whatItSays(one, words),
		},
	};
}

function whatItSays(one: Contribution, words: Words): FeedbackRow["cells"] {
	switch (one.kind) {
		case "position":
			return { type: words(`types.stance.${one.stance}`), text: clean(one.reason), state: words("states.standing") };
		case "counter-proposal":
			return {
				type: words(`types.counter-proposal.${one.type}`),
				text: clean(one.rationale) || trackedLine(one, words),
				proposed: one.type === "delete" ? words("deletesParagraph") : clean(one.text),
				changes: { changes: one.changes.map(({ kind, text }) => ({ kind, text: clean(text) })) },
				for: one.counts.for,
				against: one.counts.against,
				abstentions: one.counts.abstain,
				sponsors: clean(peopleLine(one.sponsors, words)),
				state: words(`states.${one.state}`),
				...answerCells(one.answer, words),
			};
		default:
			if (one.state === "deleted") return { text: words("placeDeleted"), state: words("states.deleted") };
			if (one.state === "moderated") return { text: words("placeModerated"), state: words("states.moderated") };
			return {
				type: trackedLine(one, words) || words(`types.comment.${one.type}`),
				quote: clean(one.quote ?? ""),
				text: clean(plainText(one.body)),
				state: one.resolved ? words("states.resolved", { state: words(`states.${one.state}`) }) : words(`states.${one.state}`),
				...answerCells(one.answer, words),
			};
	}
}

function answerCells(answer: FeedbackAnswer | null, words: Words): FeedbackRow["cells"] {
	return answer === null ? {} : { outcome: words(`outcomes.${answer.outcome}`), response: clean(answer.response) };
}

/** Changes in plain text, as wdiff marks them. */
export function markedChanges(changes: readonly DiffSegment[]): string {
	return changes.map(({ kind, text }) => (kind === "same" ? text : kind === "inserted" ? `{+${text}+}` : `[-${text}-]`)).join("");
}
