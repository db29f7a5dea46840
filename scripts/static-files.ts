/**
 * Scripts and styles, compressed once when they are built instead of at each request, and by Brotli (RFC 7932), which makes them about an
 * eighth smaller than gzip. Whoever does not take Brotli gets them from Next.js as before.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const types: Record<string, string> = { ".js": "application/javascript; charset=UTF-8", ".css": "text/css; charset=UTF-8" };
/** Smaller files fit into one packet anyhow. */
const leastBytes = 1024;

/** Writes a compressed copy beside each script and style of a build. */
export function compressStatic(distDir: string): void {
	const folder = path.join(distDir, "static");
	for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
		const file = path.join(folder, name);
		if (types[path.extname(file)] === undefined || statSync(file).size < leastBytes) continue;
		writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
	}
}

/** Answers requests for what `compressStatic` has compressed; false: somebody else has to. */
export function staticFiles(distDir: string): (request: IncomingMessage, response: ServerResponse) => boolean {
	// Few and small, and they change only with a build.
	const kept = new Map<string, Buffer | null>();
	const read = (name: string): Buffer | null => {
		const known = kept.get(name);
		if (known !== undefined) return known;
		const file = path.join(distDir, "static", `${name}.br`);
		const found = existsSync(file) ? readFileSync(file) : null;
		// Only what is there is kept: names that are not could be made up without end.
		if (found !== null) kept.set(name, found);
		return found;
	};
	return (request, response) => {
		const name = /^\/_next\/static\/((?:[\w~-][\w.~-]*\/)*[\w~-][\w.~-]*)(?:\?.*)?$/.exec(request.url ?? "")?.[1];
		const type = name && types[path.extname(name)];
		if (!type || (request.method !== "GET" && request.method !== "HEAD")) return false;
		if (!/(?:^|[\s,])br(?:$|[\s,;])(?!\s*q=0(?:\.0*)?(?:$|[\s,]))/.test(String(request.headers["accept-encoding"] ?? ""))) return false;
		const body = read(name);
		if (body === null) return false;
		response.writeHead(200, {
			"Content-Type": type,
			"Content-Encoding": "br",
			"Content-Length": body.length,
			"Cache-Control": "public, max-age=31536000, immutable",
			Vary: "Accept-Encoding",
		});
		response.end(request.method === "HEAD" ? undefined : body);
		return true;
	};
}
