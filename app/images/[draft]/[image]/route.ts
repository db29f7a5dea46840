/** GET /images/{draft}/{sha256}: an image of a draft, for its readers. */
import { currentActor } from "@/lib/auth/session";
import { hasImage, imageHeaders } from "@/lib/domain/shown-image";
import { draftImage } from "@/lib/queries/draft-image";

export async function GET(request: Request, { params }: { params: Promise<{ draft: string; image: string }> }): Promise<Response> {
	const { draft, image: sha256 } = await params;
	const actor = await currentActor();
	const found = actor === null ? null : await draftImage(actor, { draftId: draft, sha256 });
	// Whoever is not signed in learns as little as whoever may not read the draft.
	if (found === null || !found.ok) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
	const headers = imageHeaders(found.value.mediaType, sha256);
	if (hasImage(request.headers.get("if-none-match"), sha256)) return new Response(null, { status: 304, headers });
	return new Response(Uint8Array.from(found.value.bytes), { headers });
}
