/** Reads what lib/email/send-mail.ts wrote to the outbox. */
import "server-only";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import PostalMime from "postal-mime";
import { outboxFolder } from "./send-mail";

export interface KeptMail {
	/** The name of its file. */
	id: string;
	to: string;
	subject: string;
	/** ISO 8601. */
	date: string;
	text: string;
}

/** The newest first. A file that is no mail, or gone by now, is left out. */
export async function keptMail(most: number): Promise<KeptMail[]> {
	const names = await readdir(outboxFolder()).catch(() => []);
	const newest = names
		.filter((name) => /^[\w-]+\.eml$/.test(name))
		.sort()
		.reverse()
		.slice(0, most);
	return (await Promise.all(newest.map(read))).filter((mail) => mail !== null);
}

async function read(name: string): Promise<KeptMail | null> {
	try {
		const mail = await PostalMime.parse(await readFile(path.join(outboxFolder(), name)));
		const to = (mail.to ?? []).map(({ address }) => address ?? "").join(", ");
		return { id: name, to, subject: mail.subject ?? "", date: mail.date ?? "", text: mail.text ?? "" };
	} catch {
		return null;
	}
}
