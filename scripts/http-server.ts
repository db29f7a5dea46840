/**
 * The HTTP server around Next.js: security headers on every answer, a limit on what is sent to it, and an orderly end.
 * Used by `npm start`, `npm run dev` and the browser tests alike, so that what is tested is what runs.
 */
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { clientAddress, clientAddressHeader } from "../lib/http/client-address";
import { isForeignForm } from "../lib/http/foreign-form";
import { replaceFailures } from "../lib/http/replace-failures";
import { contentSecurityPolicy, type Situation, securityHeaders } from "../lib/http/security-headers";
import { closeDocument, documentHeader, openDocument } from "../lib/http/set-aside";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
export type ServerOptions = Omit<Situation, "nonce"> & {
	handler: Handler;
	/** Asked when a page could not be made, to say why. */
	databaseAnswers: () => Promise<boolean>;
};

/** The largest request there is: a paper of 20 MB and what a form puts around it. */
export const MAX_BODY_BYTES = 25 * 1024 * 1024;
/** How long running requests may take to end when the server stops. */
const PATIENCE_MS = 5000;

const TOO_LARGE = "The request is larger than 25 MB, the most this server takes.";
const FOREIGN_FORM = "This form was sent from another site. Open the page here and send it again.";
const BAD_ADDRESS = "This address is not well-formed.";

export class ColloquyServer {
	readonly server: Server;
	private readonly running = new Set<ServerResponse>();

	constructor(private readonly options: ServerOptions) {
		this.server = createServer((request, response) => void this.answer(request, response));
		// Longer than the minute for which proxies usually keep a connection, so that they never send into one just closed.
		this.server.keepAliveTimeout = 65_000;
		this.server.on("clientError", (error, socket) => refuseSocket(error, socket as Socket));
	}

	/** Listens; rejects with the system's error, EADDRINUSE for a port in use. */
	listen(port: number, host: string): Promise<void> {
		return new Promise((resolve, reject) => {
			this.server.once("error", reject);
			this.server.listen(port, host, () => {
				this.server.off("error", reject);
				resolve();
			});
		});
	}

	/** Takes no more requests, ends live views at once, lets the others run for five seconds at most. */
	async stop(): Promise<void> {
		const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
		for (const response of this.running) if (isEventStream(response)) response.destroy();
		for (const patienceEnds = Date.now() + PATIENCE_MS; this.running.size > 0 && Date.now() < patienceEnds; ) {
			this.server.closeIdleConnections();
			await pause(20);
		}
		this.server.closeAllConnections();
		await closed;
	}

	private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		this.running.add(response);
		response.on("close", () => this.running.delete(response));
		// Answering somebody who has gone is no reason to stop serving the others.
		response.on("error", () => {});

		const situation = { ...this.options, nonce: randomBytes(16).toString("base64") };
		for (const [name, value] of Object.entries(securityHeaders(situation, request.url))) response.setHeader(name, value);
		// From here Next.js takes the nonce for its script tags. Always set: what a client sends under this name is not to be believed.
		request.headers["content-security-policy"] = contentSecurityPolicy(situation);
		// Likewise: whose attempts are counted (lib/auth/rate-limits.ts).
		request.headers[clientAddressHeader] = clientAddress(request.socket.remoteAddress, String(request.headers["x-forwarded-for"] ?? ""));
		nameDocument(request, response);

		if (!isWellFormed(request.url)) return refuse(request, response, 400, "bad-address", BAD_ADDRESS);
		if (isForeignForm(sentBy(request))) return refuse(request, response, 403, "foreign-form", FOREIGN_FORM);
		if (Number(request.headers["content-length"] ?? 0) > MAX_BODY_BYTES) return refuse(request, response, 413, "too-large", TOO_LARGE);
		limitBody(request, response);
		// In development Next's own page, with the error in it, is the better one.
		if (!situation.development) replaceFailures(request, response, situation);
		try {
			await this.options.handler(request, response);
		} catch (error) {
			console.error(error);
			if (!response.headersSent) refuse(request, response, 500, "internal", "Something went wrong on the server. It has been logged.");
			else response.destroy();
		}
	}
}

/** Tells the page that its answer is a document, so that long texts need not stand in it twice (lib/http/set-aside.ts). */
function nameDocument({ headers }: IncomingMessage, response: ServerResponse): void {
	delete headers[documentHeader];
	// What is asked for in the page (Next.js: "rsc", "next-action") is answered with a payload alone.
	if (headers.rsc !== undefined || headers["next-action"] !== undefined) return;
	const name = randomBytes(9).toString("base64url");
	headers[documentHeader] = name;
	openDocument(name);
	response.once("close", () => closeDocument(name));
}

function sentBy({ method, url, headers }: IncomingMessage): Parameters<typeof isForeignForm>[0] {
	const forwardedHost = headers["x-forwarded-host"];
	return { method, path: url, origin: headers.origin, host: headers.host, forwardedHost: forwardedHost && String(forwardedHost) };
}

function isEventStream(response: ServerResponse): boolean {
	return String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");
}

function isWellFormed(address: string | undefined): boolean {
	if (!address?.startsWith("/") || address.startsWith("//")) return false;
	try {
		decodeURIComponent(new URL(address, "http://localhost").pathname);
		return !/%00/.test(address);
	} catch {
		return false;
	}
}

/** Counts what arrives, also when its length was not announced, and cuts it off. */
function limitBody(request: IncomingMessage, response: ServerResponse): void {
	let bytes = 0;
	const push = request.push.bind(request);
	request.push = (chunk, encoding) => {
		bytes += chunk?.length ?? 0;
		if (bytes <= MAX_BODY_BYTES) return push(chunk, encoding);
		request.push = () => false;
		if (!response.headersSent) refuse(request, response, 413, "too-large", TOO_LARGE);
		// The handler, waiting for the rest, hears that there is none.
		request.destroy();
		return false;
	};
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number, code: string, sentence: string): void {
	const isApi = request.url?.startsWith("/api/") ?? false;
	const body = isApi ? JSON.stringify({ type: "about:blank", title: sentence, status, code }) : `${sentence}\n`;
	response.statusCode = status;
	response.setHeader("Content-Type", isApi ? "application/problem+json" : "text/plain; charset=utf-8");
	response.setHeader("Content-Length", Buffer.byteLength(body));
	// An announced body is read and thrown away: whoever is still sending it when the connection is closed never sees the answer.
	if (status !== 413) response.setHeader("Connection", "close");
	response.end(body);
}

/** Bytes that are not HTTP. There is no request to answer, only a connection. */
function refuseSocket(error: Error & { code?: string }, socket: Socket): void {
	if (error.code === "ECONNRESET" || !socket.writable) {
		socket.destroy();
		return;
	}
	const status = error.code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
	socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
