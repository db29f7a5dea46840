/** The calls that tell of what happens in a seminar: its record, its search, what one is told, what the moderators do. */
import { z } from "zod";
import { markNotificationsRead, markNotificationsReadInput } from "@/lib/commands/mark-notifications-read";
import { done } from "@/lib/domain/refusal";
import { moderationLog } from "@/lib/queries/moderation-log";
import { moderationQueue } from "@/lib/queries/moderation-queue";
import { notifications } from "@/lib/queries/notifications";
import { record } from "@/lib/queries/record";
import { search } from "@/lib/queries/search";
import { decisionEntry, notification, queueAnswer, recordedEvent, searchHit } from "../answers/record";
import { count, pageOf } from "../answers/shared";
import { identify } from "../identify";
import { commandOperation, type Operation } from "../operation";
import { type PageQuery, pageQuery } from "../page";
import { recordStream } from "../record-stream";

const eventQuery = z.strictObject({
	after: z.string().max(40).optional().meta({ description: "The position of the last event one has; left out, from the beginning." }),
	limit: pageQuery.shape.limit,
});
const searchQuery = z.strictObject({ q: z.string().max(200).meta({ description: "Words that all have to stand there." }) });

const listEvents: Operation = {
	id: "listEvents",
	method: "GET",
	path: "/seminars/{id}/events",
	query: eventQuery,
	// The browser's EventSource can send a cookie and no Authorization. Nothing is changed by listening, so nothing can be forged.
	sessionWillDo: true,
	status: 200,
	answer: pageOf(recordedEvent),
	alsoAnswers: ["text/event-stream"],
	handle: async (call) => {
		const { actor, params, request, now } = call;
		const seminarId = params.id as string;
		const { after, limit } = call.query as z.output<typeof eventQuery>;
		if (/\btext\/event-stream\b/.test(request.headers.get("accept") ?? "")) {
			const last = request.headers.get("last-event-id");
			return recordStream({
				seminarId,
				after: last !== null && last !== "" ? last : (after ?? "0"),
				identify: () => identify(listEvents, request, new Date()),
				signal: request.signal,
			});
		}
		const found = await record(actor, { seminarId, after, limit }, now);
		return found.ok ? done({ items: found.value.events, next: found.value.next }) : found;
	},
};

export const recordOperations: Operation[] = [
	listEvents,
	{
		id: "search",
		method: "GET",
		path: "/seminars/{id}/search",
		query: searchQuery,
		status: 200,
		answer: z.strictObject({ ...pageOf(searchHit).shape, more: z.boolean() }),
		handle: async ({ actor, params, query, now }) => {
			const { q } = query as z.output<typeof searchQuery>;
			const found = await search(actor, { seminarId: params.id as string, q }, now);
			return found.ok ? done({ items: found.value.hits, next: null, more: found.value.more }) : found;
		},
	},
	{
		id: "listNotifications",
		method: "GET",
		path: "/seminars/{id}/notifications",
		query: pageQuery,
		status: 200,
		answer: z.strictObject({ ...pageOf(notification).shape, unread: count }),
		handle: async ({ actor, params, query, now }) => {
			const found = await notifications(actor, { seminarId: params.id as string, ...(query as PageQuery) }, now);
			return found.ok ? done({ items: found.value.notifications, next: found.value.next, unread: found.value.unread }) : found;
		},
	},
	commandOperation({
		id: "markNotificationsRead",
		method: "POST",
		path: "/seminars/{id}/notifications/reading",
		input: markNotificationsReadInput,
		bind: ({ id }) => ({ seminarId: id }),
		run: markNotificationsRead,
		status: 200,
		answer: z.strictObject({ read: count }),
		answerWith: ({ read }) => done({ read }),
	}),
];

export const moderationOperations: Operation[] = [
	{
		id: "readModerationQueue",
		method: "GET",
		path: "/seminars/{id}/moderation/queue",
		status: 200,
		answer: queueAnswer,
		handle: async ({ actor, params, now }) => {
			const found = await moderationQueue(actor, { seminarId: params.id as string }, now);
			if (!found.ok) return found;
			const { flagged, outOfSight, locked } = found.value;
			return done({ flagged, outOfSight, locked });
		},
	},
	{
		id: "readModerationLog",
		method: "GET",
		path: "/seminars/{id}/moderation/log",
		query: pageQuery,
		status: 200,
		answer: pageOf(decisionEntry),
		handle: async ({ actor, params, query, now }) => {
			const found = await moderationLog(actor, { seminarId: params.id as string, ...(query as PageQuery) }, now);
			return found.ok ? done({ items: found.value.entries, next: found.value.next }) : found;
		},
	},
];
