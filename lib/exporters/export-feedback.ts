/** The consolidated feedback as a file in one of the formats there are. */
import type { ConsolidatedFeedback } from "@/lib/domain/feedback";
import { feedbackCsv } from "./csv";
import { fileName } from "./file-name";
import { feedbackJson } from "./json";
import { feedbackMarkdown } from "./markdown";
import { type ExportOptions, exportWords } from "./words";
import { feedbackXlsx } from "./xlsx";

/** In the order in which they are offered. */
export const exportFormats = ["xlsx", "csv", "md", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const isExportFormat = (name: string): name is ExportFormat => (exportFormats as readonly string[]).includes(name);

const mediaTypes: Record<ExportFormat, string> = {
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	csv: "text/csv; charset=utf-8; header=present",
	md: "text/markdown; charset=utf-8",
	json: "application/json; charset=utf-8",
};

export interface ExportedFile {
	bytes: Uint8Array<ArrayBuffer>;
	mediaType: string;
	/** As a person would call it; not yet fit for a header (see contentDisposition). */
	name: string;
}

export function exportFeedback(format: ExportFormat, feedback: ConsolidatedFeedback, options: ExportOptions): ExportedFile {
	const { paper, draft, exportedAt, seminar } = feedback;
	const date = new Intl.DateTimeFormat("en-CA", { timeZone: seminar.timeZone, dateStyle: "short" }).format(new Date(exportedAt));
	const title = exportWords(options.locale)("fileName", { paper: paper.title, number: draft.number, date });
	return { bytes: contentOf(format, feedback, options), mediaType: mediaTypes[format], name: fileName(title, format) };
}

function contentOf(format: ExportFormat, feedback: ConsolidatedFeedback, options: ExportOptions): Uint8Array<ArrayBuffer> {
	switch (format) {
		case "xlsx":
			return new Uint8Array(feedbackXlsx(feedback, options));
		case "csv":
			return new TextEncoder().encode(feedbackCsv(feedback, options));
		case "md":
			return new TextEncoder().encode(feedbackMarkdown(feedback, options));
		case "json":
			return new TextEncoder().encode(feedbackJson(feedback, options));
	}
}
