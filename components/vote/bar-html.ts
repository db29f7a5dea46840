/**
 * How do counts look as a bar?
 *
 * A drawing beside the numbers, never instead of them: hidden from screen readers, and each stance has a pattern of its own
 * (bar-patterns.tsx), so that it reads in grey.
 */
import { type Html, html, nothing } from "@/components/paper/html";
import type { Counts } from "@/lib/domain/tally";

const order = ["agree", "reservations", "disagree", "abstain"] as const;
const height = 6;

/** `width` in CSS pixels. Nothing where nobody has said anything. */
export function barHtml(counts: Counts, width = 132): Html {
	const present = order.filter((stance) => counts[stance] > 0);
	const total = present.reduce((sum, stance) => sum + counts[stance], 0);
	if (total === 0) return nothing;
	// A voice among hundreds is still seen: no part is thinner than three pixels, and one pixel parts each from the next.
	const least = 3;
	const free = width - (present.length - 1) - present.length * least;
	let x = 0;
	const parts = present.map((stance) => {
		const part = least + (counts[stance] * free) / total;
		const rectangle = html`<rect x="${Math.round(x * 10) / 10}" width="${Math.round(part * 10) / 10}" height="${height}" fill="url(#bar-${stance})"/>`;
		x += part + 1;
		return rectangle;
	});
	return html`<svg class="bar keeps-colour" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${parts}</svg>`;
}

/** For and against, in the colours of agreeing and disagreeing. */
export function choiceBarHtml(counts: { for: number; against: number; abstain: number }, width = 96): Html {
	return barHtml({ agree: counts.for, reservations: 0, disagree: counts.against, abstain: counts.abstain }, width);
}
