/** GET /api/health: can this server serve? For whoever watches over it; needs no token. */
import { databaseAnswers } from "@/lib/store/health";

export async function GET(): Promise<Response> {
	const well = await databaseAnswers();
	const body = well ? { status: "ok" } : { status: "unavailable", reason: "The database does not answer." };
	return Response.json(body, {
		status: well ? 200 : 503,
		headers: { "Cache-Control": "no-store", ...(well ? {} : { "Retry-After": "5" }) },
	});
}
