/** How much is in an export? What the sentence "export.contents" counts; places left empty do not count. */
import type { ConsolidatedFeedback, Contribution } from "./feedback";

export function feedbackContents({ paragraphs }: Pick<ConsolidatedFeedback, "paragraphs">) {
	const all = paragraphs.flatMap(({ contributions }) => contributions);
	return {
		paragraphs: paragraphs.length,
		comments: countOf(all, "comment") + countOf(all, "reply"),
		proposals: countOf(all, "counter-proposal"),
		positions: countOf(all, "position"),
	};
}

export function countOf(contributions: readonly Contribution[], kind: Contribution["kind"]): number {
	return contributions.filter((one) => one.kind === kind && !("state" in one && (one.state === "deleted" || one.state === "moderated")))
		.length;
}
