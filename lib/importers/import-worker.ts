/** The thread in which large files are read (import-aside.ts). One file at a time; a message in, how far it is, and a message out. */
import { parentPort } from "node:worker_threads";
import { importFile } from "./import-file";
import type { ImportOptions } from "./import-paper";
import type { ImportProgress, ImportResult } from "./imported";

export type WorkerMessage = { progress: ImportProgress } | { result: ImportResult };

const say = (message: WorkerMessage) => parentPort?.postMessage(message);

parentPort?.on("message", async ({ bytes, options }: { bytes: Uint8Array; options: ImportOptions }) => {
	const onProgress = (progress: ImportProgress) => say({ progress });
	try {
		say({ result: await importFile(bytes, { ...options, onProgress }) });
	} catch (error) {
		// A bug of an importer: told in the log, and to who sent the file that it cannot be read. The thread has sound memory and goes on.
		console.error("A file could not be read:", error);
		say({ result: { ok: false, refusal: "file-damaged", params: {} } });
	}
});
