import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compressStatic, staticFiles } from "./static-files";

const script = `console.log("${"a long script ".repeat(200)}");`;
let folder: string;
let server: Server;
beforeAll(async () => {
	folder = mkdtempSync(path.join(tmpdir(), "colloquy-static-"));
	mkdirSync(path.join(folder, "static/chunks"), { recursive: true });
	writeFileSync(path.join(folder, "static/chunks/a~b.1.js"), script);
	writeFileSync(path.join(folder, "static/chunks/short.js"), "1");
	writeFileSync(path.join(folder, "secret.js"), script);
	compressStatic(folder);
	const answer = staticFiles(folder);
	server = createServer((request, response) => {
		if (!answer(request, response)) response.writeHead(404).end();
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true });
});

const ask = (address: string, encoding: string, method = "GET") =>
	new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
		import("node:http").then(({ request }) => {
			const { port } = server.address() as AddressInfo;
			request({ port, path: address, method, headers: { "accept-encoding": encoding } }, (response) => {
				const parts: Buffer[] = [];
				response.on("data", (part) => parts.push(part));
				response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
			})
				.on("error", reject)
				.end();
		}, reject);
	});

test("a script comes compressed, and says so to caches", async () => {
	const { status, headers, body } = await ask("/_next/static/chunks/a~b.1.js?v=1", "gzip, deflate, br, zstd");
	expect(status).toBe(200);
	expect(headers).toMatchObject({
		"content-encoding": "br",
		vary: "Accept-Encoding",
		"cache-control": "public, max-age=31536000, immutable",
	});
	expect(brotliDecompressSync(body).toString()).toBe(script);
	expect((await ask("/_next/static/chunks/a~b.1.js", "br", "HEAD")).body.length).toBe(0);
});

test.each([
	["who does not take it", "/_next/static/chunks/a~b.1.js", "gzip"],
	["who refuses it", "/_next/static/chunks/a~b.1.js", "gzip, br;q=0"],
	["what is too short to compress", "/_next/static/chunks/short.js", "br"],
	["what is not there", "/_next/static/chunks/none.js", "br"],
	["what lies elsewhere", "/_next/static/../secret.js", "br"],
	["what lies elsewhere, in disguise", "/_next/static/%2e%2e/secret.js", "br"],
])("%s is left to others", async (_, address, encoding) => {
	expect((await ask(address, encoding)).status).toBe(404);
});
