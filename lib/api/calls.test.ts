/** The whole of a discussion through the API, and that each answer is what the document says it is. */
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { store } from "@/lib/store/client";
import { type Caller, callerFor } from "@/lib/testing/api-caller";
import { makeSetting, makeUser, type Setting } from "@/lib/testing/factories";
import { allOperations } from "./operations";

let at: Setting;
let paragraph: string;
let [secretariat, moderator, expert, second, observer] = [] as unknown as [Caller, Caller, Caller, Caller, Caller];

/** Calls, and holds the answer against the schema of its operation. */
const checked =
	(call: Caller): Caller =>
	async (method, address, body, headers) => {
		const answer = await call(method, address, body, headers);
		const shape = address
			.split("?")[0]
			?.replaceAll(/\/(?:[0-9a-f]{8}-[0-9a-f-]{27})(?=\/|$)/g, "/{id}")
			.replace(/\/drafts\/\d+/, "/drafts/{number}");
		const operation = allOperations.find((one) => one.method === method && one.path === shape);
		if (operation === undefined) throw new Error(`no operation ${method} ${shape}`);
		if (answer.status < 300) {
			expect(answer.status, address).toBe(operation.status);
			if (operation.answer !== undefined)
				expect(operation.answer.safeParse(answer.body).error?.issues ?? [], `${method} ${address}`).toEqual([]);
		}
		return answer;
	};

beforeAll(async () => {
	at = await makeSetting();
	// The API lives in the present.
	await store().round.update({ where: { id: at.roundId }, data: { closesAt: new Date(Date.now() + 86_400_000) } });
	paragraph = `/paragraphs/${at.blockIds[1]}`;
	const actors = [at.secretariat, at.moderator, at.expert, at.secondExpert, at.observer];
	[secretariat, moderator, expert, second, observer] = (await Promise.all(
		actors.map(async (actor) => checked(await callerFor(actor))),
	)) as [Caller, Caller, Caller, Caller, Caller];
});

const idIn = ({ body }: { body: unknown }) => z.object({ id: z.uuid() }).parse(body).id;

test("the paper and its paragraphs", async () => {
	const paper = await observer("GET", `/papers/${at.paperId}`);
	expect(paper.body).toMatchObject({
		title: "A shared framework",
		language: "en",
		direction: "ltr",
		draft: { number: 1, status: "published" },
	});
	expect(paper.body).toMatchObject({ draft: { blocks: [{ kind: "heading", label: "I." }, { title: "Uneven measurement." }, {}, {}] } });
	expect((await observer("GET", `/papers/${at.paperId}/drafts/1`)).body).toEqual(paper.body);
	expect((await observer("GET", `/papers/${at.paperId}/drafts/2`)).status).toBe(404);
	expect((await observer("GET", `/seminars/${at.seminarId}/papers`)).body).toMatchObject({ items: [{ id: at.paperId }], next: null });
	expect((await observer("GET", paragraph)).body).toMatchObject({ id: at.blockIds[1], number: 1, total: 0, threads: [] });
});

test("positions: taken, changed, withdrawn", async () => {
	expect((await expert("PUT", `${paragraph}/position`, { position: "agree" })).body).toEqual({ position: "agree", reason: "" });
	await expert("PUT", `${paragraph}/position`, { position: "disagree", reason: "No." });
	const seen = (await expert("GET", paragraph)).body;
	expect(seen).toMatchObject({
		counts: { disagree: 1 },
		myPosition: { position: "disagree", reason: "No." },
		reasons: [{ position: "disagree" }],
	});
	expect(await expert("DELETE", `${paragraph}/position`)).toMatchObject({ status: 204, body: "" });
	expect((await expert("GET", paragraph)).body).toMatchObject({ total: 0, myPosition: null });
});

test("a comment from first to last", async () => {
	const written = await expert("POST", `${paragraph}/comments`, { body: "Where?", anchor: { exact: "Stations" } });
	expect(written).toMatchObject({
		status: 201,
		body: { body: "Where?", anchor: { exact: "Stations", start: 20 }, author: { mine: true } },
	});
	const comment = `/comments/${idIn(written)}`;
	expect(written.headers.get("location")).toBe(`/api/v1${comment}`);
	await second("POST", `${paragraph}/comments`, { body: "There.", parentId: idIn(written) });
	expect((await expert("PATCH", comment, { body: "Where exactly?" })).body).toMatchObject({
		body: "Where exactly?",
		replies: [{ body: "There." }],
	});
	expect((await second("GET", comment)).body).toMatchObject({ history: [{ body: "Where?" }] });
	expect((await second("POST", `${comment}/flags`, { reason: "Vague" })).status).toBe(201);
	expect((await moderator("GET", `/seminars/${at.seminarId}/moderation/queue`)).body).toMatchObject({ flagged: [{ id: idIn(written) }] });
	expect((await moderator("POST", `${comment}/moderation`, { decision: "hide", reason: "Vague" })).body).toMatchObject({
		moderation: "hidden",
	});
	expect((await second("GET", comment)).status).toBe(404);
	expect((await second("GET", paragraph)).body).toMatchObject({
		threads: [{ state: "moderated", body: "", replies: [{ body: "There." }] }],
	});
	await moderator("POST", `${comment}/moderation`, { decision: "restore", reason: "Cleared up" });
	expect((await secretariat("PUT", `${comment}/disposition`, { outcome: "noted", response: "Thank you." })).body).toMatchObject({
		outcome: "noted",
	});
	expect((await observer("GET", `/seminars/${at.seminarId}/moderation/log`)).body).toMatchObject({
		items: [{ act: "restore" }, { act: "hide" }],
	});
	expect((await expert("DELETE", comment)).status).toBe(204);
	expect((await expert("POST", `${comment}/restoration`)).body).toMatchObject({ state: "standing", body: "Where exactly?" });
});

test("a counter-proposal from first to last", async () => {
	const made = await expert("POST", `${paragraph}/counter-proposals`, { kind: "insert", text: "More of it.", rationale: "Needed." });
	expect(made).toMatchObject({ status: 201, body: { text: "More of it.", changes: [{ kind: "inserted" }] } });
	const proposal = `/counter-proposals/${idIn(made)}`;
	expect((await second("PUT", `${proposal}/position`, { position: "for" })).body).toEqual({ position: "for" });
	expect((await second("POST", `${proposal}/sponsors`)).body).toMatchObject({ sponsoredByMe: true, mine: "for", counts: { for: 1 } });
	expect((await second("DELETE", `${proposal}/sponsors`)).status).toBe(204);
	expect((await second("DELETE", `${proposal}/position`)).status).toBe(204);
	expect((await second("POST", `${proposal}/flags`, { reason: "Off topic" })).status).toBe(201);
	expect((await moderator("POST", `${proposal}/moderation`, { decision: "approve", reason: "Fine" })).status).toBe(201);
	expect((await secretariat("PUT", `${proposal}/disposition`, { outcome: "partly" })).status).toBe(200);
	expect((await expert("POST", `${proposal}/withdrawal`)).body).toMatchObject({ state: "withdrawn" });
	expect((await observer("GET", proposal)).body).toMatchObject({ state: "withdrawn", sponsors: [] });
});

test("a thread is locked and opened", async () => {
	expect((await moderator("PUT", `${paragraph}/lock`, { reason: "Settled" })).body).toEqual({ locked: true });
	expect(await expert("POST", `${paragraph}/comments`, { body: "But" })).toMatchObject({ status: 409, body: { code: "thread-locked" } });
	expect((await moderator("DELETE", `${paragraph}/lock`, { reason: "Again" })).status).toBe(204);
	expect((await expert("POST", `${paragraph}/comments`, { body: "Because" })).status).toBe(201);
});

test("a seminar, its rounds and its members", async () => {
	const administrator = checked(await callerFor(await makeUser("Ada Admin", { isAdministrator: true })));
	expect((await expert("POST", "/seminars", { title: "Mine" })).body).toMatchObject({ status: 403, code: "administrators-only" });
	const made = await administrator("POST", "/seminars", { title: "Deep water", attribution: "affiliation" });
	expect(made).toMatchObject({ status: 201, body: { slug: "deep-water", role: "secretariat", round: null } });
	const seminar = `/seminars/${idIn(made)}`;
	expect((await administrator("PATCH", seminar, { description: "About wells." })).body).toMatchObject({ description: "About wells." });
	const times = { opensAt: "2030-01-01T00:00:00Z", closesAt: "2030-01-15T00:00:00Z" };
	const round = await administrator("POST", `${seminar}/rounds`, { title: "First", ...times });
	expect(round).toMatchObject({ status: 201, body: { number: 1 } });
	await administrator("PATCH", `/rounds/${idIn(round)}`, { vote: false, opensAt: "2026-01-01T00:00:00Z" });
	expect((await administrator("GET", `${seminar}/rounds`)).body).toMatchObject({ items: [{ vote: false, state: "open" }] });
	expect((await administrator("POST", `/rounds/${idIn(round)}/closure`)).status).toBe(200);
	const added = await administrator("POST", `${seminar}/members`, { email: at.expert.email, role: "expert", affiliation: "Bureau" });
	expect(added).toMatchObject({ status: 201, body: { status: "member" } });
	const invited = await administrator("POST", `${seminar}/members`, { email: "new@example.org", role: "observer" });
	expect(invited).toMatchObject({ status: 201, body: { status: "invited" } });
	expect((await administrator("GET", `${seminar}/invitations`)).body).toMatchObject({
		items: [{ email: "new@example.org", role: "observer" }],
	});
	expect((await administrator("PATCH", `/members/${idIn(added)}`, { role: "rapporteur" })).status).toBe(200);
	expect((await administrator("GET", `${seminar}/members`)).body).toMatchObject({
		listed: true,
		counts: { rapporteur: 1, secretariat: 1 },
	});
	expect((await administrator("DELETE", `/members/${idIn(added)}`)).status).toBe(204);
	expect((await expert("GET", seminar)).status).toBe(404);
});

test("a paper comes in, is corrected and published", async () => {
	const text =
		"Measured air\n\nI. What is proposed\n\nPublish within a day. Every authority publishes what it measured.\n\nShare the method. A figure travels with its method.\n";
	const form = (fields: Record<string, string> = {}) => {
		const made = new FormData();
		made.set("file", new File([text], "measured-air.txt"));
		for (const [name, value] of Object.entries(fields)) made.set(name, value);
		return made;
	};
	const papers = `/seminars/${at.seminarId}/papers`;
	const key = { "idempotency-key": "paper" };
	const imported = await secretariat("POST", papers, form({ title: "Air, measured" }), key);
	expect(imported).toMatchObject({
		status: 201,
		body: { slug: "air-measured", draft: { number: 1, status: "editing" }, warnings: [{ code: "title-replaced", block: null }] },
	});
	// Sent again, the form has another boundary and is still the same.
	expect((await secretariat("POST", papers, form({ title: "Air, measured" }), key)).body).toEqual(imported.body);
	expect((await secretariat("POST", papers, form({ title: "Another" }), key)).status).toBe(422);
	const paper = `/papers/${idIn(imported)}`;
	expect(imported.headers.get("location")).toBe(`/api/v1${paper}`);
	expect((await expert("GET", paper)).status).toBe(404);
	expect((await expert("POST", `${paper}/drafts/1/publication`)).status).toBe(404);

	const draft = z.object({ draft: z.object({ revision: z.number(), blocks: z.array(z.object({ id: z.uuid(), kind: z.string() })) }) });
	const { revision, blocks } = draft.parse((await secretariat("GET", paper)).body).draft;
	expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "paragraph"]);
	const edit = { type: "remove", blockId: blocks[2]?.id };
	const corrected = await secretariat("POST", `${paper}/drafts/1/corrections`, { revision, edit });
	expect(corrected, JSON.stringify(corrected.body)).toMatchObject({ status: 201, body: { revision: revision + 1 } });
	expect(await secretariat("POST", `${paper}/drafts/1/corrections`, { revision, edit })).toMatchObject({
		status: 409,
		body: { code: "draft-changed" },
	});
	expect((await secretariat("POST", `${paper}/drafts/1/undo`, { revision: revision + 1 })).status).toBe(200);
	expect((await secretariat("POST", `${paper}/drafts/1/redo`, { revision: revision + 2 })).status).toBe(200);
	expect((await secretariat("POST", `${paper}/drafts/1/publication`)).body).toMatchObject({
		draft: { status: "published", blocks: [{}, { number: 1 }] },
	});
	expect(await secretariat("POST", `${paper}/drafts/1/publication`)).toMatchObject({ status: 409, body: { code: "draft-published" } });
	expect((await expert("GET", paper)).body).toMatchObject({ title: "Air, measured" });
});

test("a form without a file, with a field that is none, or that is none", async () => {
	const papers = `/seminars/${at.seminarId}/papers`;
	const form = new FormData();
	expect(await secretariat("POST", papers, form)).toMatchObject({ body: { code: "file-missing" } });
	form.set("file", new File(["Text"], "a.txt"));
	form.set("colour", "red");
	expect(await secretariat("POST", papers, form)).toMatchObject({ status: 422, body: { errors: [{ pointer: "/colour" }] } });
	expect(await secretariat("POST", papers, "{}")).toMatchObject({ status: 415, body: { code: "body-type-unsupported" } });
	const broken = { "content-type": "multipart/form-data; boundary=x" };
	expect(await secretariat("POST", papers, "--y\r\nnothing", broken)).toMatchObject({ status: 400, body: { code: "form-malformed" } });
	expect((await expert("POST", papers, form)).status).toBe(422);
	form.delete("colour");
	expect((await expert("POST", papers, form)).status).toBe(403);
});

test("lists come in pages that join up", async () => {
	const whole = z.object({ items: z.array(z.object({ id: z.string() })), next: z.string().nullable() });
	for (const list of ["members", "events", "notifications"]) {
		const cursor = list === "events" ? "after" : "cursor";
		const seen: string[] = [];
		for (let next: string | null = ""; next !== null; ) {
			const page = whole.parse(
				(await secretariat("GET", `/seminars/${at.seminarId}/${list}?limit=2${next && `&${cursor}=${encodeURIComponent(next)}`}`)).body,
			);
			seen.push(...page.items.map(({ id }) => id));
			next = page.next;
		}
		const all = whole.parse((await secretariat("GET", `/seminars/${at.seminarId}/${list}?limit=200`)).body);
		expect(seen, list).toEqual(all.items.map(({ id }) => id));
	}
	expect((await secretariat("GET", "/seminars")).body).toMatchObject({ items: [{ id: at.seminarId, role: "secretariat" }], next: null });
});

test("search, notifications, account", async () => {
	expect((await expert("GET", `/seminars/${at.seminarId}/search?q=stations`)).body).toMatchObject({
		items: [{ type: "paragraph", number: 1 }],
		more: false,
	});
	expect((await expert("GET", `/seminars/${at.seminarId}/search`)).body).toMatchObject({
		status: 422,
		errors: [{ pointer: "/q", code: "required" }],
	});
	expect((await expert("POST", `/seminars/${at.seminarId}/notifications/reading`)).status).toBe(200);
	expect((await expert("GET", "/account")).body).toMatchObject({ email: at.expert.email, hasPassword: false });
	expect((await expert("PUT", "/account", { name: "Edda E. Expert" })).body).toEqual({ name: "Edda E. Expert" });
	expect((await expert("GET", "/sessions")).body).toEqual({ items: [], next: null });
	const [token] = z
		.object({ items: z.array(z.object({ id: z.string(), ending: z.string() })) })
		.parse((await expert("GET", "/tokens")).body).items;
	expect((await second("DELETE", `/tokens/${token?.id}`)).status).toBe(404);
	expect((await expert("DELETE", `/tokens/${token?.id}`)).status).toBe(204);
	expect(await expert("GET", "/account")).toMatchObject({ status: 401, body: { code: "token-invalid" } });
});
