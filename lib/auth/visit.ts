/** From where, and with what, does somebody come who is not signed in yet? */
import "server-only";
import { headers } from "next/headers";
import { clientAddressHeader } from "@/lib/http/client-address";

export interface Visit {
	/** The client's address; "unknown" where there is none. */
	from: string;
	userAgent: string;
	/** The session this browser has been in; it ends when another begins. */
	previousSessionId: string | null;
}

/** Of the present request. */
export async function requestVisit(previousSessionId: string | null): Promise<Visit> {
	const sent = await headers();
	return { from: sent.get(clientAddressHeader) ?? "unknown", userAgent: sent.get("user-agent") ?? "", previousSessionId };
}

/** The address of the present request; "unknown" outside of one. */
export async function requestAddress(): Promise<string> {
	try {
		return (await headers()).get(clientAddressHeader) ?? "unknown";
	} catch {
		return "unknown";
	}
}
