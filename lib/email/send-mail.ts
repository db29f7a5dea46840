/**
 * Sends a mail by the server named in SMTP_URL, or writes it to DATA_DIR/outbox where none is named.
 *
 * Mail that a server does not take is written there as well, so that an administrator can see it and pass it on.
 */
import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createTransport } from "nodemailer";
import { env } from "@/lib/env";
import { inBackground } from "@/lib/jobs/background";

export interface Mail {
	/** One address, without a name. */
	to: string;
	subject: string;
	text: string;
	html?: string;
}

export const outboxFolder = (): string => path.join(env().dataDir, "outbox");

/** Rejects with the server's error if it does not take the mail. */
export async function sendMail(mail: Mail): Promise<void> {
	const { smtpUrl } = env();
	if (smtpUrl === null) return keep(mail);
	await transport(smtpUrl).sendMail(messageOf(mail));
}

/** How long to wait before trying once more, in milliseconds. */
const patience = [1000, 15_000, 120_000];

/** Sends while nobody waits, trying again for a while. */
export function postMail(mail: Mail): void {
	inBackground("Sending a mail", async () => {
		for (const wait of patience) {
			try {
				return await sendMail(mail);
			} catch {
				await pause(wait, undefined, { ref: false });
			}
		}
		try {
			await sendMail(mail);
		} catch (error) {
			await keep(mail);
			throw error;
		}
	});
}

let open: { url: string; transport: ReturnType<typeof createTransport> } | null = null;
function transport(url: string) {
	if (open?.url !== url) open = { url, transport: createTransport(url, { connectionTimeout: 20_000, socketTimeout: 60_000 } as object) };
	return open.transport;
}

function messageOf(mail: Mail) {
	return {
		from: env().mailFrom,
		// As an object: a text would be read as a list of addresses.
		to: { name: "", address: mail.to },
		subject: mail.subject,
		text: mail.text,
		...(mail.html === undefined ? {} : { html: mail.html }),
		// Neither answers by a robot nor by a person who is away are wanted (RFC 3834).
		headers: { "Auto-Submitted": "auto-generated" },
		disableFileAccess: true,
		disableUrlAccess: true,
	};
}

/** Whole or not at all: written beside, then renamed. The name sorts by time and tells nothing of the mail. */
async function keep(mail: Mail): Promise<void> {
	const writer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
	const { message } = await writer.sendMail(messageOf(mail));
	const folder = outboxFolder();
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const name = `${new Date().toISOString().replaceAll(/[:.]/g, "-")}-${randomUUID().slice(0, 8)}`;
	await writeFile(path.join(folder, `.${name}.part`), message as Buffer, { mode: 0o600 });
	await rename(path.join(folder, `.${name}.part`), path.join(folder, `${name}.eml`));
}
