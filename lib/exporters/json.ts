/** The consolidated feedback in full, for programs. Times are ISO 8601 in UTC, comments are Markdown sources, links are added. */
import type { ConsolidatedFeedback } from "@/lib/domain/feedback";
import { markedChanges } from "./feedback-table";
import { type ExportOptions, linkTo } from "./words";

/** Goes up when a field changes its meaning or goes away; new fields do not count. */
const version = 1;

export function feedbackJson(feedback: ConsolidatedFeedback, options: ExportOptions): string {
	const { paragraphs, ...about } = feedback;
	const document = {
		format: "colloquy-feedback",
		version,
		...about,
		paragraphs: paragraphs.map(({ contributions, ...paragraph }) => ({
			...paragraph,
			link: linkTo(feedback, options, paragraph.number),
			contributions: contributions.map((one) => {
				const author = withoutMine(one.author);
				if (one.kind === "position") return { ...one, author };
				const fragment = one.kind === "counter-proposal" ? `proposal-${one.id}` : `comment-${one.id}`;
				const link = linkTo(feedback, options, paragraph.number, fragment);
				if (one.kind !== "counter-proposal") return { ...one, author, link };
				return { ...one, author, sponsors: one.sponsors.map(withoutMine), markedChanges: markedChanges(one.changes), link };
			}),
		})),
	};
	return `${JSON.stringify(document, null, "\t")}\n`;
}

/** In a file nobody in particular looks, so nothing is "mine". */
function withoutMine<A extends { mine: boolean }>({ mine, ...author }: A): Omit<A, "mine"> {
	void mine;
	return author;
}
