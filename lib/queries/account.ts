/** A person's own account: who they are, where they are signed in, which tokens they gave out. */

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
	isAdministrator: boolean;
	/** Those that count, the last used first. */
	sessions: SessionEntry[];
	/** Those that are not revoked, newest first. */
	tokens: TokenEntry[];
}
