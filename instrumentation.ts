/** What Next.js calls once when a server starts, before the first request. */

export async function register(): Promise<void> {
	// Not in the edge runtime, and not while building, when there is no database.
	if (process.env.NEXT_RUNTIME !== "nodejs" || !process.env.DATABASE_URL) return;
	const { startBackground } = await import("@/lib/events/background");
	startBackground();
}
