import path from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings, SettingsError } from "./env";

describe("settings", () => {
	it("need none", () => {
		expect(readSettings({})).toEqual({
			port: 3000,
			databaseUrl: null,
			dataDir: path.resolve(".data"),
			publicUrl: "http://localhost:3000",
			host: "127.0.0.1",
			authSecret: null,
			smtpUrl: null,
			mailFrom: "Colloquy <colloquy@localhost>",
			oidc: null,
			demo: true,
		});
	});

	it("listen on all interfaces only behind a public address, of which the last slash is dropped", () => {
		expect(readSettings({ PUBLIC_URL: "https://colloquy.example.org/" })).toMatchObject({
			publicUrl: "https://colloquy.example.org",
			host: "0.0.0.0",
		});
	});

	it("take empty for not set", () => {
		expect(readSettings({ PORT: "", DATABASE_URL: "", SMTP_URL: " ", DEMO: "" })).toEqual(readSettings({}));
	});

	it.each([
		[{ PORT: "0" }, "PORT must be a number between 1 and 65535."],
		[{ PORT: "80a" }, "PORT must be a number between 1 and 65535."],
		[{ PORT: "65536" }, "PORT must be a number between 1 and 65535."],
		[{ DATABASE_URL: "mysql://x/y" }, "DATABASE_URL must be an address like"],
		[{ DATABASE_URL: "not an address" }, "DATABASE_URL must be an address like"],
		[{ PUBLIC_URL: "colloquy.example.org" }, "PUBLIC_URL must be an address like"],
		[{ PUBLIC_URL: "https://example.org/colloquy" }, "PUBLIC_URL must not have a path"],
		[{ AUTH_SECRET: "short" }, "AUTH_SECRET must have at least 32 characters"],
		[{ SMTP_URL: "smtp://mail.example.org" }, "With SMTP_URL, MAIL_FROM must say"],
		[{ SMTP_URL: "http://mail.example.org", MAIL_FROM: "a@example.org" }, "SMTP_URL must be an address like"],
		[{ MAIL_FROM: "nobody" }, "MAIL_FROM must be an address like"],
		[{ OIDC_ISSUER: "https://login.example.org" }, "set all three or none"],
		[{ DEMO: "no" }, "DEMO must be 0"],
	])("%j is refused with a sentence", (source, sentence) => {
		expect(() => readSettings(source)).toThrow(SettingsError);
		expect(() => readSettings(source)).toThrow(sentence);
	});

	it("name every wrong one at once, a line each", () => {
		let message = "";
		try {
			readSettings({ PORT: "x", DEMO: "x" });
		} catch (error) {
			message = (error as Error).message;
		}
		expect(message.split("\n")).toHaveLength(2);
	});
});

it.each<[Record<string, string>, boolean]>([
	[{}, true],
	[{ PUBLIC_URL: "http://localhost:3000" }, true],
	[{ PUBLIC_URL: "http://127.0.0.1:3000" }, true],
	[{ PUBLIC_URL: "https://colloquy.example.org" }, false],
	[{ PUBLIC_URL: "https://localhost.example.org" }, false],
	[{ PUBLIC_URL: "https://colloquy.example.org", DEMO: "1" }, true],
	[{ DEMO: "0" }, false],
])("accounts with a known password only where nobody else comes, or somebody asked: %j", (source, demo) => {
	expect(readSettings(source).demo).toBe(demo);
});
