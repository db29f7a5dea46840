/** `npm start`: everything from nothing to a server that answers. */
import { ensureBuilt } from "./build";
import { demonstrate, Lifecycle, openDatabase, openDoor, settle, welcome } from "./lifecycle";

// Before React is loaded by anything: it decides at that moment which of its two builds it is.
Object.assign(process.env, { NODE_ENV: "production" });

const lifecycle = new Lifecycle();
const say = (sentence: string) => console.log(sentence);

try {
	const distDir = process.env.NEXT_DIST_DIR ?? ".next";
	const settings = settle();
	const serveWith = await openDoor(lifecycle, settings, false);
	await openDatabase(lifecycle, settings, say);
	const accounts = settings.demo ? await demonstrate() : [];
	// Tests and measurements build once before; a file saved meanwhile must not rebuild the product under them.
	if (!process.argv.includes("--as-built")) await ensureBuilt(distDir, say);
	await serveWith(distDir);
	console.log(welcome(settings, accounts, settings.smtpUrl === null));
} catch (error) {
	if (!lifecycle.isStopping) {
		console.error(error instanceof Error ? error.message : String(error));
		await lifecycle.stop(1);
	}
}
