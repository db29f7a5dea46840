import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { replaceFailures } from "./replace-failures";

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
	for (const server of servers.splice(0)) server.close();
});

async function ask(
	handler: RequestListener,
	{ databaseAnswers = true, headers = { accept: "text/html" } as Record<string, string>, path = "/seminars/air?p=5" } = {},
) {
	const server = createServer((request, response) => {
		replaceFailures(request, response, { nonce: "abc", databaseAnswers: async () => databaseAnswers });
		handler(request, response);
	});
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });
	return { status: response.status, headers: response.headers, body: await response.text() };
}

const fail: RequestListener = (_, response) => {
	response.statusCode = 500;
	response.setHeader("Content-Type", "text/html");
	response.flushHeaders();
	response.write("<html id='__next_error__'>");
	response.end("secret stack");
};

describe("a page that could not be made", () => {
	test("is replaced by one that says so, and by nothing else", async () => {
		const { status, body, headers } = await ask(fail);
		expect(status).toBe(500);
		expect(body).toContain("<h1>Something went wrong</h1>");
		expect(body).not.toContain("secret");
		expect(body).toContain('href="/seminars/air?p=5"');
		expect(headers.get("content-length")).toBe(String(Buffer.byteLength(body)));
	});

	test("because the database is away is 503 and says that", async () => {
		const { status, body, headers } = await ask(fail, { databaseAnswers: false });
		expect(status).toBe(503);
		expect(headers.get("retry-after")).toBe("5");
		expect(body).toContain("database");
	});

	test("writes no address into the page as it is", async () => {
		const { body } = await ask(fail, { path: "/x?q=%22%3E%3Cscript%3E'<b>" });
		expect(body).not.toContain("<b>");
		expect(body).not.toContain("'<");
	});

	test("is also noticed when the status comes with writeHead", async () => {
		const { body } = await ask((_, response) => void response.writeHead(500, { "Content-Type": "text/html" }).end("secret"));
		expect(body).toContain("<h1>");
	});
});

describe("left as it is", () => {
	test("what worked", async () => {
		const { status, body } = await ask((_, response) => void response.end("fine"));
		expect([status, body]).toEqual([200, "fine"]);
	});
	test.each([
		["an answer to a script", { accept: "text/html", rsc: "1" }, "/seminars/air"],
		["an answer to a program", { accept: "application/json" }, "/seminars/air"],
		["the API", { accept: "text/html" }, "/api/v1/seminars"],
	])("%s", async (_, headers, path) => {
		const { status, body } = await ask(fail, { headers, path });
		expect(status).toBe(500);
		expect(body).toContain("secret");
	});
});
