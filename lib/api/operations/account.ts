/** The calls about one's own account. Tokens and passwords are made on its page only, so that a token that leaked cannot make another. */
import { z } from "zod";
import { changeProfile, changeProfileInput } from "@/lib/commands/change-profile";
import { revokeSession, revokeSessionInput } from "@/lib/commands/revoke-session";
import { revokeToken, revokeTokenInput } from "@/lib/commands/revoke-token";
import { done } from "@/lib/domain/refusal";
import { account, type SessionEntry, type TokenEntry } from "@/lib/queries/account";
import { named } from "../answers/named";
import { id, moment, pageOf } from "../answers/shared";
import { commandOperation, type Operation } from "../operation";
import { pageOfWhole, pageQuery } from "../page";

const session: z.ZodType<SessionEntry> = named(
	"Session",
	z.strictObject({ id, createdAt: moment, lastSeenAt: moment, expiresAt: moment, userAgent: z.string(), current: z.boolean() }),
);
const token: z.ZodType<TokenEntry> = named(
	"Token",
	z.strictObject({
		id,
		name: z.string(),
		ending: z.string().meta({ description: "Its last four characters." }),
		createdAt: moment,
		lastUsedAt: moment.nullable(),
		expiresAt: moment.nullable(),
	}),
);

export const accountOperations: Operation[] = [
	{
		id: "readAccount",
		method: "GET",
		path: "/account",
		status: 200,
		answer: z.strictObject({
			name: z.string(),
			email: z.string(),
			locale: z.string().nullable(),
			hasPassword: z.boolean(),
			isAdministrator: z.boolean(),
		}),
		handle: async ({ actor, now }) => {
			const found = await account(actor, now);
			if (!found.ok) return found;
			const { name, email, locale, hasPassword, isAdministrator } = found.value;
			return done({ name, email, locale, hasPassword, isAdministrator });
		},
	},
	commandOperation({
		id: "changeProfile",
		method: "PUT",
		path: "/account",
		input: changeProfileInput,
		bind: () => ({}),
		run: changeProfile,
		status: 200,
		answer: z.strictObject({ name: z.string() }),
	}),
	{
		id: "listTokens",
		method: "GET",
		path: "/tokens",
		query: pageQuery,
		status: 200,
		answer: pageOf(token),
		handle: async ({ actor, query, now }) => {
			const found = await account(actor, now);
			return found.ok ? pageOfWhole(found.value.tokens, query) : found;
		},
	},
	commandOperation({
		id: "revokeToken",
		method: "DELETE",
		path: "/tokens/{id}",
		input: revokeTokenInput,
		bind: ({ id }) => ({ tokenId: id }),
		run: revokeToken,
		status: 204,
	}),
	{
		id: "listSessions",
		method: "GET",
		path: "/sessions",
		query: pageQuery,
		status: 200,
		answer: pageOf(session),
		handle: async ({ actor, query, now }) => {
			const found = await account(actor, now);
			return found.ok ? pageOfWhole(found.value.sessions, query) : found;
		},
	},
	commandOperation({
		id: "revokeSession",
		method: "DELETE",
		path: "/sessions/{id}",
		input: revokeSessionInput,
		bind: ({ id }) => ({ sessionId: id }),
		run: revokeSession,
		status: 204,
	}),
];
