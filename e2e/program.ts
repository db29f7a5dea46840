/** A program that uses the HTTP API on behalf of a person, as anybody's script would. */
import type { Actor } from "@/lib/auth/actor";
import { bearerToken } from "@/lib/testing/signed-in";

export interface Answer {
	status: number;
	headers: Headers;
	/** Parsed where it is JSON, else the text. */
	body: unknown;
}

/** RFC 9457, with what the product adds. */
export interface Problem {
	status: number;
	code: string;
	title: string;
	detail?: string;
	errors?: { pointer: string; detail?: string }[];
}

export class Program {
	private constructor(
		private readonly origin: string,
		private readonly authorization: string | null,
	) {}

	/** null: without a token. A string: with exactly this one. */
	static async of(who: { actor: Actor } | Actor | string | null, origin = process.env.E2E_URL ?? ""): Promise<Program> {
		if (who === null) return new Program(origin, null);
		if (typeof who === "string") return new Program(origin, `Bearer ${who}`);
		return new Program(origin, `Bearer ${await bearerToken("actor" in who ? who.actor : who)}`);
	}

	get = (path: string, headers: Record<string, string> = {}) => this.send("GET", path, undefined, headers);
	post = (path: string, body?: unknown, headers: Record<string, string> = {}) => this.send("POST", path, body, headers);
	put = (path: string, body?: unknown, headers: Record<string, string> = {}) => this.send("PUT", path, body, headers);
	delete = (path: string, headers: Record<string, string> = {}) => this.send("DELETE", path, undefined, headers);

	/** A string or bytes go as they are, a form as multipart, anything else as JSON. */
	async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
		const raw = body === undefined || typeof body === "string" || body instanceof FormData || body instanceof Uint8Array;
		const response = await fetch(`${this.origin}/api/v1${path}`, {
			method,
			headers: {
				...(this.authorization ? { authorization: this.authorization } : {}),
				...(body instanceof FormData ? {} : { "content-type": "application/json" }),
				...headers,
			},
			body: (raw ? body : JSON.stringify(body)) as BodyInit | undefined,
			redirect: "manual",
		});
		const text = await response.text();
		const isJson = /json/.test(response.headers.get("content-type") ?? "") && text !== "";
		return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
	}

	/** The bytes of a download. */
	async download(path: string): Promise<{ status: number; headers: Headers; bytes: Uint8Array }> {
		const response = await fetch(`${this.origin}/api/v1${path}`, { headers: { authorization: this.authorization ?? "" } });
		return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
	}

	/** The record as it grows, one event at a time, until `signal` says stop. */
	async *events(path: string, signal: AbortSignal): AsyncGenerator<{ id: string; event: string; data: string }> {
		const response = await fetch(`${this.origin}/api/v1${path}`, {
			headers: { authorization: this.authorization ?? "", accept: "text/event-stream" },
			signal,
		});
		if (!response.ok || !response.body) throw new Error(`${path} answered ${response.status}`);
		let waiting = "";
		for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
			waiting += chunk;
			for (let end = waiting.indexOf("\n\n"); end >= 0; end = waiting.indexOf("\n\n")) {
				const lines = waiting.slice(0, end).split("\n");
				waiting = waiting.slice(end + 2);
				const field = (name: string) =>
					lines
						.filter((line) => line.startsWith(`${name}:`))
						.map((line) => line.slice(name.length + 1).trimStart())
						.join("\n");
				if (field("data") !== "") yield { id: field("id"), event: field("event"), data: field("data") };
			}
		}
	}
}

/** A file as it is sent to `POST /seminars/{id}/papers`. */
export function upload(bytes: Uint8Array | string, name: string, fields: Record<string, string> = {}): FormData {
	const form = new FormData();
	form.set("file", new File([bytes as BlobPart], name));
	for (const [key, value] of Object.entries(fields)) form.set(key, value);
	return form;
}
