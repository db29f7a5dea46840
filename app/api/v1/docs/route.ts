/** GET /api/v1/docs: where one looks for the readable page first. */
export function GET(): Response {
	return new Response(null, { status: 308, headers: { Location: "/api-docs" } });
}
