/** How does something of a file read as a comment: the words it is about, quoted, what it says, and a tracked change by its old and new words? */
import { asMarkdown, quoted } from "./plain-markdown";
import { graphemeCeil, graphemeFloor } from "./words";
import { cleanWriting } from "./writing";

/** As writeComment takes them, in UTF-16 code units of Markdown. */
const maxBody = 10_000;
/** Longer quotes are cut in their middle. */
const maxQuote = 600;

/** In pieces that comments can hold; one at least. Something that shows nothing is still something. */
export function bodyParts(body: string): string[] {
	const parts: string[] = [];
	let rest = body === "" ? "¶" : body;
	while (rest.length > maxBody) {
		const space = rest.lastIndexOf(" ", maxBody);
		const cut = graphemeFloor(rest, space > maxBody / 2 ? space : maxBody);
		// A backslash belongs to the sign behind it.
		const end = rest[cut - 1] === "\\" ? cut - 1 : cut;
		parts.push(rest.slice(0, end).trim());
		rest = rest.slice(end).trim();
	}
	return rest === "" ? parts : [...parts, rest];
}

/** `body` is Markdown, `quote` is plain; "" for none. */
export function withQuote(quote: string, body: string): string {
	const words = cleanWriting(quote);
	if (words === "") return body;
	const half = maxQuote / 2;
	const shown =
		words.length > maxQuote
			? `${words.slice(0, graphemeFloor(words, half))} … ${words.slice(graphemeCeil(words, words.length - half))}`
			: words;
	return `${quoted(asMarkdown(shown))}\n\n${body}`;
}

/** Words with some of what stands around them: which place it was. */
export function wordsAround(text: string, start: number, end: number): string {
	const [from, to] = [graphemeCeil(text, Math.max(0, start - 120)), graphemeFloor(text, Math.min(text.length, end + 120))];
	return `${from > 0 ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
}

/** The old words struck through, the new ones behind an arrow; Markdown. */
export function changeBody(old: string, come: string): string {
	const [gone, now] = [asMarkdown(shown(old)), asMarkdown(shown(come))];
	// Each line by itself, because a line through words does not reach over paragraphs.
	const struck = gone.replace(/^.+$/gm, "~~$&~~");
	return [struck, now].filter((part) => part !== "").join(" → ") || "¶";
}

/** Spaces alone as signs that can be seen. */
function shown(text: string): string {
	return (
		cleanWriting(text) ||
		text
			.replaceAll("\n", "↵")
			.replace(/[^\S\n]/g, "␣")
			.replace(/[^↵␣]/g, "")
	);
}
