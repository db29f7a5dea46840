/**
 * The settings of Colloquy: what each may be, and a sentence for each wrong one. All are optional; docs/operating.md has the table.
 * Empty means not set, so that a line `SMTP_URL=` in a file switches nothing on.
 */
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

export type Settings = {
	port: number;
	/** Null: the embedded database. `npm start` puts its address here once it runs. */
	databaseUrl: string | null;
	/** Absolute. */
	dataDir: string;
	/** Where people reach this Colloquy; without a slash at the end. */
	publicUrl: string;
	/** Where to listen: reachable from elsewhere only if somebody said where people reach it. */
	host: string;
	authSecret: string;
	/** Null: mail is written to DATA_DIR/outbox. */
	smtpUrl: string | null;
	mailFrom: string;
	oidc: { issuer: string; clientId: string; clientSecret: string } | null;
	/** Whether an empty database gets the demonstration seminar. Not set: only where Colloquy is reached from this machine alone. */
	demo: boolean;
};

/** Settings that are wrong; the message has one line for each. */
export class SettingsError extends Error {
	override name = "SettingsError";
}

function address(name: string, protocols: string[], example: string) {
	return z
		.string()
		.refine(
			(text) => URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== "",
			`${name} must be an address like ${example}.`,
		)
		.optional();
}

const schema = z
	.object({
		PORT: z
			.string()
			.regex(/^\d{1,5}$/, "PORT must be a number between 1 and 65535.")
			.transform(Number)
			.refine((port) => port >= 1 && port <= 65_535, "PORT must be a number between 1 and 65535.")
			.default(3000),
		DATABASE_URL: address("DATABASE_URL", ["postgres:", "postgresql:"], "postgresql://user:password@host:5432/colloquy"),
		DATA_DIR: z.string().default(".data"),
		PUBLIC_URL: address("PUBLIC_URL", ["http:", "https:"], "https://colloquy.example.org").refine(
			(text) => !text || !URL.canParse(text) || /^\/?$/.test(new URL(text).pathname + new URL(text).search),
			"PUBLIC_URL must not have a path: Colloquy wants a host name of its own.",
		),
		AUTH_SECRET: z.string().min(32, "AUTH_SECRET must have at least 32 characters; `openssl rand -base64 32` makes one.").optional(),
		SMTP_URL: address("SMTP_URL", ["smtp:", "smtps:"], "smtp://user:password@mail.example.org:587"),
		MAIL_FROM: z
			.string()
			.regex(/^(?:[^<>@]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, "MAIL_FROM must be an address like Colloquy <colloquy@example.org>.")
			.optional(),
		OIDC_ISSUER: address("OIDC_ISSUER", ["https:", "http:"], "https://login.example.org"),
		OIDC_CLIENT_ID: z.string().optional(),
		OIDC_CLIENT_SECRET: z.string().optional(),
		DEMO: z.enum(["0", "1"], "DEMO must be 0 (no demonstration data) or 1.").optional(),
	})
	.superRefine((values, context) => {
		const say = (message: string) => context.addIssue({ code: "custom", message });
		if (values.SMTP_URL && !values.MAIL_FROM) say("With SMTP_URL, MAIL_FROM must say which address mail comes from.");
		const oidc = [values.OIDC_ISSUER, values.OIDC_CLIENT_ID, values.OIDC_CLIENT_SECRET];
		if (oidc.some(Boolean) && !oidc.every(Boolean))
			say("OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: set all three or none.");
	});

/** Reads settings from `source`. `authSecret` is null when it is not set; `env()` then makes one. Throws SettingsError. */
export function readSettings(source: Record<string, string | undefined>): Omit<Settings, "authSecret"> & { authSecret: string | null } {
	const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, source[name]?.trim() || undefined]));
	const parsed = schema.safeParse(given);
	if (!parsed.success) throw new SettingsError([...new Set(parsed.error.issues.map((issue) => issue.message))].join("\n"));
	const values = parsed.data;
	const isPublic = values.PUBLIC_URL !== undefined;
	return {
		port: values.PORT,
		databaseUrl: values.DATABASE_URL ?? null,
		dataDir: path.resolve(values.DATA_DIR),
		publicUrl: values.PUBLIC_URL?.replace(/\/$/, "") ?? `http://localhost:${values.PORT}`,
		host: isPublic ? "0.0.0.0" : "127.0.0.1",
		authSecret: values.AUTH_SECRET ?? null,
		smtpUrl: values.SMTP_URL ?? null,
		mailFrom: values.MAIL_FROM ?? "Colloquy <colloquy@localhost>",
		oidc:
			values.OIDC_ISSUER && values.OIDC_CLIENT_ID && values.OIDC_CLIENT_SECRET
				? { issuer: values.OIDC_ISSUER, clientId: values.OIDC_CLIENT_ID, clientSecret: values.OIDC_CLIENT_SECRET }
				: null,
		demo: values.DEMO === undefined ? isLocal(values.PUBLIC_URL) : values.DEMO === "1",
	};
}

/** The demonstration accounts have a password everybody knows, so a server that others reach gets them only if somebody asks for them. */
function isLocal(publicUrl: string | undefined): boolean {
	return publicUrl === undefined || /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(publicUrl).hostname);
}

/** The secret kept in the data folder; made by whoever asks first, several processes at once included. */
export function keptSecret(dataDir: string): string {
	const file = path.join(dataDir, "auth-secret");
	mkdirSync(dataDir, { recursive: true });
	try {
		writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
	}
	return readFileSync(file, "utf8").trim();
}

let known: Settings | undefined;

/** The settings of this process, read once. */
export function env(): Settings {
	if (!known) {
		const settings = readSettings(process.env);
		known = { ...settings, authSecret: settings.authSecret ?? keptSecret(settings.dataDir) };
	}
	return known;
}
