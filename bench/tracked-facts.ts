/** Are all tracked changes and comments of a Word file accounted for? Against the counts that the index of the corpus has of its XML. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ImportedPaper } from "../lib/importers/imported";

interface Facts {
	insertions: [least: number, most: number];
	deletions: [least: number, most: number];
	comments: number;
}

export function trackedFacts(corpus: string, file: string): Facts | null {
	const line = readFileSync(path.join(corpus, "index.tsv"), "utf8")
		.split("\n")
		.find((row) => row.startsWith(`${file}\t`));
	if (line === undefined) return null;
	const fact = (name: string): number => Number(new RegExp(`(?:^|\\s)${name}=(\\d+)`).exec(line)?.[1] ?? 0);
	const facts: Facts = {
		// A tracked change without words is one of a paragraph mark, or of nothing.
		insertions: [fact("ins_with_text"), fact("w:ins")],
		deletions: [fact("del_with_text"), fact("w:del")],
		comments: fact("comments"),
	};
	return facts.insertions[1] + facts.deletions[1] + facts.comments === 0 ? null : facts;
}

/** What stands in the table, and what is missed. */
export function trackedLine(
	facts: Facts,
	{ found, broughtIn }: Pick<ImportedPaper, "found" | "broughtIn">,
): { text: string; missed: string[] } {
	const of = (what: string, count: number, [least, most]: [number, number]): string[] =>
		count >= least && count <= Math.max(most, least) ? [] : [`${what} ${count} of ${least}–${most}`];
	const missed = [
		...of("insertions", found.insertions, facts.insertions),
		...of("deletions", found.deletions, facts.deletions),
		...of("comments", found.comments, [facts.comments, facts.comments]),
	];
	return { text: `${found.insertions}+ ${found.deletions}− ${found.moves}↷ ${found.comments}c → ${broughtIn.length}`, missed };
}
