/** Is this error the database being out of reach, rather than a bug? */
import "server-only";

const codes = new Set([
	// Node: no connection, or one that broke.
	"ECONNREFUSED",
	"ECONNRESET",
	"EPIPE",
	"ETIMEDOUT",
	"ENOTFOUND",
	"EHOSTUNREACH",
	"ENOENT",
	// PostgreSQL (Appendix A of its manual): shutting down, crashed, starting up, too many connections, connection exceptions.
	"57P01",
	"57P02",
	"57P03",
	"53300",
	"08000",
	"08001",
	"08003",
	"08004",
	"08006",
	// Prisma: cannot reach, timed out, closed the connection, no connection or no transaction in time.
	"P1001",
	"P1002",
	"P1008",
	"P1017",
	"P2024",
	"P2028",
	"P2037",
]);

export function isDatabaseAway(error: unknown): boolean {
	for (let at = error, depth = 0; typeof at === "object" && at !== null && depth < 8; depth++) {
		const { code, originalCode, kind, message, cause, meta } = at as Record<string, unknown>;
		if ([code, originalCode].some((one) => typeof one === "string" && codes.has(one))) return true;
		if (kind === "DatabaseNotReachable" || kind === "ConnectionClosed" || kind === "SocketTimeout" || kind === "TooManyConnections")
			return true;
		// `pg` has no code for a connection that ends under it.
		if (typeof message === "string" && /^Connection terminated|timeout exceeded when trying to connect/.test(message)) return true;
		at = cause ?? (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
	}
	return false;
}
