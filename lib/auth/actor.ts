/**
 * Who acts? Only lib/auth makes an Actor, from a session, a token or the command line; commands and queries take it as an argument
 * and so can never be called on behalf of nobody.
 */
import "server-only";

declare const madeByAuth: unique symbol;

export interface Actor {
	readonly [madeByAuth]: true;
	readonly userId: string;
	readonly name: string;
	readonly email: string;
	readonly isAdministrator: boolean;
	/** BCP 47; null: what the browser asks for. */
	readonly locale: string | null;
	/** The session this actor signed in with; null for tokens and the command line. */
	readonly sessionId: string | null;
}

/** For lib/auth and tests alone. */
export function asActor(facts: {
	userId: string;
	name: string;
	email: string;
	isAdministrator: boolean;
	locale: string | null;
	sessionId: string | null;
}): Actor {
	return facts as Actor;
}
