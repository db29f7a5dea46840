/** What is asked of an import, and which of it a document misses. */
import type { Figures } from "./result-line";

interface Target {
	what: string;
	of: (figures: Figures) => number | null;
	least: number;
}

/** `styled`: a Word document with headings by style. */
export function missedTargets(file: string, figures: Figures, styled: boolean): string[] {
	const isPdf = file.endsWith(".pdf");
	const strict = !isPdf && styled;
	const targets: Target[] = [
		{ what: "words kept", of: ({ kept }) => kept, least: isPdf ? 0.98 : 0.995 },
		{ what: "headings", of: ({ headings }) => headings, least: strict ? 0.97 : 0.9 },
		{ what: "paragraphs", of: ({ paragraphs }) => paragraphs, least: strict ? 0.97 : 0.9 },
		{ what: "labels", of: ({ labels }) => labels, least: 0.97 },
	];
	const missed = targets.flatMap(({ what, of, least }) => {
		const value = of(figures);
		return value === null || value >= least - 0.0005 ? [] : [`${what} ${value.toFixed(3)} < ${least}`];
	});
	if (figures.title === false) missed.push("title");
	return missed;
}

/** Seconds and megabytes, for the longest documents and for a paper of ten pages, which has some hundred blocks. */
export function missedLimits(blocks: number, seconds: number, megabytes: number): string[] {
	const limit = blocks > 500 ? 20 : 1;
	return [
		...(seconds > limit ? [`${seconds.toFixed(1)} s > ${limit} s`] : []),
		...(megabytes > 700 ? [`${Math.round(megabytes)} MB > 700 MB`] : []),
	];
}
