/** Every door that takes a secret has its limits here: how often, in how long, counted by whom. */
import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/env";
import { neighbourhood } from "@/lib/http/client-address";
import type { Limit } from "@/lib/store/rate-limit";

const minute = 60;

/** Keyed, not just hashed: there are few enough addresses to try them all against a plain hash. */
const hidden = (text: string) => createHmac("sha256", env().authSecret).update(`rate-limit ${text}`).digest("base64url").slice(0, 22);
const by = (door: string, kind: "from" | "to" | "both", whom: string, most: number, seconds: number): Limit => ({
	key: `${door}:${kind}:${hidden(whom)}`,
	most,
	seconds,
});

/** One person guesses one account: slowed down early. Many guess one, or one guesses many: later, so that nobody is locked out easily. */
export const passwordLimits = (email: string, from: string): Limit[] => [
	by("password", "both", `${email} ${neighbourhood(from)}`, 10, 15 * minute),
	by("password", "to", email, 100, 60 * minute),
	by("password", "from", neighbourhood(from), 100, 15 * minute),
];
export const linkRequestLimits = (email: string, from: string): Limit[] => [
	by("link-request", "to", email, 5, 15 * minute),
	by("link-request", "from", neighbourhood(from), 30, 15 * minute),
];
/** Wrong secrets of 256 bits: nobody guesses one; this keeps those who try from keeping the database busy. Right ones always work. */
export const wrongLinkLimits = (from: string): Limit[] => [by("link", "from", neighbourhood(from), 30, 15 * minute)];
export const wrongInvitationLimits = (from: string): Limit[] => [by("invitation", "from", neighbourhood(from), 30, 15 * minute)];
export const wrongTokenLimits = (from: string): Limit[] => [by("token", "from", neighbourhood(from), 60, 5 * minute)];
/** Whoever holds a session but not the password may not guess it either. */
export const passwordChangeLimits = (userId: string): Limit[] => [by("password-change", "to", userId, 10, 15 * minute)];
