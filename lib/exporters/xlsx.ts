/** The consolidated feedback as a workbook: everything in a table, the counts by paragraph, and what it is about. */
import type { ConsolidatedFeedback, FeedbackParagraph } from "@/lib/domain/feedback";
import { countOf, feedbackContents } from "@/lib/domain/feedback-contents";
import { leastVoicesForShare, stances } from "@/lib/domain/tally";
import { type Cell, type FeedbackColumn, type FeedbackRow, feedbackColumns, feedbackRows } from "./feedback-table";
import { clean, closingMoment, type ExportOptions, exportWords, linkTo, moment, type Words } from "./words";
import type { LookName } from "./xlsx-styles";
import { changesParts, textParts } from "./xlsx-text";
import { type Sheet, type SheetCell, type Value, workbook } from "./xlsx-workbook";

/** In characters. */
const widths: Record<FeedbackColumn, number> = {
	number: 6,
	section: 22,
	paragraph: 52,
	kind: 17,
	type: 16,
	author: 22,
	affiliation: 28,
	country: 15,
	quote: 28,
	text: 56,
	proposed: 50,
	changes: 50,
	agree: 8,
	reservations: 13,
	disagree: 10,
	abstain: 9,
	for: 7,
	against: 9,
	abstentions: 13,
	sponsors: 24,
	state: 18,
	outcome: 18,
	response: 40,
	date: 18,
	link: 9,
};
const counts = new Set<FeedbackColumn>(["number", "agree", "reservations", "disagree", "abstain", "for", "against", "abstentions"]);

export function feedbackXlsx(feedback: ConsolidatedFeedback, options: ExportOptions): Uint8Array {
	const words = exportWords(options.locale);
	const sheets = [feedbackSheet(feedback, words, options), paragraphsSheet(feedback, words, options), aboutSheet(feedback, words, options)];
	return workbook(sheets, { title: clean(feedback.paper.title), at: new Date(feedback.exportedAt) });
}

function feedbackSheet(feedback: ConsolidatedFeedback, words: Words, options: ExportOptions): Sheet {
	const { timeZone } = feedback.seminar;
	const columnWidths = feedbackColumns.map((column) => widths[column]);
	const heading = feedbackColumns.map((column) => headingCell(words(`columns.${column}`, { timeZone })));
	const rows = feedbackRows(feedback, words, options)
		.flatMap((row) => inParts(row, words))
		.map((row) => {
			const cells = feedbackColumns.map((column) => ({
				value: workbookValue(row.cells[column] ?? "", timeZone),
				look: lookOf(row, column),
			}));
			// The text of the paragraph is the same in all its rows: only its own row is made high enough for it.
			const measured = row.of === "paragraph" ? cells : cells.filter((_, index) => feedbackColumns[index] !== "paragraph");
			const measuredWidths =
				row.of === "paragraph" ? columnWidths : columnWidths.filter((_, index) => feedbackColumns[index] !== "paragraph");
			return { height: Math.max(30, heightOf(measured, measuredWidths)), cells };
		});
	return {
		name: words("sheets.feedback"),
		widths: columnWidths,
		rows: [{ height: 33, cells: heading }, ...rows],
		frozenColumns: 1,
		filter: true,
		rightToLeft: feedback.paper.direction === "rtl",
	};
}

/** A row whose texts are longer than cells may be goes on in the rows below it, which repeat what is short but no count. */
function inParts(row: FeedbackRow, words: Words): FeedbackRow[] {
	const parts = new Map<FeedbackColumn, Cell[]>();
	for (const column of feedbackColumns) {
		const cell = row.cells[column];
		if (typeof cell === "string") parts.set(column, textParts(cell));
		else if (typeof cell === "object" && "changes" in cell)
			parts.set(
				column,
				changesParts(cell.changes).map((changes) => ({ changes })),
			);
	}
	const many = Math.max(1, ...[...parts.values()].map((list) => list.length));
	if (many === 1) return [row];
	const short = (column: FeedbackColumn) => (parts.get(column)?.length ?? 1) === 1;
	return Array.from({ length: many }, (_, index) => {
		const cells: FeedbackRow["cells"] = {};
		for (const column of feedbackColumns) {
			const cell = row.cells[column];
			if (cell === undefined || (index > 0 && counts.has(column) && column !== "number")) continue;
			cells[column] = short(column) ? cell : (parts.get(column)?.[index] ?? "");
		}
		const state = typeof row.cells.state === "string" ? row.cells.state : "";
		if (index > 0) cells.state = words("states.continued", { state, part: index + 1, parts: many }).trim();
		return { ...row, cells };
	});
}

function lookOf({ of, stance }: FeedbackRow, column: FeedbackColumn): LookName {
	if (of === "paragraph") {
		if (counts.has(column)) return "countOfParagraph";
		if (column === "link") return "linkOfParagraph";
		return column === "kind" ? "boldOfParagraph" : "textOfParagraph";
	}
	if (column === "paragraph" || column === "section") return "muted";
	if (column === "date" || column === "link") return column;
	if (column === "type" && stance !== null) return stance;
	return counts.has(column) ? "count" : "text";
}

function paragraphsSheet(feedback: ConsolidatedFeedback, words: Words, options: ExportOptions): Sheet {
	const columns = [
		["number", 6],
		["section", 24],
		["title", 26],
		["paragraph", 70],
		["agree", 9],
		["reservations", 14],
		["disagree", 11],
		["abstain", 10],
		["positions", 11],
		["agreeShare", 11],
		["comments", 12],
		["counterProposals", 12],
		["thread", 15],
		["link", 9],
	] as const;
	const columnWidths = columns.map(([, width]) => width);
	const rows = feedback.paragraphs.flatMap((paragraph) => {
		const texts = textParts(clean(paragraph.text));
		return texts.map((text, index) => {
			const cells = index === 0 ? countsOf(paragraph, text, feedback, words, options) : [count(paragraph.number), null, null, plain(text)];
			return { height: Math.max(30, heightOf(cells, columnWidths)), cells };
		});
	});
	return {
		name: words("sheets.paragraphs"),
		widths: columnWidths,
		rows: [{ height: 33, cells: columns.map(([column]) => headingCell(words(`columns.${column}`))) }, ...rows],
		frozenColumns: 1,
		filter: true,
		rightToLeft: feedback.paper.direction === "rtl",
	};
}

function countsOf(
	paragraph: FeedbackParagraph,
	text: string,
	feedback: ConsolidatedFeedback,
	words: Words,
	options: ExportOptions,
): SheetCell[] {
	const { number, section, title, tally, contributions, locked } = paragraph;
	const comments = countOf(contributions, "comment") + countOf(contributions, "reply");
	const proposals = countOf(contributions, "counter-proposal");
	return [
		count(number),
		plain(clean(section ?? "")),
		{ value: clean(title ?? ""), look: "bold" },
		plain(text),
		...stances.map((stance): SheetCell => ({ value: tally.counts[stance], look: tally.counts[stance] > 0 ? `${stance}Count` : "count" })),
		count(tally.total),
		{ value: tally.shares?.agree ?? "", look: "count" },
		count(comments),
		count(proposals),
		plain(locked ? words("states.locked") : ""),
		{ value: { link: linkTo(feedback, options, number), label: words("openLink") }, look: "link" },
	];
}

function aboutSheet(feedback: ConsolidatedFeedback, words: Words, options: ExportOptions): Sheet {
	const { seminar, paper, draft, round, exportedAt } = feedback;
	const when = (iso: string) => moment(iso, options, seminar.timeZone);
	const line = (label: Parameters<Words>[0], value: Value): (SheetCell | null)[] => [
		{ value: words(label), look: "bold" },
		{ value, look: typeof value === "object" ? "link" : "text" },
	];
	const address = linkTo(feedback, options, 1);
	const cells: (SheetCell | null)[][] = [
		[{ value: words("about.heading"), look: "title" }],
		line("about.seminar", clean(seminar.title)),
		line("about.paper", clean(paper.title)),
		line(
			"about.draft",
			words("about.draftValue", { number: draft.number, date: draft.publishedAt === null ? "" : when(draft.publishedAt) }),
		),
		line(
			"about.round",
			round === null
				? words("about.noRound")
				: words("about.roundValue", {
						number: round.number,
						title: clean(round.title),
						from: when(round.opensAt),
						to: closingMoment(round.closesAt, options, seminar.timeZone),
					}),
		),
		line("about.attribution", words(`attributionNote.${seminar.attribution}`)),
		line("about.exportedAt", when(exportedAt)),
		line("about.timeZone", seminar.timeZone),
		line("about.numbers", words("contents", feedbackContents(feedback))),
		line("about.notInIt", words("notInIt")),
		line("about.counts", words("about.countsValue", { least: leastVoicesForShare })),
		line("about.marks", words("about.marksValue")),
		line("about.address", { link: address, label: address }),
	];
	const columnWidths = [26, 90];
	return {
		name: words("sheets.about"),
		widths: columnWidths,
		rows: cells.map((row, index) => ({ height: index === 0 ? 30 : Math.max(20, heightOf(row, columnWidths)), cells: row })),
		frozenColumns: 0,
		filter: false,
		rightToLeft: false,
	};
}

const headingCell = (value: string): SheetCell => ({ value, look: "heading" });
const plain = (value: string): SheetCell => ({ value, look: "text" });
const count = (value: number): SheetCell => ({ value, look: "count" });

function workbookValue(cell: Cell, timeZone: string): Value {
	return typeof cell === "object" && "at" in cell ? { at: cell.at, timeZone } : cell;
}

/** High enough for what stands in the row, in points; an estimate, since only the reader's program knows its fonts. At most what Excel takes. */
function heightOf(cells: readonly (SheetCell | null)[], columnWidths: readonly number[]): number {
	const lines = cells.map((cell, index) => {
		if (cell === null || typeof cell.value === "number") return 1;
		const { value } = cell;
		const text = typeof value === "string" ? value : "changes" in value ? value.changes.map((change) => change.text).join("") : "";
		const width = columnWidths[index] ?? 10;
		return text
			.slice(0, 4000)
			.split("\n")
			.reduce((sum, line) => sum + Math.max(1, Math.ceil((wideLength(line) * 0.97) / width)), 0);
	});
	return Math.min(409, Math.max(...lines) * 15 + 3);
}

/** In characters of Latin width: those of Chinese, Japanese and Korean are twice as wide. */
function wideLength(text: string): number {
	return text.length + (text.match(/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0);
}
