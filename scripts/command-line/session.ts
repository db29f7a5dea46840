/** What every verb of the command line runs in: settings read, a database that answers, an orderly end, and one sentence if it fails. */
import type { Refused } from "../../lib/domain/refusal";
import { fieldSentences, sentenceOf } from "../../lib/i18n/refusal-sentences";
import { Lifecycle, openDatabase, type StartSettings, settle } from "../lifecycle";

/** What a person has to do differently; its message is the one line on stderr. */
export class Mistake extends Error {
	override name = "Mistake";
}

/** The value, or a Mistake that says the refusal. */
export function must<T>(result: { ok: true; value: T } | Refused): T {
	if (result.ok) return result.value;
	const fields = Object.entries(fieldSentences(result, "en")).map(([pointer, sentence]) => `${pointer.slice(1) || "input"}: ${sentence}`);
	throw new Mistake([result.refusal === "input-invalid" ? "" : sentenceOf(result, "en"), ...fields].join(" ").trim());
}

/** Runs `work` with the database open, also while a server runs on it, and ends the process. */
export async function inSession(work: (settings: StartSettings) => Promise<void>): Promise<never> {
	const lifecycle = new Lifecycle();
	try {
		const settings = settle();
		// stdout is for answers, so that `token=$(colloquy token create …)` works.
		await openDatabase(lifecycle, settings, (sentence) => console.error(sentence));
		lifecycle.onStop(closeStore);
		await work(settings);
		return await lifecycle.stop(0);
	} catch (error) {
		console.error(inOneLine(error));
		return lifecycle.stop(1);
	}
}

export function inOneLine(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	// What nobody expected comes with its name, so that it can be reported.
	const isExpected = error instanceof Mistake || (error instanceof Error && /^(Error|SettingsError|MigrationError)$/.test(error.name));
	return `${isExpected ? "" : "Unexpected: "}${message.replace(/\s*\n\s*/g, " ").trim()}`;
}

/** What a command recorded is given its place and told to running servers, then the connections are closed. */
async function closeStore(): Promise<void> {
	const { store } = await import("../../lib/store/client");
	const { notifyGrown, sequenceEvents } = await import("../../lib/store/event");
	const { backgroundDone } = await import("../../lib/jobs/background");
	await backgroundDone();
	await notifyGrown(await sequenceEvents()).catch(() => {});
	await store().$disconnect();
}
