/** The calls about a comment, those about a counter-proposal, and those that are the same for both. */
import { z } from "zod";
import { answerItem, answerItemInput } from "@/lib/commands/answer-item";
import { castCounterProposalPosition, castCounterProposalPositionInput } from "@/lib/commands/cast-counter-proposal-position";
import { deleteComment, deleteCommentInput } from "@/lib/commands/delete-comment";
import { editComment, editCommentInput } from "@/lib/commands/edit-comment";
import { flagItem, flagItemInput } from "@/lib/commands/flag-item";
import { moderateItem, moderateItemInput } from "@/lib/commands/moderate-item";
import { restoreComment, restoreCommentInput } from "@/lib/commands/restore-comment";
import { sponsorCounterProposal, sponsorCounterProposalInput } from "@/lib/commands/sponsor-counter-proposal";
import { unsponsorCounterProposal, unsponsorCounterProposalInput } from "@/lib/commands/unsponsor-counter-proposal";
import { withdrawCounterProposal, withdrawCounterProposalInput } from "@/lib/commands/withdraw-counter-proposal";
import { withdrawCounterProposalPosition, withdrawCounterProposalPositionInput } from "@/lib/commands/withdraw-counter-proposal-position";
import { choices, type ItemType } from "@/lib/domain/contribution";
import { done } from "@/lib/domain/refusal";
import { comment, counterProposal } from "@/lib/queries/item";
import { commentAnswer, counterProposalAnswer } from "../answers/discussion";
import { disposition, id, itemPointer, moderation } from "../answers/shared";
import { type Call, commandOperation, type Operation } from "../operation";

const paths = { comment: "/comments/{id}", "counter-proposal": "/counter-proposals/{id}" } as const;
const showComment = (_: unknown, { actor, params, now }: Call) => comment(actor, { commentId: params.id as string }, now);
const showProposal = (_: unknown, { actor, params, now }: Call) => counterProposal(actor, { counterProposalId: params.id as string }, now);

/** What is done to either. */
function onItem(type: ItemType, ids: { flag: Operation["id"]; moderate: Operation["id"]; answer: Operation["id"] }): Operation[] {
	const path = paths[type];
	const bind = (params: Record<string, string>) => ({ item: { type, id: params.id } });
	return [
		commandOperation({
			id: ids.flag,
			method: "POST",
			path: `${path}/flags`,
			input: flagItemInput,
			bind,
			run: flagItem,
			status: 201,
			answer: z.strictObject({ item: itemPointer }),
		}),
		commandOperation({
			id: ids.moderate,
			method: "POST",
			path: `${path}/moderation`,
			input: moderateItemInput,
			bind,
			run: moderateItem,
			status: 201,
			answer: z.strictObject({ id, moderation }),
			answerWith: ({ decisionId, moderation }) => done({ id: decisionId, moderation }),
		}),
		commandOperation({
			id: ids.answer,
			method: "PUT",
			path: `${path}/disposition`,
			input: answerItemInput,
			bind,
			run: answerItem,
			status: 200,
			answer: disposition,
			answerWith: async (_, call) => {
				const found = await (type === "comment" ? showComment(_, call) : showProposal(_, call));
				return found.ok ? done(found.value.disposition) : found;
			},
		}),
	];
}

const ofComment = ({ id }: Record<string, string>) => ({ commentId: id });
export const commentOperations: Operation[] = [
	{ id: "readComment", method: "GET", path: paths.comment, status: 200, answer: commentAnswer, handle: (call) => showComment(null, call) },
	commandOperation({
		id: "editComment",
		method: "PATCH",
		path: paths.comment,
		input: editCommentInput,
		bind: ofComment,
		run: editComment,
		status: 200,
		answer: commentAnswer,
		answerWith: showComment,
	}),
	commandOperation({
		id: "deleteComment",
		method: "DELETE",
		path: paths.comment,
		input: deleteCommentInput,
		bind: ofComment,
		run: deleteComment,
		status: 204,
	}),
	commandOperation({
		id: "restoreComment",
		method: "POST",
		path: `${paths.comment}/restoration`,
		input: restoreCommentInput,
		bind: ofComment,
		run: restoreComment,
		status: 200,
		answer: commentAnswer,
		answerWith: showComment,
	}),
	...onItem("comment", { flag: "flagComment", moderate: "moderateComment", answer: "answerComment" }),
];

const ofProposal = ({ id }: Record<string, string>) => ({ counterProposalId: id });
export const counterProposalOperations: Operation[] = [
	{
		id: "readCounterProposal",
		method: "GET",
		path: paths["counter-proposal"],
		status: 200,
		answer: counterProposalAnswer,
		handle: (call) => showProposal(null, call),
	},
	commandOperation({
		id: "castCounterProposalPosition",
		method: "PUT",
		path: `${paths["counter-proposal"]}/position`,
		input: castCounterProposalPositionInput,
		bind: ofProposal,
		run: castCounterProposalPosition,
		status: 200,
		answer: z.strictObject({ position: z.enum(choices) }),
		answerWith: ({ position }) => done({ position }),
	}),
	commandOperation({
		id: "withdrawCounterProposalPosition",
		method: "DELETE",
		path: `${paths["counter-proposal"]}/position`,
		input: withdrawCounterProposalPositionInput,
		bind: ofProposal,
		run: withdrawCounterProposalPosition,
		status: 204,
	}),
	commandOperation({
		id: "sponsorCounterProposal",
		method: "POST",
		path: `${paths["counter-proposal"]}/sponsors`,
		input: sponsorCounterProposalInput,
		bind: ofProposal,
		run: sponsorCounterProposal,
		status: 201,
		answer: counterProposalAnswer,
		answerWith: showProposal,
	}),
	commandOperation({
		id: "unsponsorCounterProposal",
		method: "DELETE",
		path: `${paths["counter-proposal"]}/sponsors`,
		input: unsponsorCounterProposalInput,
		bind: ofProposal,
		run: unsponsorCounterProposal,
		status: 204,
	}),
	commandOperation({
		id: "withdrawCounterProposal",
		method: "POST",
		path: `${paths["counter-proposal"]}/withdrawal`,
		input: withdrawCounterProposalInput,
		bind: ofProposal,
		run: withdrawCounterProposal,
		status: 200,
		answer: counterProposalAnswer,
		answerWith: showProposal,
	}),
	...onItem("counter-proposal", { flag: "flagCounterProposal", moderate: "moderateCounterProposal", answer: "answerCounterProposal" }),
];
