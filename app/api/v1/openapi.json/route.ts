/** GET /api/v1/openapi.json: what the API says of itself. Needs no token. */
import { entityTagOf, matchesTag } from "@/lib/api/entity-tag";
import { openApiDocument } from "@/lib/api/openapi";

let body: string | undefined;

export async function GET(request: Request): Promise<Response> {
	body ??= JSON.stringify(openApiDocument(), null, "\t");
	const headers = { "Content-Type": "application/json", ETag: entityTagOf(body), "Cache-Control": "no-cache" };
	if (matchesTag(request.headers.get("if-none-match"), headers.ETag, "weak")) return new Response(null, { status: 304, headers });
	return new Response(body, { headers });
}
