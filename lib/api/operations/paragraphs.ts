/** The calls about a paragraph: its discussion, positions on it, and what is begun there. */

import { z } from "zod";
import { castPosition, castPositionInput } from "@/lib/commands/cast-position";
import { lockThread, lockThreadInput } from "@/lib/commands/lock-thread";
import { submitCounterProposal, submitCounterProposalInput } from "@/lib/commands/submit-counter-proposal";
import { unlockThread, unlockThreadInput } from "@/lib/commands/unlock-thread";
import { withdrawPosition, withdrawPositionInput } from "@/lib/commands/withdraw-position";
import { writeComment, writeCommentInput } from "@/lib/commands/write-comment";
import { done } from "@/lib/domain/refusal";
import { discussion } from "@/lib/queries/discussion";
import { comment, counterProposal } from "@/lib/queries/item";
import { commentAnswer, counterProposalAnswer, paragraphAnswer, positionAnswer, toParagraph } from "../answers/discussion";
import { commandOperation, type Operation } from "../operation";

const bind = ({ id }: Record<string, string>) => ({ blockId: id });

export const paragraphOperations: Operation[] = [
	{
		id: "readParagraph",
		method: "GET",
		path: "/paragraphs/{id}",
		status: 200,
		answer: paragraphAnswer,
		handle: async ({ actor, params, now }) => {
			const found = await discussion(actor, { blockId: params.id as string }, now);
			return found.ok ? done(toParagraph(found.value)) : found;
		},
	},
	commandOperation({
		id: "castPosition",
		method: "PUT",
		path: "/paragraphs/{id}/position",
		input: castPositionInput,
		bind,
		run: castPosition,
		status: 200,
		answer: positionAnswer,
	}),
	commandOperation({
		id: "withdrawPosition",
		method: "DELETE",
		path: "/paragraphs/{id}/position",
		input: withdrawPositionInput,
		bind,
		run: withdrawPosition,
		status: 204,
	}),
	commandOperation({
		id: "writeComment",
		method: "POST",
		path: "/paragraphs/{id}/comments",
		input: writeCommentInput,
		bind,
		run: writeComment,
		status: 201,
		answer: commentAnswer,
		answerWith: ({ commentId }, { actor, now }) => comment(actor, { commentId }, now),
		location: ({ id }) => `/comments/${id}`,
	}),
	commandOperation({
		id: "submitCounterProposal",
		method: "POST",
		path: "/paragraphs/{id}/counter-proposals",
		input: submitCounterProposalInput,
		bind,
		run: submitCounterProposal,
		status: 201,
		answer: counterProposalAnswer,
		answerWith: ({ counterProposalId }, { actor, now }) => counterProposal(actor, { counterProposalId }, now),
		location: ({ id }) => `/counter-proposals/${id}`,
	}),
	commandOperation({
		id: "lockThread",
		method: "PUT",
		path: "/paragraphs/{id}/lock",
		input: lockThreadInput,
		bind,
		run: lockThread,
		status: 200,
		answer: z.strictObject({ locked: z.boolean() }),
		answerWith: ({ locked }) => done({ locked }),
	}),
	commandOperation({
		id: "unlockThread",
		method: "DELETE",
		path: "/paragraphs/{id}/lock",
		input: unlockThreadInput,
		bind,
		run: unlockThread,
		status: 204,
	}),
];
