/** Which lines are a table of contents? It repeats the headings with the numbers of pages that are no more; it is no part of the paper. */

/** Dots, or the room for them, that lead to a number at the end of the line. */
const leader = /(?:\.\s?){4,}\s*(?:\p{Nd}{1,4}|[ivxlc]{1,7})\s*$|(?:…\s?){2,}\s*\p{Nd}{1,4}\s*$|_{4,}\s*\p{Nd}{1,4}\s*$/iu;

const heading =
	/^(?:table of contents|contents|contenu|sommaire|table des matières|índice|indice|contenido|sumário|inhalt(?:sverzeichnis)?|inhoud|содержание|оглавление|المحتويات|目录|目次|목차)\s*:?\s*(?:page|paragraphs?)?$/iu;

export function isContentsLine(text: string): boolean {
	return leader.test(text);
}

/** Places of the lines that are contents: runs of at least three with leaders, what was broken between them, and the heading above. */
export function contentsLines(texts: readonly string[]): Set<number> {
	const found = texts.flatMap((text, index) => (isContentsLine(text) ? [index] : []));
	const contents = new Set<number>();
	if (found.length < 3) return contents;
	let run: number[] = [];
	const finish = (): void => {
		if (run.length < 3) return;
		const [start, end] = [run[0] as number, run[run.length - 1] as number];
		for (let index = start; index <= end; index++) contents.add(index);
		// An entry that takes two lines has its dots on the second; a heading stands above.
		for (let index = start - 1; index >= Math.max(0, start - 4); index--) {
			if (!heading.test((texts[index] ?? "").trim())) continue;
			for (let between = index; between < start; between++) contents.add(between);
			break;
		}
	};
	for (const index of found) {
		if (run.length > 0 && index - (run[run.length - 1] as number) > 4) {
			finish();
			run = [];
		}
		run.push(index);
	}
	finish();
	return contents;
}
