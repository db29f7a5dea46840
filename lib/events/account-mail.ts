/**
 * Tells people by mail what concerns their account. Called by the command itself, because the secret in a link is kept nowhere and so
 * cannot be read from the record later (docs/decisions/0030). Nobody waits for any of it.
 */
import "server-only";
import { hashOf, makeSecret } from "@/lib/auth/secret-token";
import { sendPasswordChanged, sendSignInLink } from "@/lib/email/letters";
import { inBackground } from "@/lib/jobs/background";
import { store } from "@/lib/store/client";
import { saveSignInLink } from "@/lib/store/sign-in-link";
import { userByEmail } from "@/lib/store/user";

/** How long a link to sign in works. */
export const linkMinutes = 15;

/** To whoever has an account with this address; nothing otherwise. Not awaited: the time of an answer must not tell which it was. */
export function mailSignInLink(email: string, returnTo: string, now: Date): void {
	inBackground("Making a link to sign in", async () => {
		const user = await userByEmail(store(), email);
		if (user === null || user.deactivatedAt !== null) return;
		const token = makeSecret();
		const expiresAt = new Date(now.getTime() + linkMinutes * 60_000);
		await saveSignInLink(store(), { userId: user.id, hash: hashOf(token), createdAt: now, expiresAt });
		sendSignInLink({ to: email, name: user.name, locale: user.locale }, { token, returnTo, minutes: linkMinutes });
	});
}

export function mailPasswordChanged(to: string, name: string, locale: string | null, now: Date): void {
	sendPasswordChanged({ to, name, locale }, now);
}
