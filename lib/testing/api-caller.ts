/** Calls route handlers of the API as Next.js would, without a server. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Actor } from "@/lib/auth/actor";
import { bearerToken } from "./signed-in";

type Handler = (request: Request, context: { params: Promise<Record<string, string> | undefined> }) => Promise<Response>;

export interface Called {
	status: number;
	headers: Headers;
	/** Parsed where it is JSON, else the text. */
	body: unknown;
}

const root = path.join(process.cwd(), "app/api/v1");

/** Finds the route file of a path, exact names before placeholders, as Next.js does. */
async function handlerOf(method: string, pathname: string): Promise<[Handler, Record<string, string>]> {
	let folder = root;
	const params: Record<string, string> = {};
	for (const part of pathname.split("/").filter(Boolean)) {
		const exact = path.join(folder, part);
		const placeholder = readdirSync(folder).find((name) => /^\[\w+\]$/.test(name));
		if (existsSync(exact)) folder = exact;
		else if (placeholder === undefined) return [await load(path.join(root, "[[...path]]"), method), {}];
		else {
			folder = path.join(folder, placeholder);
			params[placeholder.slice(1, -1)] = decodeURIComponent(part);
		}
	}
	return [await load(existsSync(path.join(folder, "route.ts")) ? folder : path.join(root, "[[...path]]"), method), params];
}

async function load(folder: string, method: string): Promise<Handler> {
	const handlers = (await import(/* @vite-ignore */ path.join(folder, "route.ts"))) as Record<string, Handler>;
	const handler = handlers[method];
	if (handler === undefined) throw new Error(`no ${method} in ${folder}`);
	return handler;
}

export async function respondTo(method: string, address: string, init: RequestInit = {}): Promise<Response> {
	const url = new URL(`http://localhost/api/v1${address}`);
	const [handler, params] = await handlerOf(method, url.pathname.slice("/api/v1".length));
	return handler(new Request(url, { ...init, method }), { params: Promise.resolve(Object.keys(params).length > 0 ? params : undefined) });
}

/** `body`: strings, bytes and forms go as they are, anything else as JSON. */
export type Caller = (method: string, address: string, body?: unknown, headers?: Record<string, string>) => Promise<Called>;

/** Null: without a token. A string: with exactly this one. */
export async function callerFor(who: Actor | string | null): Promise<Caller> {
	const token = who === null || typeof who === "string" ? who : await bearerToken(who);
	return async (method, address, body, headers = {}) => {
		const raw = body === undefined || typeof body === "string" || body instanceof FormData || body instanceof Uint8Array;
		const response = await respondTo(method, address, {
			headers: {
				...(token === null ? {} : { authorization: `Bearer ${token}` }),
				...(body === undefined || body instanceof FormData ? {} : { "content-type": "application/json" }),
				...headers,
			},
			body: (raw ? body : JSON.stringify(body)) as BodyInit,
		});
		const text = await response.text();
		const isJson = /json/.test(response.headers.get("content-type") ?? "") && text !== "";
		return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
	};
}
