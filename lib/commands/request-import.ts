/** Somebody brings a file. It is kept and waits its turn to be read (carry-out-import.ts); they see how far it is. */
import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { mostUnderWay } from "@/lib/domain/import-job";
import { parseInput } from "@/lib/domain/input";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { defaultLimits } from "@/lib/importers/decode";
import { sendImport } from "@/lib/jobs/import-queue";
import { importsUnderWay, insertImport } from "@/lib/store/import-job";
import { newId } from "@/lib/store/new-id";
import { sceneOfSeminar } from "@/lib/store/scene";
import { change, permit } from "./command";
import { importPaperInput } from "./import-paper";

const megabyte = 1024 * 1024;

/** `changes` left out: whoever sent it is asked, if the file has tracked changes or comments. */
export function requestImport(
	actor: Actor,
	input: unknown,
	bytes: Uint8Array,
	now = new Date(),
): Promise<Result<{ importId: string; seminarSlug: string }>> {
	const parsed = parseInput(importPaperInput, input);
	if (!parsed.ok) return Promise.resolve(parsed);
	const { seminarId, changes, ...wanted } = parsed.value;
	return change(async (tx) => {
		const permitted = permit("paper.import", await sceneOfSeminar(tx, actor.userId, seminarId, now), now);
		if (!permitted.ok) return permitted;
		if (bytes.length === 0) return refused("file-empty");
		if (bytes.length > defaultLimits.size) return refused("file-too-large", { limit: Math.floor(defaultLimits.size / megabyte) });
		const { member, seminar } = permitted.scene;
		if ((await importsUnderWay(tx, member.id)) >= mostUnderWay) return refused("imports-too-many", { limit: mostUnderWay });
		const id = newId();
		const sha256 = createHash("sha256").update(bytes).digest("hex");
		await insertImport(tx, { ...wanted, id, seminarId, memberId: member.id, changes: changes ?? null, bytes, sha256, now });
		await sendImport(tx, id);
		return done({ importId: id, seminarSlug: seminar.slug });
	});
}
