/**
 * A seminar to try things in: one member of each role and more experts, one published draft, one open round. Written to the database of
 * the test file (lib/testing/database.ts). Names and words are neutral and ours.
 */
import { type Actor, asActor } from "@/lib/auth/actor";
import { type BlockContent, numberBlocks } from "@/lib/domain/block";
import type { Role } from "@/lib/domain/permissions";
import { store } from "@/lib/store/client";

export const roundTimes = { opensAt: new Date("2026-03-01T00:00:00Z"), closesAt: new Date("2026-03-15T18:00:00Z") };
/** A moment inside the round. */
export const duringRound = new Date("2026-03-10T12:00:00Z");
export const afterRound = roundTimes.closesAt;

let count = 0;

export async function makeUser(name: string, changes: { isAdministrator?: boolean } = {}): Promise<Actor> {
	const email = `${name.toLowerCase().replaceAll(/\W+/g, ".")}.${process.pid}.${++count}@example.org`;
	const user = await store().user.create({ data: { name, email, ...changes } });
	return asActor({ userId: user.id, name, email, isAdministrator: user.isAdministrator, locale: null, sessionId: null });
}

export async function makeMember(
	seminarId: string,
	role: Role,
	name: string = role,
	affiliation: string | null = null,
): Promise<{ actor: Actor; memberId: string }> {
	const actor = await makeUser(name);
	const affiliationId =
		affiliation === null
			? null
			: (
					await store().affiliation.upsert({
						where: { seminarId_name: { seminarId, name: affiliation } },
						create: { seminarId, name: affiliation },
						update: {},
					})
				).id;
	const member = await store().member.create({ data: { seminarId, userId: actor.userId, role, affiliationId } });
	return { actor, memberId: member.id };
}

const paragraph = (text: string): BlockContent => ({ kind: "paragraph", level: 0, label: null, title: null, text, marks: [] });
export const sampleBlocks: BlockContent[] = [
	{ kind: "heading", level: 1, label: "I.", title: null, text: "Where cooperation falls short", marks: [] },
	{
		...paragraph("Uneven measurement. Stations are dense where budgets are large and absent where exposure is worst."),
		title: "Uneven measurement.",
	},
	paragraph("Some authorities publish hourly readings only after months of review, and others do not publish them at all."),
	paragraph("Guidance written for temperate cities is applied unchanged to dust belts and high plateaus."),
];

export interface Setting {
	seminarId: string;
	seminarSlug: string;
	roundId: string;
	paperId: string;
	paperSlug: string;
	draftId: string;
	/** In the order of the blocks; the first is a heading. */
	blockIds: string[];
	secretariat: Actor;
	moderator: Actor;
	rapporteur: Actor;
	expert: Actor;
	secondExpert: Actor;
	observer: Actor;
	/** Has an account, is no member. */
	outsider: Actor;
	/** Of each actor above but the outsider. */
	memberIdOf: (actor: Actor) => string;
}

export async function makeSetting(
	changes: { blocks?: BlockContent[]; draft?: "published" | "editing"; attribution?: "named" | "affiliation" | "chatham_house" } = {},
): Promise<Setting> {
	const slug = `air-${++count}`;
	const seminar = await store().seminar.create({ data: { slug, title: "Clean air", attribution: changes.attribution ?? "named" } });
	const secretariat = await makeMember(seminar.id, "secretariat", "Sunniva Sec");
	const moderator = await makeMember(seminar.id, "moderator", "Moana Mod");
	const rapporteur = await makeMember(seminar.id, "rapporteur", "Rafael Rap", "Institute of Air");
	const expert = await makeMember(seminar.id, "expert", "Edda Expert", "Bureau of Measures");
	const secondExpert = await makeMember(seminar.id, "expert", "Emeka Expert", "Lake Commission");
	const observer = await makeMember(seminar.id, "observer", "Olga Observer");
	const outsider = await makeUser("Otto Outside");
	const round = await store().round.create({ data: { seminarId: seminar.id, number: 1, title: "First round", ...roundTimes } });
	const paper = await store().paper.create({
		data: {
			seminarId: seminar.id,
			slug: "framework",
			title: "A shared framework",
			language: "en",
			direction: "ltr",
			createdById: secretariat.memberId,
		},
	});
	const published = changes.draft !== "editing";
	const draft = await store().draft.create({
		data: {
			paperId: paper.id,
			number: 1,
			sourceName: "framework.md",
			sourceFormat: "markdown",
			sourceSha256: "",
			sourceBytes: 1,
			status: published ? "published" : "editing",
			publishedAt: published ? roundTimes.opensAt : null,
		},
	});
	const blocks = numberBlocks(changes.blocks ?? sampleBlocks);
	const rows = await store().block.createManyAndReturn({
		data: blocks.map(({ kind, marks, ...block }, position) => ({
			...block,
			kind: kind === "list-item" ? ("list_item" as const) : kind,
			marks: marks.map((mark) => ({ ...mark })),
			draftId: draft.id,
			position,
		})),
		select: { id: true, position: true },
	});
	const members = new Map(
		[secretariat, moderator, rapporteur, expert, secondExpert, observer].map(({ actor, memberId }) => [actor.userId, memberId]),
	);
	return {
		seminarId: seminar.id,
		seminarSlug: slug,
		roundId: round.id,
		paperId: paper.id,
		paperSlug: paper.slug,
		draftId: draft.id,
		blockIds: rows.sort((a, b) => a.position - b.position).map((row) => row.id),
		secretariat: secretariat.actor,
		moderator: moderator.actor,
		rapporteur: rapporteur.actor,
		expert: expert.actor,
		secondExpert: secondExpert.actor,
		observer: observer.actor,
		outsider,
		memberIdOf: (actor) => {
			const id = members.get(actor.userId);
			if (id === undefined) throw new Error("no member");
			return id;
		},
	};
}
