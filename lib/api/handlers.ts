/**
 * How every call of the HTTP API runs: who asks → is it well-formed → the operation → JSON, or problem details. The route files in
 * app/api/v1 only say which operations live at their path.
 */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { parseInput } from "@/lib/domain/input";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { isImageHash } from "@/lib/domain/shown-image";
import { chooseLocale, type Locale } from "@/lib/i18n/locales";
import { isDatabaseAway } from "@/lib/store/database-away";
import { isUuid } from "@/lib/store/standing-view";
import { entityTagOf, matchesTag } from "./entity-tag";
import { fingerprintOf, idempotencyKeyOf, once } from "./idempotency";
import { identify } from "./identify";
import { type Call, type Method, methods, type Operation } from "./operation";
import { internalProblem, problem } from "./problem";
import { type ReadBody, readFormBody, readJsonBody } from "./request-body";

/** What Next.js gives a route handler beside the request; undefined where the path has no parameters. */
type Context = { params: Promise<Record<string, string> | undefined> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/** The handlers of one path: its operations, and for every other method an answer that says which there are. */
export function handlersFor(path: string, among: readonly Operation[]): Record<Method | "OPTIONS", Handler> {
	const here = among.filter((operation) => operation.path === path);
	if (here.length === 0) throw new Error(`there is no operation at ${path}`);
	const allowed = [...here.map(({ method }) => method), ...(here.some(({ method }) => method === "GET") ? ["HEAD"] : []), "OPTIONS"].join(
		", ",
	);
	const handlers = methods.map((method): [Method, Handler] => {
		const operation = here.find((one) => one.method === method);
		if (operation === undefined)
			return [method, async (request) => problem(refused("method-not-allowed"), localeOf(request), { Allow: allowed })];
		const read = here.find((one) => one.method === "GET") ?? null;
		return [method, (request, context) => guarded(request, (locale) => answer(operation, read, request, context, locale))];
	});
	const options: Handler = async () => new Response(null, { status: 204, headers: { Allow: allowed } });
	return { ...(Object.fromEntries(handlers) as Record<Method, Handler>), OPTIONS: options };
}

/** Whatever goes wrong becomes a problem with a status, never a stack trace. */
export async function guarded(request: Request, work: (locale: Locale) => Promise<Response>): Promise<Response> {
	const locale = localeOf(request);
	try {
		return await work(locale);
	} catch (error) {
		if (isDatabaseAway(error)) return problem(refused("database-away"), locale);
		console.error(error);
		return internalProblem(locale);
	}
}

const localeOf = (request: Request, actor?: Actor) => chooseLocale(actor?.locale ?? null, request.headers.get("accept-language"));

async function answer(operation: Operation, read: Operation | null, request: Request, context: Context, asked: Locale): Promise<Response> {
	const known = await identify(operation, request, new Date());
	if (!known.ok) return problem(known, asked);
	const actor = known.value;
	const locale = localeOf(request, actor);
	const params = (await context.params) ?? {};
	if (!areWellFormed(params)) return problem(refused("not-found"), locale);
	const query = queryOf(operation, request);
	if (!query.ok) return problem(query, locale);
	const body = await bodyOf(operation, request);
	if (!body.ok) return problem(body, locale);
	// Only now has the request arrived: a body sent slowly across a deadline is too late.
	const now = new Date();
	const call: Call = { actor, params, query: query.value, body: body.value.json, form: body.value.form, request, locale, now };
	const met = await preconditionOf(operation, read, call);
	if (!met.ok) return problem(met, locale);

	const key = operation.method === "POST" ? idempotencyKeyOf(request) : done(null);
	if (!key.ok) return problem(key, locale);
	if (key.value === null) return respond(operation, call);
	const claim = { userId: actor.userId, key: key.value, fingerprint: fingerprintOf(request, body.value.identity), claimedAt: now };
	const kept = await once(claim, operation.status, async () => {
		const response = await respond(operation, call);
		return { status: response.status, body: await response.text() };
	});
	return "refusal" in kept ? problem(kept, locale) : rebuilt(operation, kept);
}

async function respond(operation: Operation, call: Call): Promise<Response> {
	const result = await operation.handle(call);
	if (!result.ok) return problem(result, call.locale);
	if (result.value instanceof Response) return result.value;
	if (operation.status === 204) return new Response(null, { status: 204 });
	const body = JSON.stringify(result.value);
	if (operation.method !== "GET") return rebuilt(operation, { status: operation.status, body });
	const tag = entityTagOf(body);
	const headers = { ...jsonHeaders, ETag: tag, "Cache-Control": "private, no-cache", Vary: "Authorization, Accept, Accept-Language" };
	if (matchesTag(call.request.headers.get("if-none-match"), tag, "weak")) return new Response(null, { status: 304, headers });
	return new Response(body, { headers });
}

const jsonHeaders = { "Content-Type": "application/json" };

/** An answer to what changed something, from what is kept of it. */
function rebuilt(operation: Operation, { status, body }: { status: number; body: string }): Response {
	if (status === 204 || body === "") return new Response(null, { status });
	const headers: Record<string, string> = {
		"Content-Type": status < 400 ? "application/json" : "application/problem+json",
		"Cache-Control": "no-store",
	};
	if (status === 201 && operation.location !== undefined) headers.Location = `/api/v1${operation.location(JSON.parse(body))}`;
	return new Response(body, { status, headers });
}

/** An id that is not one names nothing. */
function areWellFormed(params: Record<string, string>): boolean {
	return Object.entries(params).every(([name, value]) => {
		if (name === "number") return /^[1-9]\d{0,8}$/.test(value);
		return name === "sha256" ? isImageHash(value) : isUuid(value);
	});
}

function queryOf({ query }: Operation, request: Request): Result<Record<string, unknown>> {
	const sent = Object.fromEntries(new URL(request.url).searchParams);
	if (query !== undefined) return parseInput(query, sent);
	return done({});
}

async function bodyOf(operation: Operation, request: Request): Promise<Result<ReadBody>> {
	const none: ReadBody = { json: {}, form: null, identity: [] };
	if (operation.method === "GET") return done(none);
	if (operation.form !== undefined) return readFormBody(request);
	const read = await readJsonBody(request);
	if (!read.ok) return read;
	// What the path says the body may not say as well, or otherwise.
	const given =
		operation.body === undefined
			? Object.keys(read.value.json)
			: operation.body.bound.filter((name) => Object.hasOwn(read.value.json, name));
	if (given.length === 0) return read;
	const fields = given.map((name) => ({ pointer: `/${name}`, code: "unknown" as const, params: { name } }));
	return { ...refused("input-invalid"), fields };
}

/** `If-Match`: only if nothing has changed since it was read (RFC 9110, 13.1.1). */
async function preconditionOf(operation: Operation, read: Operation | null, call: Call): Promise<Result<null>> {
	const header = call.request.headers.get("if-match");
	if (header === null || operation.method === "GET" || operation.method === "POST" || read === null) return done(null);
	const present = await read.handle(call);
	if (!present.ok) return present;
	return matchesTag(header, entityTagOf(JSON.stringify(present.value)), "strong") ? done(null) : refused("precondition-failed");
}
