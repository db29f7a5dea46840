/**
 * The least a Node server can do: the same bytes, from memory. What a page costs is told as a multiple of this.
 * Run by itself as `node bare-server.ts FILE`; prints its port.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const body = readFileSync(process.argv[2] ?? "");
const server = createServer((_, response) => {
	response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": body.length });
	response.end(body);
});
server.listen(0, "127.0.0.1", () => {
	const address = server.address();
	console.log(typeof address === "object" ? address?.port : "");
});
