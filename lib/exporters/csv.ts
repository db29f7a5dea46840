/**
 * The feedback table as CSV.
 *
 * RFC 4180: every field quoted, lines end in CR LF. It begins with a byte order mark, without which Excel takes it for another encoding.
 * Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV Injection").
 */
import type { ConsolidatedFeedback } from "@/lib/domain/feedback";
import { type Cell, feedbackColumns, feedbackRows, markedChanges } from "./feedback-table";
import { type ExportOptions, exportWords } from "./words";

export function feedbackCsv(feedback: ConsolidatedFeedback, options: ExportOptions): string {
	const words = exportWords(options.locale);
	const heading = feedbackColumns.map((column) => words(`columns.${column}`, { timeZone: "UTC" }));
	const lines = feedbackRows(feedback, words, options).map(({ cells }) => feedbackColumns.map((column) => plain(cells[column])));
	return csvOf([heading, ...lines]);
}

function plain(cell: Cell | undefined): string | number {
	if (cell === undefined) return "";
	if (typeof cell !== "object") return cell;
	if ("at" in cell) return cell.at.toISOString();
	return "changes" in cell ? markedChanges(cell.changes) : cell.link;
}

export function csvOf(lines: readonly (readonly (string | number)[])[]): string {
	const field = (value: string | number) => `"${(typeof value === "number" ? String(value) : disarmed(value)).replaceAll('"', '""')}"`;
	return `\ufeff${lines.map((line) => `${line.map(field).join(",")}\r\n`).join("")}`;
}

// The signs a formula begins with, also in full width; white space before them does not keep every program from running it.
const formula = /^'*[\s]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** With an apostrophe in front if it could be run; also where there is one, so that `armed` knows which to take away. */
export function disarmed(text: string): string {
	return formula.test(text) ? `'${text}` : text;
}

/** The text as it was, for whoever reads the file with a program. */
export function armed(text: string): string {
	return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
