import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";
import { statementName } from "./statement-name";

// One client a process, also when a development server loads this file again.
const kept = globalThis as typeof globalThis & { colloquyStore?: PrismaClient };

/** The database named by DATABASE_URL, read at the first call. Connections are opened when they are needed. */
export function store(): PrismaClient {
	kept.colloquyStore ??= new PrismaClient({
		adapter: new PrismaPg({ connectionString: inUtc(databaseUrl()), max: 10 }, { statementNameGenerator: statementName }),
	});
	return kept.colloquyStore;
}

/** Throws where it is not set: a server without a database is a mistake of whoever started it. */
export function databaseUrl(): string {
	const url = process.env.DATABASE_URL;
	if (!url) throw new Error("DATABASE_URL is not set. The start script sets it to the embedded database.");
	return url;
}

/**
 * The driver sends and reads instants as times without a zone, which a server that is not set to UTC would take for times of its own zone:
 * every deadline would be wrong by hours wherever SQL compares it. So the sessions are set to UTC, whatever the server is.
 */
function inUtc(url: string): string {
	const address = new URL(url);
	const options = [address.searchParams.get("options"), "-c TimeZone=UTC"].filter(Boolean);
	address.searchParams.set("options", options.join(" "));
	return address.href;
}

/** What a command works with: the client inside its transaction. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];
