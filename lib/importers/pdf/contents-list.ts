/** Which lines are a table of contents? It repeats the headings with the numbers of pages that are no more; it is no part of the paper. */

/** Dots, or the room for them, that lead to a number at the end of the line. */
const leader =
	/(?:\.\s?){4,}\s*(?:(?:[A-Z\p{Nd}]{1,3}[-–.])?\p{Nd}{1,4}|[ivxlc]{1,7})\s*$|(?:…\s?){2,}\s*\p{Nd}{1,4}\s*$|_{4,}\s*\p{Nd}{1,4}\s*$/iu;

const heading =
	/^(?:table of contents|contents|contenu|sommaire|table des matières|índice|indice|contenido|sumário|inhalt(?:sverzeichnis)?|inhoud|содержание|оглавление|المحتويات|目录|目次|목차)\s*:?\s*(?:page|paragraphs?)?$/iu;

export function isContentsLine(text: string): boolean {
	return leader.test(text);
}

/** Places of the lines that are contents: runs of at least three with leaders, what was broken between them, and the heading above. */
export function contentsLines(texts: readonly string[]): Set<number> {
	const found = texts.flatMap((text, index) => (isContentsLine(text) ? [index] : []));
	const contents = new Set(repeatedBelow(texts));
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

/** Lines; no list of contents takes more. */
const longest = 800;

/** Below a heading that says so, entries without dots: what they say comes again further down. */
function repeatedBelow(texts: readonly string[]): number[] {
	const starts = texts.flatMap((text, index) => (heading.test(text.trim()) ? [index] : []));
	if (starts.length === 0) return [];
	const plain = texts.map(plainEntry);
	const offsets: number[] = [];
	let length = 0;
	for (const text of plain) {
		offsets.push(length);
		length += text.length;
	}
	const whole = plain.join("");
	const comesAgain = (entry: string, after: number): boolean => entry !== "" && whole.indexOf(entry, offsets[after] ?? length) !== -1;
	return starts.slice(0, 5).flatMap((start) => {
		let [end, entries, paged, misses, running] = [start, 0, 0, 0, 0];
		for (let index = start + 1; index < Math.min(texts.length, start + longest) && misses <= 5 && running < 3; index++) {
			const [entry, next] = [plain[index] ?? "", plain[index + 1] ?? ""];
			if (entry.length < 3) continue;
			if (page.test(texts[index] ?? "")) {
				[end, entries, paged, misses, running] = [index, entries + 1, paged + 1, 0, 0];
				continue;
			}
			const one = comesAgain(entry, index + 1);
			// Text that comes again as a whole, in an annex, is none: its lines follow one another there, too.
			const both = next !== "" && comesAgain(entry + next, index + 2);
			// Where entries name their pages, those do that do not.
			const named = paged >= 5 && paged >= 0.6 * entries;
			running = one && both && !named ? running + 1 : 0;
			if ((!one && !both) || named) {
				misses++;
				continue;
			}
			if (running > 0) continue;
			if (!one) index++;
			[end, entries, misses] = [index, entries + 1, 0];
		}
		return entries >= 3 && entries >= 0.6 * (end - start) ? Array.from({ length: end - start + 1 }, (_, step) => start + step) : [];
	});
}

/** The page that an entry names, at its end. */
const page = /(?:\p{Nd}{1,3}[-–.])?\p{Nd}{1,4}\s*$|(?<=[\s.…])[ivxlc]{1,7}\s*$/u;

/** An entry without the page it names, its dots and its spaces. */
function plainEntry(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(page, "")
		.replace(/[^\p{L}\p{N}]+/gu, "");
}
