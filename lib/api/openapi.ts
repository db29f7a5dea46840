/**
 * The API's description of itself (OpenAPI 3.1), made from the table of operations and the very schemas that check what is sent.
 * Sources: https://spec.openapis.org/oas/v3.1.1.html; JSON Schema 2020-12, which OpenAPI 3.1 takes as it is.
 */
import { z } from "zod";
import { refusalCodes } from "@/lib/domain/refusal";
import en from "@/messages/en.json";
import { namedSchemas } from "./answers/named";
import type { Operation } from "./operation";
import { allOperations, operationGroups } from "./operations";

type Json = Record<string, unknown>;

const reference = (name: string) => `#/components/schemas/${name}`;
const json = (schema: Json) => ({ "application/json": { schema } });
const problemAnswer = (description: string) => ({
	description,
	content: { "application/problem+json": { schema: { $ref: reference("Problem") } } },
});

export function openApiDocument(): Json {
	const paths: Record<string, Json> = {};
	for (const operation of allOperations) {
		paths[operation.path] ??= {};
		Object.assign(paths[operation.path] as Json, { [operation.method.toLowerCase()]: described(operation) });
	}
	return {
		openapi: "3.1.1",
		info: { title: en.api.docs.title, version: "1", description: en.api.docs.lead, license: { name: "MIT", identifier: "MIT" } },
		servers: [{ url: "/api/v1" }],
		tags: Object.keys(operationGroups).map((name) => ({ name, description: en.api.groups[name as keyof typeof operationGroups] })),
		security: [{ token: [] }],
		paths,
		components: {
			securitySchemes: {
				token: { type: "http", scheme: "bearer", description: en.api.docs.token },
				session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
			},
			schemas: { Problem: problemSchema, ...namedSchemasAsJson() },
		},
	};
}

const problemSchema: Json = {
	type: "object",
	description: "RFC 9457",
	required: ["type", "title", "status", "detail", "code"],
	properties: {
		type: { type: "string", format: "uri-reference" },
		title: { type: "string" },
		status: { type: "integer" },
		detail: { type: "string" },
		code: { type: "string", enum: [...refusalCodes, "internal"] },
		errors: {
			type: "array",
			items: {
				type: "object",
				required: ["pointer", "code", "detail"],
				properties: { pointer: { type: "string", format: "json-pointer" }, code: { type: "string" }, detail: { type: "string" } },
			},
		},
	},
};

function described(operation: Operation): Json {
	const { id, method, path, status, sessionWillDo } = operation;
	const tag = Object.entries(operationGroups).find(([, group]) => (group as readonly Operation[]).includes(operation))?.[0];
	const body = bodyOf(operation);
	return {
		operationId: id,
		tags: [tag],
		summary: en.api.operations[id],
		...(sessionWillDo ? { security: [{ token: [] }, { session: [] }] } : {}),
		parameters: [...pathParameters(path), ...queryParameters(operation), ...headerParameters(method)],
		...(body === null ? {} : { requestBody: body }),
		responses: {
			[status]: answerOf(operation),
			...(method === "GET" ? { 304: { description: "Not Modified" } } : {}),
			default: problemAnswer("Refused"),
		},
	};
}

function answerOf({ status, answer, alsoAnswers = [] }: Operation): Json {
	const content = {
		...(answer === undefined ? {} : json(inPlace(answer, "output"))),
		...Object.fromEntries(alsoAnswers.map((type) => [type, {}])),
	};
	const description = status === 204 ? "No Content" : status === 201 ? "Created" : "OK";
	return Object.keys(content).length === 0 ? { description } : { description, content };
}

function bodyOf({ body, form }: Operation): Json | null {
	if (form !== undefined) return { required: true, content: { "multipart/form-data": { schema: inPlace(form, "input") } } };
	const schema = body === undefined ? null : bodySchemaOf(body);
	if (schema === null) return null;
	return { required: Array.isArray(schema.required) && schema.required.length > 0, content: json(schema) };
}

/** What may be sent: the command's input without what the path says. Null where nothing is left. */
function bodySchemaOf({ schema, bound }: NonNullable<Operation["body"]>): Json | null {
	const whole = inPlace(schema, "input");
	const properties = Object.fromEntries(Object.entries((whole.properties ?? {}) as Json).filter(([name]) => !bound.includes(name)));
	if (Object.keys(properties).length === 0) return null;
	const { required: all, ...rest } = whole;
	const required = (Array.isArray(all) ? all : []).filter((name) => !bound.includes(name));
	return { ...rest, properties, ...(required.length > 0 ? { required } : {}) };
}

function pathParameters(path: string): Json[] {
	return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
		name,
		in: "path",
		required: true,
		schema: name === "number" ? { type: "integer", minimum: 1 } : { type: "string", format: "uuid" },
	}));
}

function queryParameters({ query }: Operation): Json[] {
	if (query === undefined) return [];
	const { properties = {}, required = [] } = inPlace(query, "input") as { properties?: Record<string, Json>; required?: string[] };
	return Object.entries(properties).map(([name, { description, ...schema }]) => ({
		name,
		in: "query",
		required: required.includes(name),
		...(description === undefined ? {} : { description }),
		schema,
	}));
}

function headerParameters(method: Operation["method"]): Json[] {
	const header = (name: string) => ({ name, in: "header", required: false, schema: { type: "string" } });
	if (method === "GET") return [header("If-None-Match")];
	return method === "POST" ? [header("Idempotency-Key")] : [header("If-Match")];
}

const conversion = { target: "draft-2020-12", unrepresentable: "any", cycles: "ref" } as const;

/** A schema where it is used; named ones inside it are referred to. */
function inPlace(schema: z.ZodType, io: "input" | "output"): Json {
	const name = namedSchemas.get(schema)?.id;
	if (name !== undefined) return { $ref: reference(name) };
	const { $schema: _, $defs, ...converted } = z.toJSONSchema(schema, { ...conversion, io, metadata: namedSchemas as never }) as Json;
	return withReferences(converted, $defs as Json | undefined) as Json;
}

function namedSchemasAsJson(): Json {
	const { schemas } = z.toJSONSchema(namedSchemas, { ...conversion, io: "output", uri: reference });
	return Object.fromEntries(Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]));
}

/** `#/$defs/Name` → where the document keeps named schemas. */
function withReferences(value: unknown, defs: Json | undefined): unknown {
	if (Array.isArray(value)) return value.map((one) => withReferences(one, defs));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) =>
			key === "$ref" && typeof one === "string" ? [key, one.replace(/^#\/\$defs\//, reference(""))] : [key, withReferences(one, defs)],
		),
	);
}
