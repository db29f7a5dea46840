/**
 * Puts a page that a person can read in the place of Next's own answer when it could not make one.
 *
 * A server component that fails leaves Next with status 500 and an empty document that only a script could fill. Here the document is
 * replaced before its first byte is sent; if the reason is a database that is away, the status is 503 (RFC 9110, 15.6.4).
 */
import { type IncomingMessage, ServerResponse } from "node:http";
import { failurePage } from "./failure-page";

export interface Surroundings {
	nonce: string;
	databaseAnswers: () => Promise<boolean>;
}

/** For requests of whole pages; what scripts and programs ask for is answered by whoever they asked. */
function asksForPage({ headers, url = "" }: IncomingMessage): boolean {
	return (
		/text\/html/.test(headers.accept ?? "") &&
		headers.rsc === undefined &&
		headers["next-action"] === undefined &&
		!/^\/(api|_next)\//.test(url)
	);
}

export function replaceFailures(request: IncomingMessage, response: ServerResponse, surroundings: Surroundings): void {
	if (!asksForPage(request)) return;
	const own = { writeHead: response.writeHead, flushHeaders: response.flushHeaders, write: response.write, end: response.end };
	let replaced = false;
	/** Whether what is about to be sent is a failure, and so is not sent. */
	const fails = (status: number): boolean => {
		if (!replaced && status === 500 && !response.headersSent) {
			replaced = true;
			void answer(request, response, surroundings);
		}
		return replaced;
	};
	const calledBack = (args: unknown[]) => {
		const done = args.find((one) => typeof one === "function");
		if (done !== undefined) process.nextTick(done);
	};
	Object.assign(response, {
		writeHead: (status: number, ...rest: never[]) => (fails(status) ? response : own.writeHead.call(response, status, ...rest)),
		flushHeaders: () => fails(response.statusCode) || own.flushHeaders.call(response),
		write: (...args: Parameters<ServerResponse["write"]>) => {
			if (!fails(response.statusCode)) return own.write.apply(response, args);
			calledBack(args);
			return true;
		},
		end: (...args: Parameters<ServerResponse["end"]>) => {
			if (!fails(response.statusCode)) return own.end.apply(response, args);
			calledBack(args);
			return response;
		},
	});
}

async function answer(request: IncomingMessage, response: ServerResponse, { nonce, databaseAnswers }: Surroundings): Promise<void> {
	const databaseAway = !(await databaseAnswers().catch(() => false));
	const body = failurePage({ databaseAway, acceptLanguage: request.headers["accept-language"] ?? null, nonce, path: request.url ?? "/" });
	for (const name of ["Content-Encoding", "Transfer-Encoding", "ETag", "Link", "Location"]) response.removeHeader(name);
	response.setHeader("Content-Type", "text/html; charset=utf-8");
	response.setHeader("Content-Length", Buffer.byteLength(body));
	response.setHeader("Cache-Control", "no-store");
	if (databaseAway) response.setHeader("Retry-After", "5");
	// Past everything that has been put around this response since.
	ServerResponse.prototype.writeHead.call(response, databaseAway ? 503 : 500);
	ServerResponse.prototype.end.call(response, request.method === "HEAD" ? "" : body, "utf8");
}
