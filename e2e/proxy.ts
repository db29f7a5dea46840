/** A line to the database that can be cut and joined again: for the day it is away. */
import { connect, createServer, type Socket } from "node:net";

export interface Line {
	/** The database's address through this line. */
	url: string;
	/** Ends all connections and takes none. */
	cut: () => Promise<void>;
	join: () => Promise<void>;
}

export async function lineTo(databaseUrl: string): Promise<Line> {
	const target = new URL(databaseUrl);
	const sockets = new Set<Socket>();
	const server = createServer((near) => {
		const far = connect(Number(target.port), target.hostname);
		for (const [one, other] of [
			[near, far],
			[far, near],
		] as const) {
			sockets.add(one);
			one.on("error", () => other.destroy());
			one.on("close", () => {
				sockets.delete(one);
				other.destroy();
			});
			one.pipe(other);
		}
	});
	const listen = (port: number) => new Promise<void>((resolve) => void server.listen(port, "127.0.0.1", resolve));
	await listen(0);
	const address = server.address();
	const port = typeof address === "object" && address ? address.port : 0;
	const url = new URL(databaseUrl);
	url.hostname = "127.0.0.1";
	url.port = String(port);
	return {
		url: url.href,
		cut: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				for (const socket of sockets) socket.destroy();
			}),
		join: () => listen(port),
	};
}
