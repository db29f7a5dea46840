/** The words of a source, one after the other, with the line that each stands in: what place-lines.ts looks blocks up in. */

/** Letters and digits as they are read aloud; what is only drawn otherwise (case, ligatures, full-width forms) is the same. */
const word =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}\p{M}]+/gu;

export class Vocabulary {
	private readonly ids = new Map<string, number>();

	/** Each word as its number. */
	read(text: string): number[] {
		// The raised numbers of notes are in blocks, not in every source.
		const plain = text
			.replace(/[⁰¹²³⁴-⁹]+/gu, " ")
			.normalize("NFKC")
			.toLowerCase();
		return (plain.match(word) ?? []).map((one) => {
			const known = this.ids.get(one);
			if (known !== undefined) return known;
			this.ids.set(one, this.ids.size + 1);
			return this.ids.size;
		});
	}
}

export interface SourceWords {
	words: number[];
	/** Of each word, the line it stands in. */
	lineOf: number[];
	/** Of each line, and one more, where its words begin. */
	starts: number[];
}

/** Lines that are known to be no part of the paper have no words here. */
export function sourceWords(lines: readonly { text: string; left?: true }[], vocabulary: Vocabulary): SourceWords {
	const found: SourceWords = { words: [], lineOf: [], starts: [] };
	for (const [index, { text, left }] of lines.entries()) {
		found.starts.push(found.words.length);
		if (left === true) continue;
		// Addresses of links in Markdown are not read.
		for (const one of vocabulary.read(text.replace(/\]\([^()\s]{1,2000}\)/g, "]"))) {
			found.words.push(one);
			found.lineOf.push(index);
		}
	}
	found.starts.push(found.words.length);
	return found;
}
