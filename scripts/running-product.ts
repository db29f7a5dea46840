/** The built product in a process of its own, started the way `npm start` starts it. For browser tests, measurements and screenshots. */
import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { serverFlags } from "./server-flags.mjs";

export interface ProductOptions {
	databaseUrl: string;
	dataDir: string;
	/** Already built; see ensureBuilt. */
	distDir: string;
	logFile: string;
	/** Whether an empty database gets the demonstration seminar. */
	demo?: boolean;
	port?: number;
	authSecret?: string;
}

export interface RunningProduct {
	url: string;
	/** Of the process that serves; its memory is the product's. */
	pid: number;
	stop: () => Promise<void>;
}

const START_PATIENCE_MS = 120_000;

export async function startProduct(options: ProductOptions): Promise<RunningProduct> {
	const port = options.port ?? (await freePort());
	const url = `http://localhost:${port}`;
	const child = spawn(process.execPath, [...serverFlags, "--import", "./scripts/register.mjs", "scripts/start.ts", "--as-built"], {
		stdio: ["ignore", "pipe", "pipe"],
		env: {
			...process.env,
			...productSettings(options),
			PORT: String(port),
			NEXT_DIST_DIR: options.distDir,
			DEMO: options.demo ? "1" : "0",
			NODE_OPTIONS: "",
			NODE_ENV: "production",
		},
	});
	const log = createWriteStream(options.logFile, { flags: "a" });
	child.stdout.pipe(log, { end: false });
	child.stderr.pipe(log, { end: false });
	const stop = async () => {
		if (hasEnded(child)) return;
		const ended = new Promise((resolve) => child.once("exit", resolve));
		child.kill("SIGTERM");
		await ended;
	};
	// However this process ends, the product does not stay behind.
	const kill = () => child.kill("SIGKILL");
	process.once("exit", kill);
	child.once("exit", () => process.off("exit", kill));

	const patienceEnds = Date.now() + START_PATIENCE_MS;
	while (!(await isHealthy(url))) {
		if (hasEnded(child) || Date.now() > patienceEnds) {
			await stop();
			throw new Error(`The product does not start. The end of its log:\n${lastLines(options.logFile, 15)}`);
		}
		await pause(100);
	}
	return { url, pid: child.pid as number, stop };
}

/** The settings that make a process part of this product: its database, its data, its secret; nothing of the person's own. */
export function productSettings(options: Pick<ProductOptions, "databaseUrl" | "dataDir" | "authSecret">): Record<string, string> {
	return {
		DATABASE_URL: options.databaseUrl,
		DATA_DIR: options.dataDir,
		AUTH_SECRET: options.authSecret ?? "",
		PUBLIC_URL: "",
		SMTP_URL: "",
		MAIL_FROM: "",
		OIDC_ISSUER: "",
		OIDC_CLIENT_ID: "",
		OIDC_CLIENT_SECRET: "",
	};
}

export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))));
		});
	});
}

export function lastLines(file: string, count: number): string {
	return readFileSync(file, "utf8").trimEnd().split("\n").slice(-count).join("\n");
}

async function isHealthy(url: string): Promise<boolean> {
	try {
		const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5000) });
		await response.body?.cancel();
		return response.ok;
	} catch {
		return false;
	}
}

function hasEnded(child: ChildProcess): boolean {
	return child.exitCode !== null || child.signalCode !== null;
}
