/** From settings to a server that answers, and back. Shared by `npm start` and `npm run dev`. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { startEmbedded } from "../lib/database/embedded";
import { applyMigrations } from "../lib/database/migrate";
import { keptSecret, readSettings } from "../lib/env";
import { ColloquyServer, type Handler } from "./http-server";
import { staticFiles } from "./static-files";

export type Account = { name: string; email: string; password: string; role: string };

type Seed = {
	seedDemonstration: () => Promise<{ accounts: Account[] } | null>;
	demonstrationAccounts: () => Promise<{ accounts: Account[] } | Account[] | null>;
};

/** A second signal within this time is the same Ctrl-C, delivered by the terminal and once more by npm. */
const SAME_SIGNAL_MS = 1000;

/** Things to undo, in reverse order, when the process ends. */
export class Lifecycle {
	private readonly undo: (() => Promise<void>)[] = [];
	private stoppingSince: number | null = null;

	constructor() {
		for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => this.onSignal());
	}

	onStop(step: () => Promise<void>): void {
		this.undo.push(step);
	}

	get isStopping(): boolean {
		return this.stoppingSince !== null;
	}

	private onSignal(): void {
		if (this.stoppingSince !== null) {
			if (Date.now() - this.stoppingSince > SAME_SIGNAL_MS) process.exit(130);
			return;
		}
		void this.stop(0);
	}

	async stop(status: number): Promise<never> {
		this.stoppingSince ??= Date.now();
		// Connections that break because the database goes are expected now.
		process.on("uncaughtException", () => {});
		process.on("unhandledRejection", () => {});
		for (const step of this.undo.splice(0).reverse()) await step().catch((error) => console.error(String(error)));
		process.exit(status);
	}
}

export type StartSettings = ReturnType<typeof readSettings>;

/** Reads the settings and puts what follows from them into the environment, where everything else reads it. */
export function settle(): StartSettings {
	const settings = readSettings(process.env);
	process.env.AUTH_SECRET = settings.authSecret ?? keptSecret(settings.dataDir);
	process.env.DATA_DIR = settings.dataDir;
	// The names next-auth looks for by itself.
	process.env.NEXTAUTH_URL = settings.publicUrl;
	process.env.NEXTAUTH_SECRET = process.env.AUTH_SECRET;
	return settings;
}

/** A database that answers, at the present schema. */
export async function openDatabase(lifecycle: Lifecycle, settings: StartSettings, say: (sentence: string) => void): Promise<void> {
	if (!settings.databaseUrl) {
		const database = await startEmbedded({ dataDir: settings.dataDir, say, supervise: true });
		lifecycle.onStop(database.stop);
		process.env.DATABASE_URL = database.url;
	}
	const applied = await applyMigrations(process.env.DATABASE_URL as string).catch((error: unknown) => {
		throw databaseSentence(error);
	});
	if (applied.length > 0) say(`Brought the database up to date (${applied.length} ${applied.length === 1 ? "step" : "steps"}).`);
}

/** The driver's errors, for the person who set DATABASE_URL. */
function databaseSentence(error: unknown): unknown {
	const code = (error as { code?: string }).code ?? "";
	if (/^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN)$/.test(code)) {
		return new Error(`The database at DATABASE_URL cannot be reached (${code}). Is PostgreSQL running there?`);
	}
	if (code === "28P01" || code === "28000") return new Error("The database at DATABASE_URL refuses the user or the password.");
	if (code === "3D000") return new Error("The database named in DATABASE_URL does not exist. Create it with: createdb NAME");
	return error;
}

/** Puts the demonstration seminar into an empty database; answers with its accounts, also on a later start. */
export async function demonstrate(): Promise<Account[]> {
	// Not a static import: the seed reads DATABASE_URL when it is loaded.
	const seed = (await import(pathToFileURL(path.resolve("prisma/seed.ts")).href)) as Seed;
	const found = (await seed.seedDemonstration()) ?? (await seed.demonstrationAccounts());
	return Array.isArray(found) ? found : (found?.accounts ?? []);
}

/**
 * Opens the port, before anything that takes time: a port in use is told at once, and whoever comes too early hears that it is starting.
 * Answers with the function that brings Next.js behind it.
 */
export async function openDoor(
	lifecycle: Lifecycle,
	settings: StartSettings,
	development: boolean,
): Promise<(distDir: string) => Promise<void>> {
	let handler: Handler = starting;
	const server = new ColloquyServer({
		https: settings.publicUrl.startsWith("https:"),
		development,
		formTargets: settings.oidc ? [new URL(settings.oidc.issuer).origin] : [],
		handler: (request, response) => handler(request, response),
		// Not a static import: the store reads DATABASE_URL, which is set once the database runs.
		databaseAnswers: async () => (await import("../lib/store/health")).databaseAnswers(),
	});
	await server.listen(settings.port, settings.host).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "EADDRINUSE")
			throw new Error(`Port ${settings.port} is in use. Stop what uses it, or set another: PORT=3001 npm start`);
		if (error.code === "EACCES")
			throw new Error(`Port ${settings.port} may only be used by the administrator. Set another: PORT=3001 npm start`);
		throw error;
	});
	lifecycle.onStop(() => server.stop());
	return async (distDir) => {
		process.env.NEXT_DIST_DIR = distDir;
		process.env.NEXT_TELEMETRY_DISABLED = "1";
		const { default: next } = await import("next");
		const app = next({
			dev: development,
			dir: process.cwd(),
			hostname: settings.host,
			port: settings.port,
			httpServer: server.server,
			// What fails has to stand in the log; "quiet" would keep that to itself too.
			quiet: false,
		});
		await app.prepare();
		// Before the database goes: what is being read is left to the next start, which begins it at once.
		lifecycle.onStop(async () => (await import("../lib/jobs/import-queue")).stopImports());
		const rest = app.getRequestHandler();
		const answered = development ? () => false : staticFiles(distDir);
		handler = async (request, response) => {
			if (!answered(request, response)) await rest(request, response);
		};
	};
}

const starting: Handler = async (request, response) => {
	const isApi = request.url?.startsWith("/api/");
	response.statusCode = 503;
	response.setHeader("Retry-After", "2");
	response.setHeader("Content-Type", isApi ? "application/json" : "text/plain; charset=utf-8");
	response.end(isApi ? JSON.stringify({ status: "starting" }) : "Colloquy is starting. Try again in a moment.\n");
};

/** What a person wants to know once it runs. */
export function welcome(settings: StartSettings, accounts: Account[], mailIsWritten: boolean): string {
	const lines = ["", `  Colloquy runs at  ${settings.publicUrl}`];
	if (settings.host === "0.0.0.0") lines.push(`  listening on      port ${settings.port} of all interfaces`);
	if (mailIsWritten) lines.push(`  mail goes to      ${path.join(path.relative(process.cwd(), settings.dataDir) || ".", "outbox")}`);
	if (accounts.length > 0) {
		const width = (pick: (account: Account) => string) => Math.max(...accounts.map((account) => pick(account).length));
		const [role, email, password] = [width((one) => one.role), width((one) => one.email), width((one) => one.password)];
		lines.push("", "  Demonstration accounts");
		for (const one of accounts) {
			lines.push(`    ${one.role.padEnd(role)}  ${one.email.padEnd(email)}  ${one.password.padEnd(password)}  ${one.name}`);
		}
	}
	lines.push("", "  Ctrl-C stops it.", "");
	return lines.join("\n");
}
