/** A connection of its own that hears, from every instance, whose record has grown. It ends once; whoever wants it again opens another. */
import "server-only";
import { Client } from "pg";
import { databaseUrl } from "./client";
import { recordChannel } from "./event";

/** A connection that says nothing for this long is asked whether it still lives, in milliseconds. */
const pulse = 30_000;

export interface RecordConnection {
	close: () => void;
}

/**
 * Resolves when it listens; rejects if the database cannot be reached. `onGrown` gets a seminar's id; `onEnd` is called once, however the
 * connection ended, `close` included.
 */
export async function openRecordConnection(onGrown: (seminarId: string) => void, onEnd: () => void): Promise<RecordConnection> {
	const client = new Client({
		connectionString: databaseUrl(),
		keepAlive: true,
		connectionTimeoutMillis: 10_000,
		query_timeout: 10_000,
		application_name: "colloquy record",
	});
	let ended = false;
	let heart: NodeJS.Timeout | undefined;
	const end = () => {
		if (ended) return;
		ended = true;
		clearInterval(heart);
		client.end().catch(() => {});
		onEnd();
	};
	client.on("error", end);
	client.on("end", end);
	client.on("notification", ({ payload }) => {
		if (payload) onGrown(payload);
	});
	try {
		await client.connect();
		await client.query(`LISTEN ${recordChannel}`);
	} catch (error) {
		end();
		throw error;
	}
	// A host that vanished says no goodbye.
	heart = setInterval(() => client.query("SELECT 1").catch(end), pulse);
	heart.unref();
	return { close: end };
}
