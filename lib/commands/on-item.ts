/**
 * May this be done to that comment or counter-proposal? What all commands about an item begin with: the item locked, the scene loaded,
 * the verdict; and the line of the record filled in as far as it is the same for all.
 */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Action } from "@/lib/domain/permissions";
import type { Refused } from "@/lib/domain/refusal";
import type { Transaction } from "@/lib/store/client";
import { type EventToRecord, recordEvent } from "@/lib/store/event";
import { type ItemPointer, lockItem } from "@/lib/store/item";
import { type Present, type SceneItem, sceneOfItem } from "@/lib/store/scene";
import { permit } from "./command";

export type OnItem = {
	ok: true;
	scene: Present;
	item: SceneItem;
	/** Writes the event of what was done to the item. */
	record: (type: EventToRecord["type"], data?: EventToRecord["data"]) => Promise<void>;
};

/** `lock: false` for what only points at the item, as a vote does, and has a unique key of its own. */
export async function onItem(
	tx: Transaction,
	action: Action,
	actor: Actor,
	pointer: ItemPointer,
	now: Date,
	{ lock = true } = {},
): Promise<OnItem | Refused> {
	if (lock) await lockItem(tx, pointer);
	const permitted = permit(action, await sceneOfItem(tx, actor.userId, pointer, now), now);
	if (!permitted.ok) return permitted;
	const { scene } = permitted;
	const { item } = scene;
	// A scene of an item has one; this tells the compiler.
	if (item === null) throw new Error("a scene of an item without the item");
	return {
		ok: true,
		scene,
		item,
		record: (type, data) =>
			recordEvent(tx, {
				seminarId: scene.seminar.id,
				type,
				memberId: scene.member.id,
				paperId: scene.paper?.id,
				blockId: scene.block?.id,
				subjectId: item.id,
				data,
				createdAt: now,
			}),
	};
}
