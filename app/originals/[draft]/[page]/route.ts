/** GET /originals/{draft}/{page}: a page of the PDF that a draft came from, for those who check the draft. */
import { currentActor } from "@/lib/auth/session";
import { originalPage } from "@/lib/queries/original-page";

export async function GET(_request: Request, { params }: { params: Promise<{ draft: string; page: string }> }): Promise<Response> {
	const { draft, page } = await params;
	const actor = await currentActor();
	const isNumber = /^[1-9]\d{0,3}$/.test(page);
	const found = actor === null || !isNumber ? null : await originalPage(actor, { draftId: draft, page: Number(page) });
	// Whoever is not signed in learns as little as whoever may not see the draft.
	if (found === null || !found.ok) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
	const drawing = found.value;
	if (!drawing.ok) {
		const busy = drawing.reason === "busy";
		return new Response(null, { status: busy ? 503 : 404, headers: { "Cache-Control": "no-store", ...(busy && { "Retry-After": "5" }) } });
	}
	return new Response(Uint8Array.from(drawing.image), {
		headers: {
			"Content-Type": "image/webp",
			"X-Content-Type-Options": "nosniff",
			"Content-Security-Policy": "default-src 'none'; sandbox",
			// The file of a draft never changes.
			"Cache-Control": "private, max-age=86400, immutable",
			Vary: "Cookie",
		},
	});
}
