import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { sealSessionId, sessionCookie } from "@/lib/auth/session-cookie";
import { castPosition } from "@/lib/commands/cast-position";
import { createToken } from "@/lib/commands/create-token";
import { writeComment } from "@/lib/commands/write-comment";
import { store } from "@/lib/store/client";
import { duringRound, makeSetting, type Setting } from "@/lib/testing/factories";
import { GET, POST } from "./route";

let at: Setting;
beforeAll(async () => {
	at = await makeSetting();
	const blockId = at.blockIds[1] ?? "";
	await writeComment(at.expert, { blockId, body: '=HYPERLINK("https://example.org")', anchor: { exact: "budgets" } }, duringRound);
	await castPosition(at.expert, { blockId, position: "agree" }, duringRound);
});

async function tokenOf(actor: Actor): Promise<string> {
	const made = await createToken(actor, { name: "test" });
	if (!made.ok) throw new Error(made.refusal);
	return made.value.token;
}

async function ask(query: string, headers: Record<string, string>, id = at.paperId): Promise<Response> {
	const request = new Request(`https://colloquy.example/api/v1/papers/${id}/export${query}`, { headers });
	return GET(request, { params: Promise.resolve({ id }) });
}
const bearer = async (actor: Actor) => ({ authorization: `Bearer ${await tokenOf(actor)}` });

test("a workbook, with a token; its name says what it is", async () => {
	const response = await ask("?format=xlsx", await bearer(at.secretariat));
	expect(response.status).toBe(200);
	expect(response.headers.get("content-type")).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
	expect(response.headers.get("content-disposition")).toMatch(
		/^attachment; filename="A shared framework - feedback on draft 1 - [\d-]+\.xlsx"; /,
	);
	const rows = await readSheet(Buffer.from(await response.arrayBuffer()), "Feedback");
	expect(rows.map((row) => [row[0], row[3]])).toEqual([
		["¶", "Contribution"],
		[1, "Paragraph"],
		[1, "Comment"],
		[1, "Position"],
		[2, "Paragraph"],
		[3, "Paragraph"],
	]);
	expect(rows[2]?.[9]).toBe('=HYPERLINK("https://example.org")');
});

test("with the cookie of a session too", async () => {
	const { id } = await store().session.create({ data: { userId: at.moderator.userId, expiresAt: new Date(Date.now() + 60_000) } });
	const response = await ask("?format=csv", { cookie: `${sessionCookie().name}=${await sealSessionId(id)}` });
	expect(response.status).toBe(200);
	expect(parse(await response.text(), { bom: true })).toHaveLength(6);
});

test.each([
	["an expert", "expert", "?format=csv", 403, "role-insufficient"],
	["an outsider", "outsider", "?format=csv", 404, "not-found"],
	["an outsider who asks for a format that is none", "outsider", "?format=exe", 404, "not-found"],
	["the secretariat, an unknown format", "secretariat", "?format=exe", 422, "format-unknown"],
	["the secretariat, no format", "secretariat", "", 422, "format-unknown"],
	["the secretariat, a draft that is not", "secretariat", "?format=csv&draft=7", 404, "not-found"],
	["the secretariat, nonsense for a draft", "secretariat", "?format=csv&draft=x", 422, "input-invalid"],
	["the secretariat, an unknown parameter", "secretariat", "?format=csv&with=love", 422, "input-invalid"],
] as const)("%s: a problem that says why", async (_, who, query, status, code) => {
	const response = await ask(query, await bearer(at[who]));
	expect(response.status).toBe(status);
	expect(response.headers.get("content-type")).toBe("application/problem+json");
	expect(await response.json()).toMatchObject({ code, status });
});

test("nobody at all, an id that is none, another method", async () => {
	expect((await ask("?format=csv", {})).status).toBe(401);
	expect((await ask("?format=csv", { authorization: "Bearer nonsense" })).status).toBe(401);
	expect((await ask("?format=csv", await bearer(at.secretariat), "nonsense")).status).toBe(404);
	const post = await POST(new Request("https://colloquy.example/", { method: "POST" }), { params: Promise.resolve({ id: at.paperId }) });
	expect([post.status, post.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
});
