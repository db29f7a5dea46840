/** The images of a draft, as files. */
import "server-only";
import { done } from "@/lib/domain/refusal";
import { hasImage, imageHeaders, imageTypes } from "@/lib/domain/shown-image";
import { draftImage } from "@/lib/queries/draft-image";
import type { Operation } from "../operation";

export const imageOperations: readonly Operation[] = [
	{
		id: "readImage",
		method: "GET",
		path: "/papers/{id}/drafts/{number}/images/{sha256}",
		// Nothing is changed here, and an <img> has no token.
		sessionWillDo: true,
		status: 200,
		alsoAnswers: [...imageTypes],
		handle: async ({ actor, params, request, now }) => {
			const { id = "", number, sha256 = "" } = params;
			const found = await draftImage(actor, { paperId: id, draftNumber: Number(number), sha256 }, now);
			if (!found.ok) return found;
			const headers = imageHeaders(found.value.mediaType, sha256);
			if (hasImage(request.headers.get("if-none-match"), sha256)) return done(new Response(null, { status: 304, headers }));
			return done(new Response(Uint8Array.from(found.value.bytes), { headers }));
		},
	},
];
