/** The calls about a paper: its text, and how a draft comes to be published. */
import { paperText } from "@/lib/queries/paper-text";
import { seminarHome } from "@/lib/queries/seminar-home";
import { paperAnswer, paperEntry } from "../answers/seminar";
import { pageOf } from "../answers/shared";
import type { Operation } from "../operation";
import { pageOfWhole, pageQuery } from "../page";

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
];
