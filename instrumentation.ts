/** What Next.js calls once when a server starts, before the first request. */

export async function register(): Promise<void> {
	// Not in the edge runtime, and not while building, when there is no database.
	const url = process.env.DATABASE_URL;
	if (process.env.NEXT_RUNTIME !== "nodejs" || !url) return;
	const [{ startBackground }, { startImports }, { importWork }] = await Promise.all([
		import("@/lib/events/background"),
		import("@/lib/jobs/import-queue"),
		import("@/lib/commands/carry-out-import"),
	]);
	startBackground();
	startImports(url, importWork);
}
