/** Consolidated feedback to try exporters on: every kind of contribution, every script, and text that wants to be something else. */
import { nobody } from "@/lib/domain/attribution";
import type { ConsolidatedFeedback, Contribution } from "@/lib/domain/feedback";
import { tally } from "@/lib/domain/tally";
import { diffWords } from "@/lib/domain/word-diff";

const named = (name: string, affiliation: string | null = null, country: string | null = null) =>
	({ known: "name", mine: false, imported: false, name, affiliation, country }) as const;

export const sampleText = "Data held back. Some authorities publish hourly readings only after months of review.";
export const sampleProposal = "Data held back. Some authorities publish hourly readings only after days of review, & <soon>.";
export const hostileTexts = [
	'=HYPERLINK("https://example.org","x")',
	"@SUM(1)",
	"+1",
	"-2+3",
	"\t=1",
	" =1",
	"'=1",
	"＝1",
	"_x0041_ ]]> <b>&amp;</b>",
	'He said "no", twice;\nand left.',
];
export const scriptTexts = ["إطار عمل لا يُلزم أحدًا", "初步数据", "आँकड़े साझा करें", "👩‍🔬 measured 10\u00a0µg", "ไม่มีช่องว่าง", "ﷺ שלום"];

const commentId = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;
const comment = (number: number, body: string, more: Partial<Extract<Contribution, { kind: "comment" | "reply" }>> = {}): Contribution => ({
	kind: "comment",
	id: commentId(number),
	type: "substantive",
	state: "standing",
	author: named("Edda Expert", "Bureau of Measures", "KE"),
	at: "2026-03-10T12:34:56.789Z",
	body,
	quote: null,
	resolved: false,
	importedChange: null,
	repliesTo: null,
	answer: null,
	...more,
});

export function sampleFeedback(changes: Partial<ConsolidatedFeedback> = {}): ConsolidatedFeedback {
	const base = {
		kind: "paragraph",
		section: "I. Where cooperation falls short",
		label: null,
		language: "en",
		direction: "ltr",
		locked: false,
	} as const;
	return {
		exportedAt: "2026-03-16T23:30:00.000Z",
		seminar: { slug: "air", title: "Clean air", attribution: "named", timeZone: "Asia/Tokyo" },
		paper: { id: "0", slug: "framework", title: "A shared framework: part 1/2", language: "en", direction: "ltr" },
		draft: { number: 1, publishedAt: "2026-03-01T00:00:00.000Z" },
		round: { number: 1, title: "First round", opensAt: "2026-03-01T00:00:00.000Z", closesAt: "2026-03-15T18:00:00.000Z" },
		paragraphs: [
			{
				...base,
				blockId: "a",
				number: 1,
				title: "Data held back.",
				text: sampleText,
				tally: tally(["agree", "agree", "disagree"]),
				contributions: [
					comment(1, "", { state: "moderated", author: nobody }),
					comment(2, "Please, **not** like this.", { kind: "reply", repliesTo: commentId(1) }),
					comment(3, "# Not a heading\n\n<script>alert(1)</script> and [a link](https://example.org)", {
						state: "edited",
						quote: "months of review",
						answer: { outcome: "accepted-with-modification", response: "Done." },
					}),
					{
						kind: "counter-proposal",
						id: "00000000-0000-7000-8000-0000000000aa",
						type: "replace",
						state: "standing",
						author: named("Emeka Expert"),
						at: "2026-03-10T23:59:00.000Z",
						rationale: "Shorter.",
						importedChange: null,
						movedTo: null,
						text: sampleProposal,
						changes: diffWords(sampleText, sampleProposal),
						counts: { for: 4, against: 5, abstain: 6 },
						sponsors: [named("Sina Sponsor"), nobody],
						answer: null,
					},
					{ kind: "position", author: named("Edda Expert"), stance: "disagree", reason: "Too soon.", at: "2026-03-10T12:00:00.000Z" },
				],
			},
			{ ...base, blockId: "b", number: 2, title: null, text: "Nobody says a word of this.", tally: tally([]), contributions: [] },
			{
				...base,
				blockId: "c",
				number: 3,
				title: null,
				text: "A paragraph with much to bear.",
				locked: true,
				tally: tally([]),
				contributions: [...hostileTexts, ...scriptTexts].map((text, index) => ({
					kind: "position" as const,
					author: named(text),
					stance: "abstain" as const,
					reason: text,
					at: `2026-03-10T12:00:${String(index).padStart(2, "0")}.000Z`,
				})),
			},
		],
		...changes,
	};
}

/** What came with the file of the paper: a resolved comment, a change that could only be told of, and half of a move. */
export const broughtIn: Contribution[] = [
	comment(4, "From the \\*margin\\*.", { author: { ...named("Anna Lind"), imported: true }, resolved: true }),
	comment(5, "~~old~~ → new", { author: { ...nobody, imported: true }, importedChange: "replacement" }),
	{
		kind: "counter-proposal",
		id: "00000000-0000-7000-8000-0000000000ab",
		type: "delete",
		state: "standing",
		author: { ...named("Anna Lind"), imported: true },
		at: "2025-02-03T04:05:06.000Z",
		rationale: "",
		importedChange: "move",
		movedTo: { id: "00000000-0000-7000-8000-0000000000ac", number: 3 },
		text: "",
		changes: [{ kind: "deleted", text: sampleText }],
		counts: { for: 0, against: 0, abstain: 0 },
		sponsors: [],
		answer: null,
	},
];

/** The sample with that, and nothing else, said of its first paragraph. */
export function broughtInFeedback(): ConsolidatedFeedback {
	const feedback = sampleFeedback();
	const [first, ...others] = feedback.paragraphs;
	return first === undefined ? feedback : { ...feedback, paragraphs: [{ ...first, contributions: broughtIn }, ...others] };
}
