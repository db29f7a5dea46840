/** How do exports say things? The texts of messages/ under "export", in the language of whoever exports. */
import { createTranslator } from "use-intl/core";
import type { AuthorView } from "@/lib/domain/attribution";
import type { ImportedChange } from "@/lib/domain/brought-in";
import type { ConsolidatedFeedback } from "@/lib/domain/feedback";
import { closingToTell } from "@/lib/domain/zoned-time";
import { catalogues, type Locale, type Messages } from "@/lib/i18n/locales";

export function exportWords(locale: Locale) {
	return createTranslator<Messages, "export">({ locale, messages: catalogues[locale], namespace: "export" });
}
export type Words = ReturnType<typeof exportWords>;

export interface ExportOptions {
	locale: Locale;
	/** Where people reach this Colloquy, without a slash at the end; links begin with it. */
	baseUrl: string;
}

/** A person, as far as known, in three columns. */
export function authorCells(
	author: AuthorView,
	words: Words,
	{ locale }: ExportOptions,
): { name: string; affiliation: string; country: string } {
	if (author.known === "nothing") return { name: somebody(author, words), affiliation: "", country: "" };
	return {
		name: author.known === "name" ? nameOf(author, words) : words("unknownAuthor"),
		affiliation: author.affiliation ?? "",
		country: countryName(author.country, locale),
	};
}

/** A person, as far as known, in a line. */
export function authorLine(author: AuthorView, words: Words): string {
	if (author.known === "nothing") return somebody(author, words);
	if (author.known === "affiliation") return author.affiliation;
	return author.affiliation === null ? nameOf(author, words) : `${author.name} (${author.affiliation})`;
}

/** A name in an imported file is said to be one, so that nobody takes it for a member. */
const nameOf = ({ name, imported }: { name: string; imported: boolean }, words: Words) =>
	imported ? words("importedAuthor", { name }) : name;
const somebody = ({ imported }: AuthorView, words: Words) => words(imported ? "importedUnknown" : "unknownAuthor");

/** What a tracked change of the file was; "" for what was said here. */
export function trackedLine(
	{ importedChange, movedTo = null }: { importedChange: ImportedChange | null; movedTo?: { number: number } | null },
	words: Words,
): string {
	if (importedChange === null) return "";
	return movedTo === null ? words(`tracked.${importedChange}`) : words("movedTo", { number: movedTo.number });
}

/** Several people in a line: by name where known, else how many. */
export function peopleLine(people: readonly AuthorView[], words: Words): string {
	const known = people.filter(({ known }) => known !== "nothing").map((one) => (one.known === "name" ? one.name : authorLine(one, words)));
	const unknown = people.length - known.length;
	return [...known, ...(unknown > 0 ? [words("unknownSponsors", { count: unknown })] : [])].join(", ");
}

/** ISO 3166-1 alpha-2 → its name. A code that is none stays what it is. */
function countryName(code: string | null, locale: Locale): string {
	if (code === null) return "";
	try {
		return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
	} catch {
		return code;
	}
}

/** The page on which a paragraph or a contribution opens, in the draft it was said of. */
export function linkTo({ seminar, paper, draft }: ConsolidatedFeedback, { baseUrl }: ExportOptions, number: number, fragment = ""): string {
	const page = `${baseUrl}/seminars/${encodeURIComponent(seminar.slug)}/papers/${encodeURIComponent(paper.slug)}`;
	return `${page}?draft=${draft.number}&p=${number}${fragment === "" ? "" : `#${fragment}`}`;
}

/** A moment as people of the language write it, in the seminar's time zone. */
export function moment(iso: string, { locale }: ExportOptions, timeZone: string): string {
	return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone }).format(new Date(iso));
}

/** When a round closes: never as the midnight that the day after begins with. */
export function closingMoment(iso: string, options: ExportOptions, timeZone: string): string {
	return moment(closingToTell(new Date(iso), timeZone).toISOString(), options, timeZone);
}

/**
 * Text as a file may hold it: well formed, line breaks as "\n", no control characters and none that override the writing direction.
 * Joiners and direction marks stay: scripts need them.
 */
export function clean(text: string): string {
	return text
		.toWellFormed()
		.replace(/\r\n?/g, "\n")
		.replace(/[[\p{Cc}\u202a-\u202e\u206a-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]--[\n\t]]/gv, "");
}
