/** May this round be changed? What the commands about one round begin with: its seminar locked, the scene loaded, the verdict. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type Refused, refused } from "@/lib/domain/refusal";
import type { Transaction } from "@/lib/store/client";
import { seminarOfRound } from "@/lib/store/round";
import { type Present, sceneOfSeminar } from "@/lib/store/scene";
import { lockSeminar } from "@/lib/store/seminar";
import type { RoundRow } from "@/lib/store/seminar-rounds";
import { permit } from "./command";

type OnRound = { ok: true; scene: Present; round: RoundRow; others: RoundRow[] };

export async function onRound(tx: Transaction, actor: Actor, roundId: string, now: Date): Promise<OnRound | Refused> {
	const seminarId = await seminarOfRound(tx, roundId);
	if (seminarId === null) return refused("not-found");
	await lockSeminar(tx, seminarId);
	const permitted = permit("seminar.configure", await sceneOfSeminar(tx, actor.userId, seminarId, now), now);
	if (!permitted.ok) return permitted;
	const { scene } = permitted;
	const isMeant = ({ id }: RoundRow) => id === roundId.toLowerCase();
	const round = scene.rounds.find(isMeant);
	if (round === undefined) return refused("not-found");
	return { ok: true, scene, round, others: scene.rounds.filter((other) => !isMeant(other)) };
}
