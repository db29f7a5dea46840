/** The thread in which large files are read (import-aside.ts). One file at a time; a message in, a message out. */
import { parentPort } from "node:worker_threads";
import { type ImportOptions, importPaper } from "./import-paper";

parentPort?.on("message", ({ bytes, options }: { bytes: Uint8Array; options: ImportOptions }) => {
	parentPort?.postMessage(importPaper(bytes, options));
});
