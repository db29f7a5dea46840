/** Most files are read in a moment: whoever brought one waits for that long, and only goes to look how far it is if it takes longer. */
import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { keptRefusal } from "@/lib/domain/import-job";
import { parseInput } from "@/lib/domain/input";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { store } from "@/lib/store/client";
import { importEnd } from "@/lib/store/import-job";
import { sceneOfImport } from "@/lib/store/scene";
import { permit } from "./command";

export const awaitImportInput = z.strictObject({ importId: z.uuid() });

/** Milliseconds between two looks, and altogether. */
const step = 50;
const patience = 2000;

/** The draft that came of it, or the refusal of the file; null if it takes longer, asks, or was cancelled. */
export async function awaitImport(
	actor: Actor,
	input: unknown,
	now = new Date(),
): Promise<Result<{ seminarSlug: string; paperSlug: string; number: number } | null>> {
	const parsed = parseInput(awaitImportInput, input);
	if (!parsed.ok) return parsed;
	const { importId } = parsed.value;
	const permitted = permit("paper.import", await sceneOfImport(store(), actor.userId, importId, now), now);
	if (!permitted.ok) return permitted;
	for (const until = performance.now() + patience; performance.now() < until; await pause(step)) {
		const end = await importEnd(importId);
		if (end === null || end.status === "asking" || end.status === "cancelled") return done(null);
		if (end.refusal !== null) return refused(keptRefusal(end.refusal.code), end.refusal.params);
		if (end.draft !== null) return done({ seminarSlug: permitted.scene.seminar.slug, ...end.draft });
	}
	return done(null);
}
