/**
 * Who is told of what happened?
 *
 * Invariants
 * - Nobody is told of what they did themselves.
 * - Only pointers are kept: whoever is told reads what it is about by the ordinary queries, which ask the rules again.
 * - What has been taken out of the discussion meanwhile is told to nobody.
 */

/** Keys of messages/ under "notifications". */
export const notificationKinds = ["reply", "moderated", "answered", "sponsored", "round-opened", "draft-published"] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** An event as far as this looks at it. */
export interface HappenedEvent {
	type: string;
	seminarId: string;
	/** Null: the system itself. */
	memberId: string | null;
	subjectId: string | null;
	data: Record<string, unknown>;
}

/** A comment or counter-proposal an event points at. */
export interface PointedItem {
	/** Its author, if still a member. */
	memberId: string | null;
	/** Neither deleted nor taken out by a moderator. */
	stands: boolean;
}

export interface Circle {
	/** By id; what is not there any more is missing. */
	items: ReadonlyMap<string, PointedItem>;
	/** By seminar: the present members. */
	members: ReadonlyMap<string, readonly string[]>;
}

/** The items that `notificationsOf` will ask for. */
export function pointersOf({ type, subjectId, data }: HappenedEvent): string[] {
	if (!tellsAuthors.has(type)) return [];
	return [subjectId, data.parentId, data.repliesTo].filter((id): id is string => typeof id === "string");
}

export function tellsEverybody(type: string): boolean {
	return type === "round.opened" || type === "draft.published";
}

const tellsAuthors = new Set(["comment.written", "item.moderated", "item.answered", "counter-proposal.sponsored"]);

export function notificationsOf(event: HappenedEvent, circle: Circle): { memberId: string; kind: NotificationKind }[] {
	const told = recipients(event, circle);
	if (told === null) return [];
	const ids = new Set(told.memberIds.filter((id): id is string => id !== null && id !== event.memberId));
	return [...ids].map((memberId) => ({ memberId, kind: told.kind }));
}

function recipients(event: HappenedEvent, { items, members }: Circle): { kind: NotificationKind; memberIds: (string | null)[] } | null {
	const { data } = event;
	const authorOf = (id: unknown) => (typeof id === "string" ? (items.get(id)?.memberId ?? null) : null);
	const everybody = [...(members.get(event.seminarId) ?? [])];
	switch (event.type) {
		case "comment.written":
			if (!items.get(event.subjectId ?? "")?.stands) return null;
			return { kind: "reply", memberIds: [authorOf(data.parentId), authorOf(data.repliesTo)] };
		case "item.moderated":
			return data.before === data.after ? null : { kind: "moderated", memberIds: [authorOf(event.subjectId)] };
		case "item.answered":
			return { kind: "answered", memberIds: [authorOf(event.subjectId)] };
		case "counter-proposal.sponsored":
			return { kind: "sponsored", memberIds: [authorOf(event.subjectId)] };
		case "round.opened":
			return { kind: "round-opened", memberIds: everybody };
		case "draft.published":
			return { kind: "draft-published", memberIds: everybody };
		default:
			return null;
	}
}
