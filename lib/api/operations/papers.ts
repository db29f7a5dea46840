/** The calls about a paper: its text, how it comes in, and how a draft comes to be published. */
import { z } from "zod";
import { correctDraft, correctDraftInput } from "@/lib/commands/correct-draft";
import { importPaperFile, importPaperInput } from "@/lib/commands/import-paper";
import { publishDraft, publishDraftInput } from "@/lib/commands/publish-draft";
import { redoCorrection, redoCorrectionInput } from "@/lib/commands/redo-correction";
import { undoCorrection, undoCorrectionInput } from "@/lib/commands/undo-correction";
import { done, type Refused, refused } from "@/lib/domain/refusal";
import { paperText } from "@/lib/queries/paper-text";
import { seminarHome } from "@/lib/queries/seminar-home";
import { sourceDownload } from "@/lib/queries/source-files";
import { importedAnswer, paperAnswer, paperEntry } from "../answers/seminar";
import { count, id, pageOf } from "../answers/shared";
import type { Call, Operation } from "../operation";
import { pageOfWhole, pageQuery } from "../page";
import { sourceHeaders } from "../source-headers";

const { title, language, changes } = importPaperInput.shape;
const paperForm = z.strictObject({
	/** Any file here; what it is, its bytes say. */
	file: z.string().meta({ format: "binary", description: "At most 20 MB." }),
	title,
	language,
	changes: changes.meta({
		description:
			"What becomes of tracked changes and comments in the file: as if all were accepted (the default), or rejected, or brought in as comments and counter-proposals when the draft is published.",
	}),
});

async function importFrom({ actor, params, form, now }: Call) {
	const unknown = [...(form?.keys() ?? [])].filter((name) => !Object.hasOwn(paperForm.shape, name));
	if (unknown.length > 0) {
		const fields = unknown.map((name) => ({ pointer: `/${name}`, code: "unknown" as const, params: { name: name.slice(0, 80) } }));
		return { ...refused("input-invalid"), fields };
	}
	const file = form?.get("file") ?? null;
	if (file === null) return refused("file-missing");
	const bytes = typeof file === "string" ? Buffer.from(file) : new Uint8Array(await file.arrayBuffer());
	const name = typeof file === "string" ? "" : file.name;
	const field = (key: "title" | "language") => form?.get(key) ?? "";
	const changes = form?.get("changes") ?? null;
	const input = { seminarId: params.id, name, title: field("title"), language: field("language"), ...(changes !== null && { changes }) };
	const result = await importPaperFile(actor, input, bytes, now);
	if (!result.ok) return result;
	const { paperId, paperSlug, draftId, number, warnings } = result.value;
	return done({ id: paperId, slug: paperSlug, draft: { id: draftId, number, status: "editing" }, warnings });
}

/** The draft that the path speaks of, if the reader may know of it. */
async function draftIn({ actor, params, now }: Call): Promise<{ ok: true; draftId: string } | Refused> {
	const found = await paperText(actor, { paperId: params.id as string, draftNumber: Number(params.number) }, now);
	return found.ok ? { ok: true, draftId: found.value.draft.id } : found;
}

const path = "/papers/{id}/drafts/{number}";
const correctedAnswer = z.strictObject({ revision: count, blockId: id.nullable() });

/** A correction, or a step back or forth among those made. */
function correcting(
	operation: Pick<Operation, "id" | "path" | "status">,
	schema: z.ZodType,
	run: typeof correctDraft | typeof undoCorrection | typeof redoCorrection,
): Operation {
	return {
		...operation,
		method: "POST",
		body: { schema, bound: ["draftId"] },
		answer: correctedAnswer,
		handle: async (call) => {
			const found = await draftIn(call);
			if (!found.ok) return found;
			const result = await run(call.actor, { ...call.body, draftId: found.draftId }, call.now);
			return result.ok ? done({ revision: result.value.revision, blockId: result.value.blockId }) : result;
		},
	};
}

export const paperOperations: Operation[] = [
	{
		id: "listPapers",
		method: "GET",
		path: "/seminars/{id}/papers",
		query: pageQuery,
		status: 200,
		answer: pageOf(paperEntry),
		handle: async ({ actor, params, query, now }) => {
			const found = await seminarHome(actor, { seminarId: params.id as string }, now);
			return found.ok ? pageOfWhole(found.value.papers, query) : found;
		},
	},
	{
		id: "readPaper",
		method: "GET",
		path: "/papers/{id}",
		status: 200,
		answer: paperAnswer,
		handle: ({ actor, params, now }) => paperText(actor, { paperId: params.id as string }, now),
	},
	{
		id: "readDraft",
		method: "GET",
		path: "/papers/{id}/drafts/{number}",
		status: 200,
		answer: paperAnswer,
		handle: ({ actor, params, now }) => paperText(actor, { paperId: params.id as string, draftNumber: Number(params.number) }, now),
	},
	{
		id: "importPaper",
		method: "POST",
		path: "/seminars/{id}/papers",
		form: paperForm,
		status: 201,
		answer: importedAnswer,
		location: ({ id }) => `/papers/${id}`,
		handle: importFrom,
	},
	{
		id: "readSource",
		method: "GET",
		path: `${path}/source`,
		// Nothing is changed here, and a link has no token.
		sessionWillDo: true,
		status: 200,
		alsoAnswers: ["application/octet-stream"],
		handle: async ({ actor, params, now }) => {
			const found = await sourceDownload(actor, { paperId: params.id as string, draftNumber: Number(params.number) }, now);
			return found.ok ? done(new Response(Uint8Array.from(found.value.content), { headers: sourceHeaders(found.value.file) })) : found;
		},
	},
	{
		id: "publishDraft",
		method: "POST",
		path: `${path}/publication`,
		body: { schema: publishDraftInput, bound: ["draftId"] },
		status: 200,
		answer: paperAnswer,
		handle: async (call) => {
			const found = await draftIn(call);
			if (!found.ok) return found;
			const result = await publishDraft(call.actor, { ...call.body, draftId: found.draftId }, call.now);
			return result.ok
				? paperText(call.actor, { paperId: call.params.id as string, draftNumber: Number(call.params.number) }, call.now)
				: result;
		},
	},
	correcting({ id: "correctDraft", path: `${path}/corrections`, status: 201 }, correctDraftInput, correctDraft),
	correcting({ id: "undoCorrection", path: `${path}/undo`, status: 200 }, undoCorrectionInput, undoCorrection),
	correcting({ id: "redoCorrection", path: `${path}/redo`, status: 200 }, redoCorrectionInput, redoCorrection),
];
