/** What is one call of the HTTP API: where it is, what it takes and answers, and what it asks of the commands and queries behind it. */
import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import type { Result } from "@/lib/domain/refusal";
import type { Locale, Messages } from "@/lib/i18n/locales";

export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof methods)[number];

/** A request that was well-formed enough to be asked. */
export interface Call {
	actor: Actor;
	/** What stands in the place of {…} in the path: "id" a UUID, "number" a whole number. */
	params: Record<string, string>;
	/** The query string, after its schema. */
	query: Record<string, unknown>;
	/** The JSON object that was sent; {} where nothing was. */
	body: Record<string, unknown>;
	/** Null unless the operation takes a form. */
	form: FormData | null;
	request: Request;
	locale: Locale;
	now: Date;
}

export interface Operation {
	/** Also the key of its summary in messages/en.json under "api.operations". */
	id: keyof Messages["api"]["operations"];
	method: Method;
	/** Below /api/v1: "/paragraphs/{id}/position". */
	path: string;
	/** What may stand in the query string. */
	query?: z.ZodObject;
	/** What the body may hold. `bound`: fields of the schema that the path says and the body may not. */
	body?: { schema: z.ZodType; bound: readonly string[] };
	/** Fields of a multipart form; for the document only, since the command checks what it gets. */
	form?: z.ZodObject;
	/** Whether the cookie of a session will do instead of a token: only where nothing is changed (no forged requests, then). */
	sessionWillDo?: boolean;
	/** Of the answer when all goes well. 204: nothing is sent. */
	status: 200 | 201 | 204;
	/** What is answered; left out with 204. */
	answer?: z.ZodType;
	/** Other media types the answer may have, as the request asks. */
	alsoAnswers?: readonly string[];
	/** Where to find what was made; a path below /api/v1. */
	location?: (answer: Record<string, unknown>) => string;
	/** A Response is sent as it is. */
	handle: (call: Call) => Promise<Result<unknown>>;
}

/** A command behind a path: its input is what the body holds and what the path binds. */
export function commandOperation<V>({
	input,
	bind,
	run,
	answerWith,
	...operation
}: Omit<Operation, "handle" | "body"> & {
	input: z.ZodType;
	bind: (params: Record<string, string>) => Record<string, unknown>;
	run: (actor: Actor, input: unknown, now: Date) => Promise<Result<V>>;
	/** What is answered of what the command says; left out: just that. */
	answerWith?: (value: V, call: Call) => Result<unknown> | Promise<Result<unknown>>;
}): Operation {
	return {
		...operation,
		body: { schema: input, bound: Object.keys(bind({})) },
		handle: async (call) => {
			const result = await run(call.actor, { ...call.body, ...bind(call.params) }, call.now);
			return result.ok && answerWith !== undefined ? answerWith(result.value, call) : result;
		},
	};
}
