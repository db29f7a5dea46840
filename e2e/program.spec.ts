/** The second door: what a person can do in the interface, a program can do through the API. */
import { expect, test } from "./fixtures";
import { Program, upload } from "./program";
import { begin } from "./story";

const PAPER =
	"Measured air\n\nI. What is proposed\n\nPublish within a day. Every authority publishes what it measured.\n\nShare the method. A figure travels with its method.\n\nName the gap. What is not measured is said to be so.\n";

test("the whole line: import, publish, discuss, moderate, export", async () => {
	const story = await begin();
	const [secretariat, moderator, expert, second] = await Promise.all(
		[story.secretariat, story.moderator, story.experts[0], story.experts[1]].map((person) => Program.of(person)),
	);
	if (!secretariat || !moderator || !expert || !second) throw new Error("nobody there");
	const imported = await secretariat.post(`/seminars/${story.seminarId}/papers`, upload(PAPER, "measured-air.txt"));
	expect(imported.status, JSON.stringify(imported.body)).toBe(201);
	const { id } = imported.body as { id: string };
	expect((await expert.get(`/papers/${id}`)).status, "a draft being checked is not there for experts").toBe(404);
	const published = await secretariat.post(`/papers/${id}/drafts/1/publication`);
	expect([200, 201, 204], JSON.stringify(published.body)).toContain(published.status);

	const read = await expert.get(`/papers/${id}`);
	const { title, draft } = read.body as {
		title: string;
		draft: { blocks: { id: string; kind: string; text: string; title: string | null }[] };
	};
	expect(title).toBe("Measured air");
	expect(draft.blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "paragraph", "paragraph"]);
	expect(draft.blocks[1]?.title).toBe("Publish within a day.");
	const etag = read.headers.get("etag");
	expect(etag).toBeTruthy();
	expect((await expert.get(`/papers/${id}`, { "if-none-match": etag ?? "" })).status).toBe(304);

	const at = `/paragraphs/${draft.blocks[1]?.id}`;
	expect((await expert.put(`${at}/position`, { position: "reservations", reason: "A day is short." })).status).toBe(200);
	const twice = { "idempotency-key": `key-${story.slug}` };
	const comment = await expert.post(`${at}/comments`, { body: "Who checks?", anchor: { exact: "publishes" } }, twice);
	expect(comment.status, JSON.stringify(comment.body)).toBe(201);
	const again = await expert.post(`${at}/comments`, { body: "Who checks?", anchor: { exact: "publishes" } }, twice);
	expect(again.body).toEqual(comment.body);
	expect((await expert.post(`${at}/comments`, { body: "Something else." }, twice)).status).toBe(422);
	const commentId = (comment.body as { id: string }).id;
	expect((await second.post(`${at}/comments`, { body: "Nobody, so far.", parentId: commentId })).status).toBe(201);
	const proposal = await second.post(`${at}/counter-proposals`, {
		kind: "replace",
		text: "Publish within a day. Every authority publishes what it measured, reviewed or not.",
		rationale: "Review takes longer.",
	});
	expect(proposal.status, JSON.stringify(proposal.body)).toBe(201);
	const proposalId = (proposal.body as { id: string }).id;
	expect((await expert.put(`/counter-proposals/${proposalId}/position`, { position: "for" })).status).toBe(200);
	expect((await expert.post(`/counter-proposals/${proposalId}/sponsors`)).status).toBeLessThan(300);

	expect((await second.post(`/comments/${commentId}/flags`, { reason: "Off the point." })).status).toBe(201);
	expect((await moderator.post(`/comments/${commentId}/moderation`, { decision: "hide", reason: "Off the point." })).status).toBeLessThan(
		300,
	);
	const seen = JSON.stringify((await second.get(at)).body);
	expect(seen).not.toContain("Who checks?");
	expect(seen).toContain("Nobody, so far.");
	expect(
		(await secretariat.put(`/counter-proposals/${proposalId}/disposition`, { outcome: "accepted", response: "Gladly." })).status,
	).toBeLessThan(300);

	const rows = await secretariat.get(`/papers/${id}/export?format=json`);
	expect(rows.status).toBe(200);
	expect(rows.headers.get("content-disposition")).toMatch(/attachment; filename/);
	const told = JSON.stringify(rows.body);
	expect(told).toContain("A day is short.");
	expect(told).toContain("reviewed or not");
	expect(told).not.toContain("Who checks?");
	expect((await expert.delete(`${at}/position`)).status).toBeLessThan(300);
});

test("the description of the API is there without a token, and speaks of every call", async () => {
	const response = await fetch(`${process.env.E2E_URL}/api/v1/openapi.json`);
	expect(response.status).toBe(200);
	const { openapi, paths } = (await response.json()) as { openapi: string; paths: Record<string, object> };
	expect(openapi).toMatch(/^3\.1/);
	for (const path of ["/seminars", "/papers/{id}", "/paragraphs/{id}/position", "/comments/{id}/moderation", "/papers/{id}/export"]) {
		expect(
			Object.keys(paths).some((one) => one.endsWith(path)),
			path,
		).toBe(true);
	}
});

test("lists are paged by a cursor that loses and repeats nothing", async () => {
	const story = await begin();
	const expert = await Program.of(story.experts[0]);
	const paragraphs = story.paper.paragraphs.filter(Boolean);
	for (let index = 0; index < 7; index++) {
		await expert.post(`/paragraphs/${paragraphs[index % paragraphs.length]?.id}/comments`, { body: `Comment ${index}.` });
	}
	const ids: string[] = [];
	let after = "";
	for (let page = 0; page < 10; page++) {
		const { body } = await expert.get(`/seminars/${story.seminarId}/events?limit=3${after ? `&after=${after}` : ""}`);
		const { items, next } = body as { items: { id: string; type: string }[]; next: string | null };
		ids.push(...items.filter(({ type }) => type === "comment.written").map(({ id }) => id));
		if (!next || items.length === 0) break;
		after = encodeURIComponent(next);
	}
	expect(ids.length).toBe(7);
	expect(new Set(ids).size).toBe(7);
});
