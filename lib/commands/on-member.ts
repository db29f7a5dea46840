/** May this membership be changed? What the commands about one member begin with: the seminar locked, the scene loaded, the verdict. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Role } from "@/lib/domain/permissions";
import { type Refused, refused } from "@/lib/domain/refusal";
import type { Transaction } from "@/lib/store/client";
import { type EventToRecord, recordEvent } from "@/lib/store/event";
import { findMember } from "@/lib/store/member";
import { sceneOfSeminar } from "@/lib/store/scene";
import { lockSeminar } from "@/lib/store/seminar";
import { permit } from "./command";

interface OnMember {
	ok: true;
	seminarId: string;
	role: Role;
	record: (type: EventToRecord["type"], data?: EventToRecord["data"]) => Promise<void>;
}

export async function onMember(tx: Transaction, actor: Actor, memberId: string, now: Date): Promise<OnMember | Refused> {
	const pointed = await findMember(tx, memberId);
	if (pointed === null) return refused("not-found");
	const { seminarId } = pointed;
	await lockSeminar(tx, seminarId);
	const permitted = permit("member.invite", await sceneOfSeminar(tx, actor.userId, seminarId, now), now);
	if (!permitted.ok) return permitted;
	// Once more, now that nobody else can change it.
	const member = await findMember(tx, memberId);
	if (member === null) return refused("not-found");
	const by = permitted.scene.member.id;
	return {
		ok: true,
		seminarId,
		role: member.role,
		record: (type, data) => recordEvent(tx, { seminarId, type, memberId: by, subjectId: memberId, data, createdAt: now }),
	};
}
