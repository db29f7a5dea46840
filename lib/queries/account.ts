/** A person's own account: who they are, where they are signed in, which tokens they gave out. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { mustProvePassword } from "@/lib/auth/password-proof";
import { done, type Result } from "@/lib/domain/refusal";
import { sessionsOf } from "@/lib/store/session";
import { tokensOf } from "@/lib/store/token";
import { passwordHashOf } from "@/lib/store/user";

export interface SessionEntry {
	id: string;
	createdAt: string;
	lastSeenAt: string;
	expiresAt: string;
	/** As the browser named itself; "" if it did not. */
	userAgent: string;
	/** The one this page was asked with. */
	current: boolean;
}

export interface TokenEntry {
	id: string;
	name: string;
	/** Its last four characters. */
	ending: string;
	createdAt: string;
	/** Null: never used. */
	lastUsedAt: string | null;
	/** Null: does not expire. */
	expiresAt: string | null;
}

export interface AccountView {
	name: string;
	email: string;
	/** BCP 47; null: what the browser asks for. */
	locale: string | null;
	hasPassword: boolean;
	/** False for whoever has none, or has just signed in by a link. */
	mustProvePassword: boolean;
	isAdministrator: boolean;
	/** Those that count, the last used first. */
	sessions: SessionEntry[];
	/** Those that are not revoked, newest first. */
	tokens: TokenEntry[];
}

export async function account(actor: Actor, now = new Date()): Promise<Result<AccountView>> {
	const [passwordHash, sessions, tokens] = await Promise.all([
		passwordHashOf(actor.userId),
		sessionsOf(actor.userId, now),
		tokensOf(actor.userId),
	]);
	return done({
		name: actor.name,
		email: actor.email,
		locale: actor.locale,
		hasPassword: passwordHash !== null,
		mustProvePassword: await mustProvePassword(actor, passwordHash, now),
		isAdministrator: actor.isAdministrator,
		sessions: sessions.map(({ id, createdAt, lastSeenAt, expiresAt, userAgent }) => ({
			id,
			createdAt: createdAt.toISOString(),
			lastSeenAt: lastSeenAt.toISOString(),
			expiresAt: expiresAt.toISOString(),
			userAgent,
			current: id === actor.sessionId,
		})),
		tokens: tokens.map(({ id, name, ending, createdAt, lastUsedAt, expiresAt }) => ({
			id,
			name,
			ending,
			createdAt: createdAt.toISOString(),
			lastUsedAt: lastUsedAt?.toISOString() ?? null,
			expiresAt: expiresAt?.toISOString() ?? null,
		})),
	});
}
