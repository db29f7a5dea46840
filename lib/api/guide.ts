/** The API's description as its readable page shows it, taken from the OpenAPI document so that the two cannot differ. */
import { httpStatusOf, type RefusalCode, refusalCodes } from "@/lib/domain/refusal";
import type { Locale } from "@/lib/i18n/locales";
import { sentenceOf } from "@/lib/i18n/refusal-sentences";
import { openApiDocument } from "./openapi";
import type { Operation } from "./operation";
import { operationGroups } from "./operations";
import { shapeText } from "./shape-text";

type Json = Record<string, unknown>;

export interface GuideCall {
	id: Operation["id"];
	method: string;
	path: string;
	/** Shapes as text; null where there is nothing to send or get. */
	query: string | null;
	body: string | null;
	form: string | null;
	status: number;
	answer: string | null;
}

export interface Guide {
	groups: { name: keyof typeof operationGroups; calls: GuideCall[] }[];
	shapes: { name: string; text: string }[];
	problems: { code: RefusalCode; status: number; sentence: string }[];
}

export function apiGuide(locale: Locale): Guide {
	const { paths, components } = openApiDocument() as {
		paths: Record<string, Record<string, Json>>;
		components: { schemas: Record<string, Json> };
	};
	const names = Object.keys(operationGroups) as (keyof typeof operationGroups)[];
	return {
		groups: names.map((name) => ({
			name,
			calls: operationGroups[name].map((operation) => callOf(operation, paths[operation.path]?.[operation.method.toLowerCase()] ?? {})),
		})),
		shapes: Object.entries(components.schemas).map(([name, schema]) => ({ name, text: shapeText(schema) })),
		problems: refusalCodes.map((code) => ({
			code,
			status: httpStatusOf[code],
			sentence: sentenceOf({ refusal: code, params: samples }, locale),
		})),
	};
}

/** Sentences with numbers in them are shown with some. */
const samples = { limit: 20, pages: 4000, seconds: 30, format: "…", expected: "application/json", choices: "…", fields: "…" };

function callOf({ id, method, path, status }: Operation, described: Json): GuideCall {
	const parameters = (described.parameters ?? []) as { in: string; name: string; required: boolean; schema: Json; description?: string }[];
	const inQuery = parameters.filter((one) => one.in === "query");
	const query = {
		type: "object",
		properties: Object.fromEntries(inQuery.map(({ name, schema, description }) => [name, { ...schema, description }])),
		required: inQuery.filter(({ required }) => required).map(({ name }) => name),
	};
	const body = (described.requestBody as { content?: Json } | undefined)?.content ?? {};
	const answers = (described.responses as Record<string, { content?: Json }> | undefined)?.[status]?.content ?? {};
	return {
		id,
		method,
		path,
		query: inQuery.length > 0 ? shapeText(query) : null,
		body: textIn(body, "application/json"),
		form: textIn(body, "multipart/form-data"),
		status,
		answer: textIn(answers, "application/json"),
	};
}

function textIn(content: Json, type: string): string | null {
	const schema = (content[type] as { schema?: Json } | undefined)?.schema;
	return schema === undefined ? null : shapeText(schema);
}
