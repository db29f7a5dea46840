/** The thread in which large files are read (import-aside.ts). One file at a time; a message in, a message out. */
import { parentPort } from "node:worker_threads";
import { importFile } from "./import-file";
import type { ImportOptions } from "./import-paper";

parentPort?.on("message", async ({ bytes, options }: { bytes: Uint8Array; options: ImportOptions }) => {
	parentPort?.postMessage(await importFile(bytes, options));
});
