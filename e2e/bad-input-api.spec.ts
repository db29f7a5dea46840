/** What a program may send by mistake or on purpose: a sentence, the right status, nothing stored, nothing secret in the log. */
import { readFileSync } from "node:fs";
import { store } from "@/lib/store/client";
import { bearerToken } from "@/lib/testing/signed-in";
import { expect, test } from "./fixtures";
import { type Answer, type Problem, Program, upload } from "./program";
import { begin, type Story } from "./story";

/** How much the seminar holds; a refused request leaves it as it was. */
async function held(story: Story) {
	const seminarId = story.seminarId;
	return {
		// Of people: that a round has opened, the clock may write meanwhile.
		events: await store().event.count({ where: { seminarId, memberId: { not: null } } }),
		papers: await store().paper.count({ where: { seminarId } }),
		positions: await store().position.count({ where: { draftId: story.paper.draftId } }),
		comments: await store().comment.count({ where: { draftId: story.paper.draftId } }),
		counterProposals: await store().counterProposal.count({ where: { draftId: story.paper.draftId } }),
	};
}

function expectProblem(answer: Answer, status: number, code: string): Problem {
	const problem = answer.body as Problem;
	expect(answer.status, JSON.stringify(answer.body)).toBe(status);
	expect(answer.headers.get("content-type")).toContain("application/problem+json");
	expect(problem.code).toBe(code);
	expect(problem.detail ?? problem.title, "a sentence").toMatch(/\w.*\./);
	expect(JSON.stringify(problem), "no trace of the inside").not.toMatch(/node_modules|prisma|\bat \S+ \(|ECONN|SELECT /i);
	return problem;
}

const megabytes = 1024 * 1024;
const files: [string, () => Uint8Array | string, number, string][] = [
	[
		"a binary that calls itself text",
		() => Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3)) % 256),
		422,
		"file-binary",
	],
	["a picture", () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), 415, "file-format-unsupported"],
	["an empty file", () => "", 422, "file-empty"],
	["a file of white space", () => " \n\t\n ", 422, "file-empty"],
	["a file of 20 MB in one line", () => Buffer.alloc(20 * megabytes, "word "), 422, "file-line-too-long"],
	["a file that is too large", () => Buffer.alloc(20 * megabytes + 1, "word\n"), 413, "file-too-large"],
];

for (const [name, bytes, status, code] of files) {
	test(`${name} is not imported: ${code}`, async () => {
		const story = await begin();
		const before = await held(story);
		const program = await Program.of(story.secretariat);
		expectProblem(await program.post(`/seminars/${story.seminarId}/papers`, upload(bytes(), "paper.txt")), status, code);
		expect(await held(story)).toEqual(before);
	});
}

test("UTF-16 and damaged UTF-8 are read, the damage is told", async () => {
	const story = await begin();
	const program = await Program.of(story.secretariat);
	const papers = `/seminars/${story.seminarId}/papers`;
	const text = "Gemessene Luft\n\nFür alle. Überall soll gleich gemessen werden, größtmögliche Offenheit überall, schön für müde Prüfer.\n";
	const wide = await program.post(papers, upload(Buffer.from(`\ufeff${text}`, "utf16le"), "breit.txt"));
	expect(wide.status, JSON.stringify(wide.body)).toBe(201);
	const damaged = await program.post(papers, upload(Buffer.concat([Buffer.from(text), Buffer.from([0xff])]), "schaden.txt"));
	expect(damaged.status).toBe(201);
	expect(JSON.stringify((damaged.body as { warnings: unknown }).warnings)).toContain("encoding-damaged");
});

test("a body larger than the server takes is cut off, announced or not", async () => {
	const story = await begin();
	const program = await Program.of(story.secretariat);
	const answer = await program.post(`/seminars/${story.seminarId}/papers`, upload(Buffer.alloc(26 * megabytes, "word\n"), "large.txt"));
	expect(answer.status).toBe(413);
	const comment = await program.post(`/paragraphs/${story.paper.paragraphs[1]?.id}/comments`, { body: "x".repeat(2 * megabytes) });
	expect([413, 422]).toContain(comment.status);
});

test("who is not known learns nothing: no token, a wrong one, an expired one, a revoked one", async () => {
	const story = await begin();
	const address = `/papers/${story.paper.id}`;
	expectProblem(await (await Program.of(null)).get(address), 401, "signed-out");
	expectProblem(await (await Program.of("nonsense")).get(address), 401, "token-invalid");
	for (const end of [{ expiresAt: new Date(Date.now() - 1000) }, { revokedAt: new Date() }]) {
		const token = await bearerToken(story.experts[0].actor);
		await store().apiToken.updateMany({ where: { userId: story.experts[0].actor.userId }, data: end });
		expectProblem(await (await Program.of(token)).get(address), 401, "token-invalid");
	}
});

test("ids that are not ids, and other people's, are not found, and look alike", async () => {
	const [story, other] = [await begin(), await begin()];
	const program = await Program.of(story.experts[0]);
	const bodies = new Set<string>();
	for (const id of ["1", "not-an-id", "00000000-0000-0000-0000-000000000000", "../../etc/passwd", "%27%20OR%201=1", other.paper.id]) {
		const answer = await program.get(`/papers/${id.replaceAll("/", "%2F")}`);
		expectProblem(answer, 404, "not-found");
		bodies.add(JSON.stringify({ ...(answer.body as object), instance: undefined }));
	}
	expect(bodies.size).toBe(1);
	const foreign = other.paper.paragraphs[1]?.id;
	expectProblem(await program.put(`/paragraphs/${foreign}/position`, { position: "agree" }), 404, "not-found");
	expectProblem(await program.post(`/paragraphs/${foreign}/comments`, { body: "Hello." }), 404, "not-found");
	expectProblem(await (await Program.of(story.outsider)).get(`/papers/${story.paper.id}`), 404, "not-found");
});

test("a wrong body is told field by field, and nothing is stored", async () => {
	const story = await begin();
	const before = await held(story);
	const program = await Program.of(story.experts[0]);
	const at = `/paragraphs/${story.paper.paragraphs[1]?.id}`;
	const pointed = (problem: Problem) => JSON.stringify(problem);
	expect(pointed(expectProblem(await program.put(`${at}/position`, { position: "agree", weight: 9 }), 422, "input-invalid"))).toContain(
		"/weight",
	);
	expect(pointed(expectProblem(await program.put(`${at}/position`, { position: "perhaps" }), 422, "input-invalid"))).toContain("/position");
	expect(pointed(expectProblem(await program.put(`${at}/position`, {}), 422, "input-invalid"))).toContain("/position");
	expect(pointed(expectProblem(await program.post(`${at}/comments`, { body: "   " }), 422, "input-invalid"))).toContain("/body");
	expect(pointed(expectProblem(await program.post(`${at}/comments`, { body: 12 }), 422, "input-invalid"))).toContain("/body");
	expectProblem(await program.post(`${at}/comments`, "{ not json"), 400, "json-malformed");
	expectProblem(await program.post(`${at}/comments`, "[]"), 422, "input-invalid");
	expectProblem(await program.post(`${at}/comments`, "body=Hello", { "content-type": "text/plain" }), 415, "body-type-unsupported");
	const anchor = { exact: "words that do not stand here" };
	expectProblem(await program.post(`${at}/comments`, { body: "Which words?", anchor }), 422, "anchor-not-found");
	expectProblem(
		await program.post(`${at}/comments`, { body: "A reply.", parentId: "00000000-0000-4000-8000-000000000000" }),
		404,
		"not-found",
	);
	const text = story.paper.paragraphs[1]?.text;
	expectProblem(
		await program.post(`${at}/counter-proposals`, { kind: "replace", text, rationale: "As it is." }),
		422,
		"proposal-unchanged",
	);
	expect(await held(story)).toEqual(before);
});

test("a heading takes no position, an observer none at all", async () => {
	const story = await begin();
	const before = await held(story);
	const heading = await store().block.findFirstOrThrow({ where: { draftId: story.paper.draftId, kind: "heading" } });
	const expert = await Program.of(story.experts[0]);
	expectProblem(await expert.put(`/paragraphs/${heading.id}/position`, { position: "agree" }), 422, "not-discussable");
	const observer = await Program.of(story.observer);
	expectProblem(
		await observer.put(`/paragraphs/${story.paper.paragraphs[1]?.id}/position`, { position: "agree" }),
		403,
		"role-insufficient",
	);
	expect(await held(story)).toEqual(before);
});

test("addresses that are not addresses, methods that are not taken", async () => {
	const story = await begin();
	const program = await Program.of(story.experts[0]);
	expect((await program.get("/nothing-of-the-kind")).status).toBe(404);
	expectProblem(await program.send("PATCH", `/papers/${story.paper.id}`, {}), 405, "method-not-allowed");
	for (const path of ["/%", "/%00", "/papers/%ff"]) {
		const response = await fetch(`${process.env.E2E_URL}/api/v1${path}`);
		expect(response.status, path).toBeLessThan(500);
		expect(response.status, path).toBeGreaterThanOrEqual(400);
	}
	const secretariat = await Program.of(story.secretariat);
	expectProblem(await secretariat.get(`/papers/${story.paper.id}/export?format=exe`), 422, "format-unknown");
	expectProblem(await program.get(`/seminars/${story.seminarId}/events?after=yesterday`), 422, "cursor-invalid");
});

test("the log has no secret in it", async () => {
	const story = await begin();
	const token = await bearerToken(story.experts[0].actor);
	const program = await Program.of(token);
	await program.post(`/paragraphs/${story.paper.paragraphs[1]?.id}/comments`, { body: "{", secret: token });
	await program.get(`/papers/nonsense?token=${token}`);
	expect(readFileSync(process.env.E2E_LOG ?? "", "utf8")).not.toContain(token);
});
