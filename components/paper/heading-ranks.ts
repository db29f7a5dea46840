/**
 * Which of h2 to h6 is each heading of a paper?
 *
 * A paper may begin with a heading of the third level or leap from the first to the fourth. Screen readers walk along headings, so on the
 * page no level is left out: each is at most one below the one before (WCAG 2.4.6, technique G141). h1 is the title of the paper.
 */
export function headingRanks(levels: readonly number[]): (2 | 3 | 4 | 5 | 6)[] {
	/** Levels of the paper that are open, outermost first. */
	const open: number[] = [];
	return levels.map((level) => {
		while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
		open.push(level);
		return Math.min(6, open.length + 1) as 2 | 3 | 4 | 5 | 6;
	});
}
