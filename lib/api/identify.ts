/** Who calls? A bearer token says so; where nothing is changed and the operation says so, the cookie of a session will do. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { actorOfSession } from "@/lib/auth/session";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { actorOfToken } from "@/lib/auth/token";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { clientAddressHeader } from "@/lib/http/client-address";
import type { Operation } from "./operation";

export async function identify({ sessionWillDo }: Pick<Operation, "sessionWillDo">, request: Request, now: Date): Promise<Result<Actor>> {
	const authorization = request.headers.get("authorization");
	if (authorization === null && sessionWillDo) {
		const actor = await actorOfSession(cookieOf(request, sessionCookie().name), now);
		return actor === null ? refused("signed-out") : done(actor);
	}
	return actorOfToken(authorization, now, request.headers.get(clientAddressHeader) ?? "unknown");
}

function cookieOf(request: Request, name: string): string | undefined {
	for (const pair of (request.headers.get("cookie") ?? "").split(";")) {
		const at = pair.indexOf("=");
		if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
	}
}
