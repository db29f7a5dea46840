/** What may be known of an author is the same everywhere: on the page, in the API, in every export, in search, in the record, in mail. */
import { strFromU8, unzipSync } from "fflate";
import { keptMail } from "@/lib/email/outbox";
import { expect, test } from "./fixtures";
import { enliven, said } from "./lively";
import { type Answer, Program } from "./program";
import { begin, EXPERT_NAMES, type Person, type Story } from "./story";

const AFFILIATIONS = ["Bureau of Measures", "Lake Commission", "Institute of Air", "Harbour Authority", "Plateau Observatory"];

/** Everything this person can see of the seminar, as one text for each place. */
async function* everythingSeenBy(
	person: Person,
	story: Story,
	load: (at: string) => Promise<string>,
): AsyncGenerator<[place: string, text: string]> {
	const pages = [story.home, story.paper.at, ...[1, 2, 3].map((number) => `${story.paper.at}?p=${number}`)];
	for (const end of [
		"/record",
		"/moderation/log",
		"/moderation",
		"/notifications",
		"/search?q=stations",
		`/search?q=${EXPERT_NAMES[1].split(" ")[0]}`,
	]) {
		pages.push(story.home + end);
	}
	for (const at of pages) yield [`page ${at}`, await load(at)];
	const program = await Program.of(person);
	const calls = [`/papers/${story.paper.id}`, `/seminars/${story.seminarId}`, `/seminars/${story.seminarId}/events`];
	for (const paragraph of story.paper.paragraphs) if (paragraph) calls.push(`/paragraphs/${paragraph.id}`);
	for (const end of ["moderation/log", "moderation/queue", "notifications", "search?q=stations"])
		calls.push(`/seminars/${story.seminarId}/${end}`);
	for (const format of ["csv", "json", "md"]) calls.push(`/papers/${story.paper.id}/export?format=${format}`);
	for (const call of calls) yield [`API ${call}`, textOf(await program.get(call))];
	const { status, bytes } = await program.download(`/papers/${story.paper.id}/export?format=xlsx`);
	if (status === 200) for (const [name, part] of Object.entries(unzipSync(bytes))) yield [`XLSX ${name}`, strFromU8(part)];
}

function textOf({ body }: Answer): string {
	return typeof body === "string" ? body : JSON.stringify(body);
}

const OTHERS = ["secretariat", "moderator", "rapporteur", "observer"] as const;

test("under the Chatham House rule nobody is told who said anything, nor whom they speak for", async ({ open }) => {
	test.setTimeout(120_000);
	const story = await begin({ attribution: "chatham_house" });
	await enliven(story);
	for (const role of OTHERS) {
		const page = await open(story[role]);
		const load = async (at: string) => ((await page.goto(at))?.ok() ? page.content() : "");
		for await (const [place, text] of everythingSeenBy(story[role], story, load)) {
			for (const secret of [
				...EXPERT_NAMES,
				...AFFILIATIONS,
				...story.experts.map(({ email }) => email),
				...story.experts.map(({ memberId }) => memberId),
			]) {
				// The rapporteur's own affiliation is no secret to the rapporteur.
				if (role === "rapporteur" && secret === "Institute of Air") continue;
				expect(text, `${role}: ${secret} in ${place}`).not.toContain(secret);
			}
		}
	}
	const expert = await open(story.experts[0], { at: `${story.paper.at}?p=1` });
	await expect(expert.getByText(said.comment)).toBeVisible();
	for (const name of EXPERT_NAMES.slice(1)) expect(await expert.content()).not.toContain(name);
	const mail = (await keptMail(500)).filter(({ text }) => text.includes(story.title));
	for (const { text } of mail) for (const name of EXPERT_NAMES) expect(text).not.toContain(name);
});

test("with affiliations only, the body is named and the person is not", async ({ open }) => {
	test.setTimeout(120_000);
	const story = await begin({ attribution: "affiliation" });
	await enliven(story);
	const page = await open(story.secretariat);
	// The secretariat, which invites, has the list of members; that is not among these.
	const load = async (at: string) => ((await page.goto(at))?.ok() ? page.content() : "");
	let told = "";
	for await (const [place, text] of everythingSeenBy(story.secretariat, story, load)) {
		for (const name of EXPERT_NAMES) expect(text, `${name} in ${place}`).not.toContain(name);
		told += text;
	}
	expect(told).toContain("Lake Commission");
});

test("what is hidden is nowhere for those who may not see it", async ({ open }) => {
	test.setTimeout(120_000);
	const story = await begin();
	await enliven(story);
	for (const person of [story.experts[1], story.observer, story.rapporteur]) {
		const page = await open(person);
		const load = async (at: string) => ((await page.goto(at))?.ok() ? page.content() : "");
		for await (const [place, text] of everythingSeenBy(person, story, load)) {
			expect(text, `hidden words in ${place}`).not.toContain("fault of one delegation");
		}
	}
	const found = await (await Program.of(story.experts[1])).get(`/seminars/${story.seminarId}/search?q=delegation`);
	expect(textOf(found)).not.toContain("plainly");
	const exported = await (await Program.of(story.secretariat)).get(`/papers/${story.paper.id}/export?format=json`);
	expect(textOf(exported)).not.toContain("fault of one delegation");
	expect(textOf(exported)).toContain(said.replyToHidden);
});
