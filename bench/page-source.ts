/**
 * What stands on an HTML page, read without the importer: its words, headings and paragraphs, its notes apart. Simple on purpose: patterns,
 * no tree.
 */

export interface PageSource {
	/** Of the part that is the paper, without menus and programs. */
	text: string;
	notes: string;
	headings: string[];
	paragraphs: string[];
}

export function pageSource(bytes: Uint8Array): PageSource {
	const declared = /charset=["']?([\w-]+)/i.exec(Buffer.from(bytes).toString("latin1").slice(0, 2048))?.[1] ?? "utf-8";
	const utf8 = new TextDecoder().decode(bytes);
	const page = utf8.includes("\ufffd") ? new TextDecoder(/utf-?8/i.test(declared) ? "windows-1252" : declared).decode(bytes) : utf8;
	const main = /<main[\s>][\s\S]*<\/main>/i.exec(page)?.[0] ?? page.replace(/<head[\s>][\s\S]*?<\/head>/i, "");
	const notes: string[] = [];
	const paper = [
		/<!--[\s\S]*?-->/g,
		// From the boxes of links at the end of an article to the end of the page.
		/<div [^>]*class="navbox[\s\S]*$/i,
		/<(?:div|ul) [^>]*role="navigation"[\s\S]*?<\/ul>/gi,
		/<(script|style|noscript|nav|template|svg|select|button|form|textarea)[\s>][\s\S]*?<\/\1>/gi,
		// What MediaWiki puts around an article.
		/<(span|div|sup) [^>]*class="[^"]*(?:mw-editsection|mw-indicators|noprint|printfooter|mw-jump-link|navbox|catlinks)[\s\S]*?<\/\1>/gi,
		/<[a-z]+ [^>]*style="[^"]*display:\s*none[^>]*>[^<]*<\/[a-z]+>/gi,
		...(/<h1[\s>]/i.test(/<header[\s\S]*?<\/header>/i.exec(page)?.[0] ?? "") ? [] : [/<header[\s>][\s\S]*?<\/header>/gi]),
	]
		.reduce((text, pattern) => text.replace(pattern, " "), main)
		.replace(/<(li|p|div|aside) [^>]*id="(?:cite_note|fn|_?ftn|footnote)[^"]*"[\s\S]*?<\/\1>/gi, (note) => {
			notes.push(plain(note.replace(/<span class="mw-cite-backlink">[\s\S]*?<\/span>\s*(?=<span class="reference-text)/g, " ")));
			return " ";
		})
		.replace(/(?<=\n##[^\n]*)\{#[\w-]+\}/g, " ")
		.replace(/<sup[^>]*class="reference"[\s\S]*?<\/sup>/gi, " ");
	return {
		text: plain(paper),
		notes: notes.join("\n"),
		// Specifications are written with Markdown between the tags.
		headings: [...paper.matchAll(/<h([1-6])[\s>][\s\S]*?<\/h\1>|(?<=\n)##+ [^\n{]+/gi)]
			.map(([heading]) => plain(heading.replace(/^#+/, "")))
			.filter((text) => text !== ""),
		paragraphs: [
			...paper.matchAll(/<p(?:\s[^>]*)?>([\s\S]*?)(?=<\/p>|<p[\s>]|<\/?(?:div|section|td|li|ul|ol|table|blockquote|h[1-6])[\s>])/gi),
		]
			.map(([, text = ""]) => plain(text))
			.filter((text) => text !== ""),
	};
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", ndash: "–", mdash: "—", rsquo: "’", lsquo: "‘" };

function plain(html: string): string {
	return html
		.replace(
			/<\/?(?:b|i|u|s|a|em|strong|span|sup|sub|code|small|font|abbr|cite|q|ins|del|bdi|mark|tt|strike|wbr|ix:[a-z]+)(?:\s[^<>]*)?>/gi,
			"",
		)
		.replace(/<[^<>]*>/g, " ")
		.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name = "") =>
			decimal === undefined && hex === undefined
				? (named[name] ?? whole)
				: String.fromCodePoint(Number.parseInt(decimal ?? hex ?? "32", decimal ? 10 : 16)),
		)
		.replace(/\s+/g, " ")
		.trim();
}
