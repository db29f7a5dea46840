/** Text and Markdown: their own words are the source; signs of markup, addresses of links and front matter are none. */
import { type Gold, headingAgreement, plainWords } from "./gold";
import { agreement, keptInOrder, wordsOf } from "./in-order";
import { type Figures, type Imported, noFigures, tell } from "./result-line";

export function comparePlain(file: string, bytes: Uint8Array, { paper }: Imported, gold: Gold): Figures {
	const figures = noFigures();
	const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || bytes.slice(0, 200).filter((byte) => byte === 0).length > 20;
	const raw = new TextDecoder(utf16 ? "utf-16le" : "utf-8")
		.decode(bytes)
		.replace(/\r\n?/g, "\n")
		.replace(/[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}/g, mended);
	const isMarkdown = file.endsWith(".md");
	const { text, frontTitle } = isMarkdown ? withoutMarkup(raw) : { text: raw, frontTitle: "" };
	const source = wordsOf(`${frontTitle}\n${text}`);
	// Notes stand behind the paragraph that calls them, and in the file where the author put them: so they are compared on their own.
	const notes = isMarkdown ? paper.blocks.filter(({ kind }) => kind === "footnote") : [];
	const main = paper.blocks.filter((block) => !notes.includes(block));
	const lines = (blocks: typeof main): string => blocks.map(({ label, text: words }) => `${label ?? ""} ${words}`).join("\n");
	const words = wordsOf(`${paper.title}\n${lines(main)}\n${notes.map(({ text: note }) => note).join("\n")}`.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, " "));
	const { missing, extra } = agreement(source, words);
	figures.kept = Math.min(
		1 - missing.length / Math.max(1, source.length),
		notes.length > 0 ? 1 : keptInOrder(source, words) / Math.max(1, source.length) + 0.001,
	);
	figures.invented = extra.length;
	tell(figures.notes, "words", { missing, extra });
	const found = paper.blocks.filter(({ kind }) => kind === "heading");
	if (gold.headings !== undefined) {
		const counted = headingAgreement(
			gold.headings,
			found.map(({ level, label, text: line }) => ({ level, line: `${label ?? ""} ${line}` })),
		);
		figures.headings = counted.f1;
		figures.levels = counted.levels;
		figures.headingCount = gold.headings.length;
		tell(figures.notes, "headings", counted);
	} else if (isMarkdown) {
		const expected = [...text.matchAll(/^#{1,6}[ \t]+(.+?)[ \t#]*$|^([^\n]+)\n(?:=+|-{2,})[ \t]*$/gmu)].map(([, atx, setext]) =>
			plainWords(atx ?? setext ?? ""),
		);
		const lineOf = ({ label, text: line }: (typeof found)[number]): string => plainWords(`${label ?? ""} ${line}`);
		const counted = agreement(expected, [
			...found.map(lineOf),
			...(expected.includes(plainWords(paper.title)) ? [plainWords(paper.title)] : []),
		]);
		figures.headings = counted.f1;
		figures.headingCount = expected.length;
		tell(figures.notes, "headings", counted);
	}
	return figures;
}

/** What some program took for Latin-1 and encoded a second time. */
function mended(sequence: string): string {
	return Buffer.from(sequence, "latin1").toString("utf8");
}

function withoutMarkup(raw: string): { text: string; frontTitle: string } {
	const front = /^\ufeff?\s*---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*\n/.exec(raw);
	const frontTitle = /^(?:title|Title):\s*["']?(.*?)["']?\s*$/m.exec(front?.[1] ?? "")?.[1] ?? "";
	const text = raw
		.slice(front?.[0].length ?? 0)
		.replace(/<!--[\s\S]*?-->/g, " ")
		// Numbers of notes, and the arrows that lead back from them.
		.replace(/<sup[^>]*>[\s\S]{0,200}?<\/sup>|<a [^>]*href="#[^>]*>[^<]{0,20}<\/a>|&#\d+;/gi, " ")
		.replace(/!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, " $1 ")
		.replace(/\[((?:[^[\]]|\[[^\]]*\])*)\]\((?:[^()]|\([^)]*\))*\)(?:\{[^}]*\})?/g, "$1")
		.replace(/\[\^[^\]]+\]:?/g, " ")
		.replace(/^\s*\[[^\]]+\]:\s*\S+.*$/gm, " ")
		.replace(/<(https?:[^>]+)>/g, " $1 ")
		.replace(/<\/?[a-z][^>]*>/gi, " ")
		.replace(/\{[:#.][^}]*\}/g, " ")
		.replace(/&(?:nbsp|amp|lt|gt|quot);/g, " ");
	return { text, frontTitle };
}
