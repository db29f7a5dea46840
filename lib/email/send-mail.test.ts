import { mkdtempSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import PostalMime from "postal-mime";
import { afterAll, expect, test } from "vitest";
import { backgroundDone } from "@/lib/jobs/background";
import { sendInvitation } from "./letters";
import { keptMail } from "./outbox";
import { outboxFolder, sendMail } from "./send-mail";

// A folder of its own: test files run side by side. Read when the first mail is written.
process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), "colloquy-test-"));
afterAll(() => rm(process.env.DATA_DIR ?? "", { recursive: true, force: true }));

async function written() {
	const names = (await readdir(outboxFolder())).sort();
	return { names, mail: await PostalMime.parse(await readFile(path.join(outboxFolder(), names.at(-1) ?? ""))) };
}

test("an invitation is written as a whole mail; words of others stay words", async () => {
	sendInvitation(
		{ to: "nadia@example.org", name: "<b>Nadia</b>", locale: null },
		{
			seminarTitle: `Air & "water" <img src=x>`,
			timeZone: "Asia/Kathmandu",
			role: "expert",
			token: "secret-token",
			expiresAt: new Date("2026-03-10T12:00:00Z"),
		},
	);
	await backgroundDone();
	const { names, mail } = await written();
	expect(names.join()).toMatch(/^[\dTZ-]+-[\da-f]{8}\.eml$/);
	expect(mail.to).toEqual([{ name: "", address: "nadia@example.org" }]);
	expect(mail.text).toContain("http://localhost:3000/invitations/secret-token");
	expect(mail.text).toContain("(Asia/Kathmandu)");
	expect(mail.html).toContain("&lt;b&gt;Nadia&lt;/b&gt;");
	expect(mail.html).not.toContain("<img");
});

test("neither an address nor a subject can add a line to the head of a mail", async () => {
	await sendMail({ to: "a@example.org\r\nBcc: b@example.org", subject: "One\r\nBcc: c@example.org", text: "." });
	const { mail } = await written();
	expect(mail.bcc).toBeUndefined();
	expect(mail.headers.map(({ key }) => key)).not.toContain("bcc");
});

test("what was written can be read again, the newest first", async () => {
	await sendMail({ to: "late@example.org", subject: "Über das Letzte", text: "One line.\n" });
	const [newest] = await keptMail(2);
	expect(newest).toMatchObject({ to: "late@example.org", subject: "Über das Letzte" });
	expect(newest?.text.trim()).toBe("One line.");
	expect(await keptMail(2)).toHaveLength(2);
});
