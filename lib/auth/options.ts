/**
 * How is next-auth set up here? Its cookie holds the id of a session's row and nothing else, and the row decides: what `decode` lets
 * through is a session that counts at this moment. So next-auth's own routes, `getServerSession` and `currentActor` always agree.
 */
import "server-only";
import type { AuthOptions } from "next-auth";
import { decode, type JWT } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { signInWithPassword } from "@/lib/commands/sign-in-with-password";
import { signInWithProvider } from "@/lib/commands/sign-in-with-provider";
import { returnPathOf } from "@/lib/domain/return-path";
import { env } from "@/lib/env";
import { store } from "@/lib/store/client";
import { endSession } from "@/lib/store/session";
import { actorOfSession, currentActor } from "./session";
import { sessionSeconds } from "./session-cookie";
import { requestVisit } from "./visit";

declare module "next-auth" {
	interface User {
		sessionId?: string;
	}
}

const visit = async () => requestVisit((await currentActor())?.sessionId ?? null);

const password = Credentials({
	credentials: { email: { type: "email" }, password: { type: "password" } },
	async authorize(credentials) {
		const begun = await signInWithPassword({ email: credentials?.email, password: credentials?.password }, await visit());
		return begun.ok ? { id: begun.value.userId, sessionId: begun.value.sessionId } : null;
	},
});

/** OpenID Connect by discovery; with PKCE, state and nonce (RFC 9700). */
function oidc({ issuer, clientId, clientSecret }: NonNullable<ReturnType<typeof env>["oidc"]>): OAuthConfig<{ sub: string }> {
	return {
		id: "oidc",
		name: new URL(issuer).hostname,
		type: "oauth",
		wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
		clientId,
		clientSecret,
		idToken: true,
		checks: ["pkce", "state", "nonce"],
		authorization: { params: { scope: "openid email profile" } },
		userinfo: {
			// A provider may tell the address in the ID token, or only when asked (OpenID Connect Core 1.0, 5.4).
			async request({ tokens, client }) {
				const set = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>;
				const claims = set.claims();
				return claims.email === undefined ? { ...claims, ...(await client.userinfo(set)) } : claims;
			},
		},
		profile: ({ sub }) => ({ id: sub }),
	};
}

/** Only what happened, never what was sent: errors of a provider can carry codes and tokens. */
const log = (code: string, metadata?: unknown) => {
	const { error } = (metadata ?? {}) as { error?: unknown };
	const reason = metadata instanceof Error ? metadata.message : error instanceof Error ? error.message : "";
	// A cookie that is old or not ours is no fault of the server.
	if (code !== "JWT_SESSION_ERROR") console.error("next-auth:", code, reason);
};

export function authOptions(): AuthOptions {
	const { authSecret, publicUrl, oidc: provider } = env();
	return {
		secret: authSecret,
		useSecureCookies: publicUrl.startsWith("https://"),
		providers: [password, ...(provider ? [oidc(provider)] : [])],
		session: { strategy: "jwt", maxAge: sessionSeconds },
		pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in", verifyRequest: "/sign-in" },
		logger: { error: log, warn: log, debug: () => {} },
		jwt: {
			maxAge: sessionSeconds,
			async decode(params): Promise<JWT | null> {
				// With a salt it is one of next-auth's short-lived cookies on the way to the provider and back.
				if (params.salt) return decode(params);
				const actor = await actorOfSession(params.token);
				return actor && { sid: actor.sessionId, name: actor.name, email: actor.email };
			},
		},
		callbacks: {
			async signIn({ user, account, profile }) {
				if (account?.type === "credentials") return user.sessionId !== undefined;
				const begun = await signInWithProvider(profile, await visit());
				if (begun.ok) user.sessionId = begun.value.sessionId;
				return begun.ok || "/sign-in?error=provider";
			},
			// What the cookie will hold.
			jwt: ({ token, user }) => ({ sid: user?.sessionId ?? token.sid }),
			redirect: ({ url, baseUrl }) => baseUrl + returnPathOf(url, baseUrl),
		},
		events: {
			async signOut({ token }) {
				if (typeof token?.sid === "string") await endSession(store(), token.sid, new Date());
			},
		},
	};
}
