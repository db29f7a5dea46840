/**
 * What a job does with a file that somebody brought (request-import.ts): read it, ask if there is something to ask, keep the paper.
 *
 * Whatever is wrong with the file or its sender becomes a refusal of the import. What rejects is tried again: the database went away, or the
 * process ends.
 */
import "server-only";
import { daysToAnswer, hasRemarks } from "@/lib/domain/import-job";
import { done, type Refused, refused } from "@/lib/domain/refusal";
import { type AsideResult, importAside } from "@/lib/importers/import-aside";
import type { ImportProgress } from "@/lib/importers/imported";
import type { ImportWork } from "@/lib/jobs/import-queue";
import {
	askAbout,
	beginReading,
	cancelUnanswered,
	endImport,
	holdReading,
	noteProgress,
	type ReadingImport,
	refuseImport,
	unfinishedImports,
} from "@/lib/store/import-job";
import { type Scene, sceneOfSeminar } from "@/lib/store/scene";
import { change, permit } from "./command";
import { keepPaper } from "./keep-paper";

/** Milliseconds between two looks at whether it is still wanted, telling how far it is. */
const pulse = 400;
const day = 86_400_000;

export async function carryOutImport(importId: string, signal: AbortSignal): Promise<void> {
	const job = await beginReading(importId, new Date());
	if (job === null) return;
	const before = await change(async (tx) => mayStill(await sceneOfSeminar(tx, job.userId, job.seminarId, new Date())));
	if (!before.ok) return refuse(importId, before);
	const read = await readWhileWanted(job, signal);
	if (read === null) return;
	if (!read.ok) return refuse(importId, refused(read.refusal, read.params));
	if (job.changes === null && hasRemarks(read.paper.found)) return askAbout(importId, read.paper.found);
	const now = new Date();
	const kept = await change(async (tx) => {
		if (!(await holdReading(tx, importId))) return refused("import-over");
		// Reading takes a while in which a role may end.
		const permitted = permit("paper.import", await sceneOfSeminar(tx, job.userId, job.seminarId, now), now);
		if (!permitted.ok) return permitted;
		const imported = await keepPaper(tx, permitted.scene, read.paper, { name: job.name, bytes: job.content, now });
		if (imported.ok) await endImport(tx, importId, imported.value.draftId, now);
		return imported;
	});
	if (!kept.ok && kept.refusal !== "import-over") await refuse(importId, kept);
}

const mayStill = (scene: Scene | null) => {
	const permitted = permit("paper.import", scene, new Date());
	return permitted.ok ? done(null) : permitted;
};

const refuse = (importId: string, { refusal, params }: Refused) => refuseImport(importId, { code: refusal, params }, new Date());

/** Null if it was cancelled. Rejects if `signal` says so. */
async function readWhileWanted(job: ReadingImport, signal: AbortSignal): Promise<AsideResult | null> {
	const { id, name, title, language, changes, content } = job;
	const unwanted = new AbortController();
	let progress: ImportProgress | null = null;
	let told: ImportProgress | null = null;
	const look = async () => {
		const now = progress;
		const wanted = await noteProgress(id, now === told ? null : now);
		told = now;
		if (!wanted) unwanted.abort(new Error("cancelled"));
	};
	// A database that is away for a moment is no reason to stop.
	const timer = setInterval(() => void look().catch(() => {}), pulse);
	try {
		const options = { name, ...(title && { title }), ...(language && { language }), changes: changes ?? "accept" };
		const onProgress = (next: ImportProgress) => {
			progress = next;
		};
		return await importAside(content, { ...options, onProgress }, undefined, AbortSignal.any([signal, unwanted.signal]));
	} catch (error) {
		if (unwanted.signal.aborted) return null;
		throw error;
	} finally {
		clearInterval(timer);
	}
}

/** For the queue (lib/jobs/import-queue.ts). */
export const importWork: ImportWork = {
	carryOut: carryOutImport,
	giveUp: (importId) => refuse(importId, refused("file-too-intricate")),
	unfinished: async () => {
		const now = new Date();
		await cancelUnanswered(new Date(now.getTime() - daysToAnswer * day), now);
		return unfinishedImports();
	},
};
