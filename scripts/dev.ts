/** `npm run dev`: the same server with hot reloading. */
import { demonstrate, Lifecycle, openDatabase, openDoor, settle, welcome } from "./lifecycle";

Object.assign(process.env, { NODE_ENV: "development" });

const lifecycle = new Lifecycle();

try {
	const settings = settle();
	const serveWith = await openDoor(lifecycle, settings, true);
	await openDatabase(lifecycle, settings, (sentence) => console.log(sentence));
	const accounts = settings.demo ? await demonstrate() : [];
	await serveWith(process.env.NEXT_DIST_DIR ?? ".next");
	console.log(welcome(settings, accounts, settings.smtpUrl === null));
} catch (error) {
	if (!lifecycle.isStopping) {
		console.error(error instanceof Error ? error.message : String(error));
		await lifecycle.stop(1);
	}
}
