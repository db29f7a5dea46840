/** What a journey begins with: a seminar with a member of every role and five experts, and a paper that stands in it. */
import type { Actor } from "@/lib/auth/actor";
import { type BlockContent, numberBlocks } from "@/lib/domain/block";
import type { Role } from "@/lib/domain/permissions";
import { store } from "@/lib/store/client";
import { makeMember, makeUser, sampleBlocks } from "@/lib/testing/factories";

export interface Person {
	actor: Actor;
	name: string;
	email: string;
	memberId: string;
	role: Role;
}

export interface Story {
	seminarId: string;
	slug: string;
	title: string;
	secretariat: Person;
	moderator: Person;
	rapporteur: Person;
	observer: Person;
	experts: [Person, Person, Person, Person, Person];
	/** Has an account and is no member. */
	outsider: Actor;
	/** Addresses of its pages. */
	home: string;
	paper: StoryPaper;
}

export interface StoryPaper {
	id: string;
	slug: string;
	draftId: string;
	/** Its address. */
	at: string;
	/** By paragraph number; [0] is nothing. */
	paragraphs: { id: string; text: string }[];
}

export interface Beginning {
	attribution?: "named" | "affiliation" | "chatham_house";
	/** null: no round yet. Times in milliseconds from now. */
	round?: { opensIn?: number; closesIn?: number; comment?: boolean; propose?: boolean; vote?: boolean } | null;
	blocks?: BlockContent[];
	/** null: none yet; `paper` of the story is then nothing to speak of. */
	paper?: { title?: string; language?: string; direction?: "ltr" | "rtl" } | null;
}

const DAY = 24 * 60 * 60 * 1000;
const AFFILIATIONS = ["Bureau of Measures", "Lake Commission", "Institute of Air", "Harbour Authority", "Plateau Observatory"];
/** Unmistakable wherever they turn up, in a page, a file or a mail. */
export const EXPERT_NAMES = ["Amara Okeke", "Benedikt Halvorsen", "Citlali Robles", "Davit Gelashvili", "Emiko Tanaka"] as const;

const NO_PAPER: StoryPaper = { id: "", slug: "", draftId: "", at: "", paragraphs: [] };

let count = 0;

export async function begin({ attribution = "named", round = {}, blocks = sampleBlocks, paper = {} }: Beginning = {}): Promise<Story> {
	const slug = `air-${process.pid}-${++count}`;
	const title = `Clean air ${count}`;
	const seminar = await store().seminar.create({ data: { slug, title, attribution, description: "How the air is to be measured." } });
	const person = async (role: Role, name: string, affiliation: string | null = null): Promise<Person> => {
		const { actor, memberId } = await makeMember(seminar.id, role, name, affiliation);
		return { actor, memberId, role, name, email: actor.email };
	};
	const secretariat = await person("secretariat", "Sunniva Lindqvist");
	const moderator = await person("moderator", "Moana Tuilagi");
	const rapporteur = await person("rapporteur", "Rafael Quispe", "Institute of Air");
	const observer = await person("observer", "Olga Petrenko");
	const experts: Person[] = [];
	for (const [index, name] of EXPERT_NAMES.entries()) experts.push(await person("expert", name, AFFILIATIONS[index]));
	if (round !== null) {
		const { opensIn = -DAY, closesIn = 10 * DAY, ...open } = round;
		await store().round.create({
			data: {
				seminarId: seminar.id,
				number: 1,
				title: "First round",
				opensAt: new Date(Date.now() + opensIn),
				closesAt: new Date(Date.now() + closesIn),
				...open,
			},
		});
	}
	return {
		seminarId: seminar.id,
		slug,
		title,
		secretariat,
		moderator,
		rapporteur,
		observer,
		experts: experts as Story["experts"],
		outsider: await makeUser("Otto Outside"),
		home: `/seminars/${slug}`,
		paper: paper === null ? NO_PAPER : await publish(seminar.id, slug, secretariat.memberId, blocks, paper),
	};
}

async function publish(
	seminarId: string,
	seminarSlug: string,
	createdById: string,
	blocks: BlockContent[],
	{ title = "A shared framework", language = "en", direction = "ltr" }: NonNullable<Beginning["paper"]>,
): Promise<StoryPaper> {
	const paper = await store().paper.create({ data: { seminarId, slug: "framework", title, language, direction, createdById } });
	const draft = await store().draft.create({
		data: {
			paperId: paper.id,
			number: 1,
			sourceName: "framework.md",
			sourceFormat: "markdown",
			sourceSha256: "",
			sourceBytes: 1,
			status: "published",
			publishedAt: new Date(),
		},
	});
	const rows = await store().block.createManyAndReturn({
		data: numberBlocks(blocks).map(({ kind, marks, ...block }, position) => ({
			...block,
			kind: kind === "list-item" ? ("list_item" as const) : kind,
			marks: marks.map((mark) => ({ ...mark })),
			draftId: draft.id,
			position,
		})),
		select: { id: true, number: true, text: true },
	});
	const paragraphs: StoryPaper["paragraphs"] = [];
	for (const { id, number, text } of rows) if (number !== null) paragraphs[number] = { id, text };
	return { id: paper.id, slug: paper.slug, draftId: draft.id, at: `/seminars/${seminarSlug}/papers/${paper.slug}`, paragraphs };
}

/** Ends the round of a story now, as if its time had come. */
export async function endRound(story: Story): Promise<void> {
	await store().round.updateMany({ where: { seminarId: story.seminarId }, data: { closesAt: new Date(Date.now() - 1000) } });
}
