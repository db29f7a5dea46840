/** A few words of a longer text, for a list. Pure. */
import "server-only";

/** The beginning, cut at a word where that loses little; `most`: UTF-16 code units at most, the sign for "more" included. */
export function beginningOf(text: string, most = 200): string {
	const line = text.replace(/\s+/g, " ").trim();
	if (line.length <= most) return line;
	const cut = line
		.slice(0, most - 1)
		.toWellFormed()
		.replace(/\ufffd$/, "");
	const space = cut.lastIndexOf(" ");
	return `${(space > most * 0.7 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
