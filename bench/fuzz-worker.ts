/** The thread in which damaged documents are imported (fuzz.ts): the number of a case in, what became of it out. */
import { parentPort, workerData } from "node:worker_threads";
import { brokenPromises } from "../lib/importers/broken-paper";
import { importFile } from "../lib/importers/import-file";
import { damagedCase, type Source } from "./damage";

const { sources, seed } = workerData as { sources: Source[]; seed: number };

export interface CaseResult {
	number: number;
	/** "read as docx", the refusal, or "! " and what fell. */
	outcome: string;
	/** Milliseconds. */
	time: number;
}

parentPort?.on("message", async (number: number) => {
	const { bytes, changes } = damagedCase(sources, seed, number);
	const start = performance.now();
	const outcome = await outcomeOf(bytes, changes);
	parentPort?.postMessage({ number, outcome, time: performance.now() - start } satisfies CaseResult);
});

async function outcomeOf(bytes: Uint8Array, changes: "accept" | "reject" | "bring-in"): Promise<string> {
	try {
		const result = await importFile(bytes, { name: "fuzz", changes });
		if (!result.ok) return result.refusal;
		const [broken] = brokenPromises(result.paper);
		return broken === undefined ? `read as ${result.paper.format}` : `! not so: ${broken}`;
	} catch (error) {
		return `! ${error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 3).join(" ") : String(error)}`;
	}
}
