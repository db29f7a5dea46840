/** What should become of the tracked changes and comments in a file? Once somebody has said so, it is read again. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { changesChoices } from "@/lib/domain/brought-in";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { sendImport } from "@/lib/jobs/import-queue";
import { answerAsking } from "@/lib/store/import-job";
import { sceneOfImport } from "@/lib/store/scene";
import { command, permit } from "./command";

export const answerImportInput = z.strictObject({ importId: z.uuid(), changes: z.enum(changesChoices) });

export function answerImport(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ importId: string; seminarSlug: string }>> {
	return command(answerImportInput, input, async (tx, { importId, changes }) => {
		const permitted = permit("paper.import", await sceneOfImport(tx, actor.userId, importId, now), now);
		if (!permitted.ok) return permitted;
		if (!(await answerAsking(tx, importId, changes))) return refused("import-over");
		await sendImport(tx, importId);
		return done({ importId, seminarSlug: permitted.scene.seminar.slug });
	});
}
