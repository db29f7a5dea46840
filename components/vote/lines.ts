/**
 * How would the counts read if I took this position, or none? Made beforehand for each, so that the page can answer before the server has,
 * with the same words.
 */
import { html } from "@/components/paper/html";
import type { Choice } from "@/lib/domain/contribution";
import { type Counts, type Stance, stances } from "@/lib/domain/tally";
import { barHtml, choiceBarHtml } from "./bar-html";

function after<K extends string>(counts: Record<K, number>, mine: K | null, next: K | null): Record<K, number> {
	const changed = { ...counts };
	if (mine !== null) changed[mine] = Math.max(0, changed[mine] - 1);
	if (next !== null) changed[next] += 1;
	return changed;
}

/** By stance, "" for none. */
export function linesOf(counts: Counts, mine: Stance | null, say: { counts: (counts: Counts) => string }): Record<string, string> {
	return Object.fromEntries(
		[null, ...stances].map((next) => {
			const changed = after(counts, mine, next);
			return [next ?? "", html`${barHtml(changed)}<span>${say.counts(changed)}</span>`.source];
		}),
	);
}

/** The same for a counter-proposal. */
export function choiceLinesOf(
	counts: Record<Choice, number>,
	mine: Choice | null,
	say: (counts: Record<Choice, number>) => string,
): Record<string, string> {
	return Object.fromEntries(
		[null, "for" as const, "against" as const, "abstain" as const].map((next) => {
			const changed = after(counts, mine, next);
			return [next ?? "", html`${choiceBarHtml(changed)}<span>${say(changed)}</span>`.source];
		}),
	);
}
