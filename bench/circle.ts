/** What is measured on: sixteen experts, and papers of a known size with a known amount of discussion. The words are ours and mean little. */
import type { Actor } from "@/lib/auth/actor";
import { type BlockContent, numberBlocks } from "@/lib/domain/block";
import { store } from "@/lib/store/client";
import { makeMember, makeUser } from "@/lib/testing/factories";

export const EXPERTS = 16;

export interface Circle {
	seminarId: string;
	seminarSlug: string;
	roundId: string;
	secretariat: { actor: Actor; memberId: string };
	experts: { actor: Actor; memberId: string }[];
}

export interface MeasuredPaper {
	slug: string;
	draftId: string;
	/** Paragraphs only, in order. */
	paragraphIds: string[];
}

const DAY = 24 * 60 * 60 * 1000;
const NATIONS = ["Alba", "Brisa", "Corin", "Delma", "Esker", "Farra", "Galen", "Hesper"];

export async function makeCircle(): Promise<Circle> {
	const seminar = await store().seminar.create({ data: { slug: "measured", title: "A seminar to measure" } });
	const round = await store().round.create({
		data: {
			seminarId: seminar.id,
			number: 1,
			title: "First round",
			opensAt: new Date(Date.now() - DAY),
			closesAt: new Date(Date.now() + 30 * DAY),
		},
	});
	const secretariat = await makeMember(seminar.id, "secretariat", "Sunniva Sec");
	const experts = [];
	for (let index = 0; index < EXPERTS; index++) {
		experts.push(await makeMember(seminar.id, "expert", `Expert ${index + 1}`, NATIONS[index % NATIONS.length]));
	}
	return { seminarId: seminar.id, seminarSlug: seminar.slug, roundId: round.id, secretariat, experts };
}

/** A published paper of ten sections; every expert has a position on every paragraph, a fifth of the paragraphs a counter-proposal. */
export async function makePaper(circle: Circle, slug: string, paragraphs: number, comments: number): Promise<MeasuredPaper> {
	const paper = await store().paper.create({
		data: {
			seminarId: circle.seminarId,
			slug,
			title: `A paper of ${paragraphs} paragraphs and ${comments} comments`,
			language: "en",
			direction: "ltr",
			createdById: circle.secretariat.memberId,
		},
	});
	const draft = await store().draft.create({
		data: {
			paperId: paper.id,
			number: 1,
			sourceName: `${slug}.md`,
			sourceFormat: "markdown",
			sourceSha256: "",
			sourceBytes: 1,
			status: "published",
			publishedAt: new Date(),
		},
	});
	const blocks = numberBlocks(
		Array.from({ length: paragraphs }, (_, index) => index).flatMap((index) =>
			index % Math.ceil(paragraphs / 10) === 0 ? [heading(index), paragraph(index)] : [paragraph(index)],
		),
	);
	const rows = await store().block.createManyAndReturn({
		data: blocks.map(({ kind, marks, ...block }, position) => ({
			...block,
			kind: kind === "list-item" ? ("list_item" as const) : kind,
			marks: marks.map((mark) => ({ ...mark })),
			draftId: draft.id,
			position,
		})),
		select: { id: true, position: true, number: true },
	});
	const paragraphIds = rows.filter((row) => row.number !== null).sort((a, b) => a.position - b.position);
	const of = <T>(list: readonly T[], index: number) => list[index % list.length] as T;
	await store().position.createMany({
		data: paragraphIds.flatMap(({ id: blockId }, at) =>
			circle.experts.map(({ memberId }, index) => ({
				draftId: draft.id,
				blockId,
				roundId: circle.roundId,
				memberId,
				stance: of(["agree", "agree", "reservations", "disagree", "agree", "abstain"] as const, at * 7 + index),
				reason: index % 8 === 0 ? sentences(at + index, 1) : "",
			})),
		),
	});
	await store().counterProposal.createMany({
		data: paragraphIds
			.filter((_, at) => at % 5 === 0)
			.map(({ id: blockId }, at) => ({
				draftId: draft.id,
				blockId,
				memberId: of(circle.experts, at).memberId,
				kind: "replace" as const,
				text: sentences(at + 1, 4),
				rationale: sentences(at, 1),
			})),
	});
	// Every third comment opens a thread, the two after it reply to it.
	const opening = Array.from({ length: Math.ceil(comments / 3) }, (_, index) => index);
	const comment = (index: number, blockId: string, parentId: string | null) => ({
		draftId: draft.id,
		blockId,
		memberId: of(circle.experts, index).memberId,
		parentId,
		body: sentences(index, 2),
	});
	const threads = await store().comment.createManyAndReturn({
		data: opening.map((index) => comment(index, of(paragraphIds, index).id, null)),
		select: { id: true, blockId: true },
	});
	await store().comment.createMany({
		data: Array.from({ length: comments - threads.length }, (_, index) => {
			const thread = of(threads, index);
			return comment(index + 5, thread.blockId, thread.id);
		}),
	});
	return { slug, draftId: draft.id, paragraphIds: paragraphIds.map((row) => row.id) };
}

/** Somebody with an administrator's rights, for what only those may do. */
export function makeAdministrator(): Promise<Actor> {
	return makeUser("Ada Admin", { isAdministrator: true });
}

const STOCK = [
	"Stations are dense where budgets are large and absent where exposure is worst.",
	"Authorities should publish what they measure within a day, and say what they did not measure.",
	"Guidance written for one climate is of little use in another, and its limits ought to be stated beside it.",
	"The cost of an instrument is small beside the cost of not knowing, yet only the first appears in a budget.",
	"Where a threshold is exceeded for three days in a row, those who live nearby should be told why and for how long.",
	"Comparable figures need comparable methods; the method therefore travels with the figure.",
];

function sentences(seed: number, count: number): string {
	return Array.from({ length: count }, (_, index) => STOCK[(seed + index * 5) % STOCK.length]).join(" ");
}

function heading(index: number): BlockContent {
	return { kind: "heading", level: 1, label: null, title: null, text: `What section ${index + 1} is about`, marks: [] };
}

function paragraph(index: number): BlockContent {
	const title = index % 3 === 0 ? "A matter of measure." : null;
	const text = `${title ? `${title} ` : ""}${sentences(index, 5)}`;
	return { kind: "paragraph", level: 0, label: null, title, text, marks: [] };
}
