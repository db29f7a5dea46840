/** A file that is being imported is not wanted any more: by whoever sent it, or another who may import. Nothing of it stays. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { cancelUnderWay } from "@/lib/store/import-job";
import { sceneOfImport } from "@/lib/store/scene";
import { command, permit } from "./command";

export const cancelImportInput = z.strictObject({ importId: z.uuid() });

export function cancelImport(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ importId: string; seminarSlug: string }>> {
	return command(cancelImportInput, input, async (tx, { importId }) => {
		const permitted = permit("paper.import", await sceneOfImport(tx, actor.userId, importId, now), now);
		if (!permitted.ok) return permitted;
		if (!(await cancelUnderWay(tx, importId, now))) return refused("import-over");
		return done({ importId, seminarSlug: permitted.scene.seminar.slug });
	});
}
