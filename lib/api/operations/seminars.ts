/** The calls about a seminar: what it is, its rounds, who is in it. */
import { z } from "zod";
import { acceptInvitation, acceptInvitationInput } from "@/lib/commands/accept-invitation";
import { addMember, addMemberInput } from "@/lib/commands/add-member";
import { changeMember, changeMemberInput } from "@/lib/commands/change-member";
import { changeRound, changeRoundInput } from "@/lib/commands/change-round";
import { closeRound, closeRoundInput } from "@/lib/commands/close-round";
import { configureSeminar, configureSeminarInput } from "@/lib/commands/configure-seminar";
import { createSeminar, createSeminarInput } from "@/lib/commands/create-seminar";
import { removeMember, removeMemberInput } from "@/lib/commands/remove-member";
import { renewInvitation, renewInvitationInput } from "@/lib/commands/renew-invitation";
import { revokeInvitation, revokeInvitationInput } from "@/lib/commands/revoke-invitation";
import { scheduleRound, scheduleRoundInput } from "@/lib/commands/schedule-round";
import { done } from "@/lib/domain/refusal";
import { members } from "@/lib/queries/members";
import { mySeminars } from "@/lib/queries/my-seminars";
import { seminarHome } from "@/lib/queries/seminar-home";
import { addedAnswer, invitationEntry, membersAnswer, renewedAnswer, seminarAnswer, seminarEntry, toSeminar } from "../answers/seminar";
import { count, id, made, moment, pageOf, round } from "../answers/shared";
import { type Call, commandOperation, type Operation } from "../operation";
import { pageOfWhole, pageQuery } from "../page";

const ofSeminar = ({ id }: Record<string, string>) => ({ seminarId: id });

async function showSeminar(seminarId: string, { actor, now }: Call) {
	const found = await seminarHome(actor, { seminarId }, now);
	return found.ok ? done(toSeminar(found.value)) : found;
}

export const seminarOperations: Operation[] = [
	{
		id: "listSeminars",
		method: "GET",
		path: "/seminars",
		query: pageQuery,
		status: 200,
		answer: pageOf(seminarEntry),
		handle: async ({ actor, query, now }) => {
			const found = await mySeminars(actor, now);
			return found.ok ? pageOfWhole(found.value.seminars, query) : found;
		},
	},
	commandOperation({
		id: "createSeminar",
		method: "POST",
		path: "/seminars",
		input: createSeminarInput,
		bind: () => ({}),
		run: createSeminar,
		status: 201,
		answer: seminarAnswer,
		answerWith: ({ seminarId }, call) => showSeminar(seminarId, call),
		location: ({ id }) => `/seminars/${id}`,
	}),
	{
		id: "readSeminar",
		method: "GET",
		path: "/seminars/{id}",
		status: 200,
		answer: seminarAnswer,
		handle: (call) => showSeminar(call.params.id as string, call),
	},
	commandOperation({
		id: "configureSeminar",
		method: "PATCH",
		path: "/seminars/{id}",
		input: configureSeminarInput,
		bind: ofSeminar,
		run: configureSeminar,
		status: 200,
		answer: seminarAnswer,
		answerWith: ({ seminarId }, call) => showSeminar(seminarId, call),
	}),
];

const ofRound = ({ id }: Record<string, string>) => ({ roundId: id });
export const roundOperations: Operation[] = [
	{
		id: "listRounds",
		method: "GET",
		path: "/seminars/{id}/rounds",
		query: pageQuery,
		status: 200,
		answer: pageOf(round),
		handle: async ({ actor, params, query, now }) => {
			const found = await seminarHome(actor, { seminarId: params.id as string }, now);
			return found.ok ? pageOfWhole(found.value.rounds, query) : found;
		},
	},
	commandOperation({
		id: "scheduleRound",
		method: "POST",
		path: "/seminars/{id}/rounds",
		input: scheduleRoundInput,
		bind: ofSeminar,
		run: scheduleRound,
		status: 201,
		answer: z.strictObject({ id, number: count }),
		answerWith: ({ roundId, number }) => done({ id: roundId, number }),
	}),
	commandOperation({
		id: "changeRound",
		method: "PATCH",
		path: "/rounds/{id}",
		input: changeRoundInput,
		bind: ofRound,
		run: changeRound,
		status: 200,
		answer: made,
		answerWith: ({ roundId }) => done({ id: roundId }),
	}),
	commandOperation({
		id: "closeRound",
		method: "POST",
		path: "/rounds/{id}/closure",
		input: closeRoundInput,
		bind: ofRound,
		run: closeRound,
		status: 200,
		answer: z.strictObject({ id, closesAt: moment }),
		answerWith: ({ roundId, closesAt }) => done({ id: roundId, closesAt }),
	}),
];

const ofInvitation = ({ id, invitationId }: Record<string, string>) => ({ seminarId: id, invitationId });
const ofMember = ({ id }: Record<string, string>) => ({ memberId: id });
export const memberOperations: Operation[] = [
	{
		id: "listMembers",
		method: "GET",
		path: "/seminars/{id}/members",
		query: pageQuery,
		status: 200,
		answer: membersAnswer,
		handle: async ({ actor, params, query, now }) => {
			const found = await members(actor, { seminarId: params.id as string }, now);
			if (!found.ok) return found;
			const page = pageOfWhole(found.value.members, query);
			return page.ok ? done({ ...page.value, listed: found.value.listed, counts: found.value.counts }) : page;
		},
	},
	commandOperation({
		id: "addMember",
		method: "POST",
		path: "/seminars/{id}/members",
		input: addMemberInput,
		bind: ofSeminar,
		run: addMember,
		status: 201,
		answer: addedAnswer,
		answerWith: (added) => done(added.status === "member" ? { status: added.status, id: added.memberId } : added),
	}),
	commandOperation({
		id: "changeMember",
		method: "PATCH",
		path: "/members/{id}",
		input: changeMemberInput,
		bind: ofMember,
		run: changeMember,
		status: 200,
		answer: made,
		answerWith: ({ memberId }) => done({ id: memberId }),
	}),
	commandOperation({
		id: "removeMember",
		method: "DELETE",
		path: "/members/{id}",
		input: removeMemberInput,
		bind: ofMember,
		run: removeMember,
		status: 204,
	}),
	{
		id: "listInvitations",
		method: "GET",
		path: "/seminars/{id}/invitations",
		query: pageQuery,
		status: 200,
		answer: pageOf(invitationEntry),
		handle: async ({ actor, params, query, now }) => {
			const found = await members(actor, { seminarId: params.id as string }, now);
			return found.ok ? pageOfWhole(found.value.invitations, query) : found;
		},
	},
	commandOperation({
		id: "renewInvitation",
		method: "POST",
		path: "/seminars/{id}/invitations/{invitationId}/renewal",
		input: renewInvitationInput,
		bind: ofInvitation,
		run: renewInvitation,
		status: 200,
		answer: renewedAnswer,
	}),
	commandOperation({
		id: "revokeInvitation",
		method: "DELETE",
		path: "/seminars/{id}/invitations/{invitationId}",
		input: revokeInvitationInput,
		bind: ofInvitation,
		run: revokeInvitation,
		status: 204,
	}),
	commandOperation({
		id: "acceptInvitation",
		method: "POST",
		path: "/invitations/acceptance",
		input: acceptInvitationInput,
		bind: () => ({}),
		run: acceptInvitation,
		status: 200,
		answer: z.strictObject({ seminarId: id, seminarSlug: z.string() }),
	}),
];
