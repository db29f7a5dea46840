/** What mail was written to the outbox? For administrators, where no mail server takes it. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { keptMail } from "@/lib/email/outbox";
import { env } from "@/lib/env";

export interface OutboxView {
	/** Whether all mail comes here; if not, a mail server takes it, and only what that refused is here. */
	writesAll: boolean;
	/** The last hundred, newest first. */
	mails: { id: string; to: string; subject: string; date: string; text: string }[];
}

export async function outbox(actor: Actor): Promise<Result<OutboxView>> {
	if (!actor.isAdministrator) return refused("not-found");
	return done({ writesAll: env().smtpUrl === null, mails: await keptMail(100) });
}
