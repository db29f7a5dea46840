/** What a program that brings a paper is told, and the file it gets back. */
import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { POST as bringPaper } from "@/app/api/v1/seminars/[id]/papers/route";
import { makeSetting, type Setting } from "@/lib/testing/factories";
import { bearerToken } from "@/lib/testing/signed-in";
import { wordFile } from "@/lib/testing/word-file";
import { GET as readDraft } from "../route";
import { GET } from "./route";

const by = 'w:id="1" w:author="Ann" w:date="2026-01-02T03:04:00Z"';
const tracked = wordFile(
	`<w:p><w:r><w:t xml:space="preserve">Air </w:t></w:r><w:del ${by}><w:r><w:delText>stops</w:delText></w:r></w:del><w:ins ${by}><w:r><w:t>moves</w:t></w:r></w:ins></w:p>`,
);

let at: Setting;
let authorization: string;
beforeAll(async () => {
	at = await makeSetting();
	authorization = `Bearer ${await bearerToken(at.secretariat)}`;
});

async function bring(fields: Record<string, string> = {}) {
	const form = new FormData();
	form.set("file", new Blob([Uint8Array.from(tracked)]), "Draft, tracked.docx");
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	const url = `https://colloquy.example/api/v1/seminars/${at.seminarId}/papers`;
	const request = new Request(url, { method: "POST", headers: { authorization }, body: form });
	const response = await bringPaper(request, { params: Promise.resolve({ id: at.seminarId }) });
	return { status: response.status, body: await response.json() };
}
const get = (handler: typeof GET, id: string, headers: Record<string, string> = { authorization }) =>
	handler(new Request(`https://colloquy.example/api/v1/papers/${id}/drafts/1/source`, { headers }), {
		params: Promise.resolve({ id, number: "1" }),
	});
const textOf = async (id: string) => (await (await get(readDraft, id)).json()).draft.blocks.map(({ text }: { text: string }) => text);

test("whoever says nothing of tracked changes gets them accepted, and is told how to get the others", async () => {
	const { status, body } = await bring();
	expect(status).toBe(201);
	expect(body.warnings[0]).toEqual({ code: "changes-not-asked", block: null, params: {} });
	expect(await textOf(body.id)).toEqual(["Air moves"]);
});

test("changes are rejected or brought in as one says, and nothing else is taken", async () => {
	for (const changes of ["reject", "bring-in"]) {
		const { status, body } = await bring({ changes });
		expect(status).toBe(201);
		expect(body.warnings.map(({ code }: { code: string }) => code)).not.toContain("changes-not-asked");
		expect(await textOf(body.id)).toEqual(["Air stops"]);
	}
	const wrong = await bring({ changes: "maybe" });
	expect(wrong).toMatchObject({ status: 422, body: { code: "input-invalid", errors: [{ pointer: "/changes" }] } });
});

test("the file comes back byte for byte, as a download, to the secretariat alone", async () => {
	const { id } = (await bring({ changes: "accept" })).body;
	const response = await get(GET, id);
	expect(response.status).toBe(200);
	expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(tracked));
	expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="Draft, tracked\.docx"; /);
	expect(response.headers.get("x-content-type-options")).toBe("nosniff");
	const { draft } = await (await get(readDraft, id)).json();
	expect(draft.source).toEqual({
		name: "Draft, tracked.docx",
		format: "docx",
		bytes: tracked.length,
		sha256: createHash("sha256").update(tracked).digest("hex"),
	});
	expect((await get(GET, id, { authorization: `Bearer ${await bearerToken(at.rapporteur)}` })).status).toBe(403);
	expect((await get(GET, id, { authorization: `Bearer ${await bearerToken(at.outsider)}` })).status).toBe(404);
	expect((await get(GET, id, {})).status).toBe(401);
	expect((await get(GET, at.paperId)).status).toBe(404);
});
