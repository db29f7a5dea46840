import { readdirSync } from "node:fs";
import path from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { catalogues } from "@/lib/i18n/locales";
import { openApiDocument } from "./openapi";
import { allOperations } from "./operations";

const root = path.join(process.cwd(), "app/api/v1");
/** Route files that serve no call of the table: what is said of the API, and what is none of its addresses. */
const beside = new Set(["/openapi.json", "/docs", "/[[...path]]"]);

function routePaths(): string[] {
	const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => path.basename(file) === "route.ts");
	return files.map((file) => `/${path.dirname(file).split(path.sep).join("/")}`).filter((file) => !beside.has(file));
}
const addressOf = (file: string) => file.replaceAll("[", "{").replaceAll("]", "}");

test("the document is valid OpenAPI 3.1", async () => {
	const document = openApiDocument();
	const result = await new Validator().validate(structuredClone(document));
	expect(result.errors ?? []).toEqual([]);
	expect(result.valid).toBe(true);
	expect(document.openapi).toMatch(/^3\.1\./);
});

test("every reference in it leads somewhere", () => {
	const document = openApiDocument();
	const { schemas } = document.components as { schemas: Record<string, unknown> };
	const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, one]) => one);
	expect(references.length).toBeGreaterThan(50);
	for (const one of new Set(references)) expect(Object.keys(schemas).map((name) => `#/components/schemas/${name}`)).toContain(one);
});

test("every route file is in the document, and the other way round", () => {
	const { paths } = openApiDocument() as { paths: object };
	expect(routePaths().map(addressOf).toSorted()).toEqual(Object.keys(paths).toSorted());
});

test("every route file serves the methods the document names, and says so of the others", async () => {
	for (const file of routePaths()) {
		const handlers = (await import(/* @vite-ignore */ path.join(root, file, "route.ts"))) as Record<
			string,
			(request: Request) => Promise<Response>
		>;
		const response = await handlers.OPTIONS?.(new Request("http://localhost/"));
		const named = allOperations.filter((operation) => operation.path === addressOf(file)).map(({ method }) => method);
		const allowed = response?.headers.get("allow")?.split(", ") ?? [];
		expect({ file, allowed: allowed.filter((one) => one !== "HEAD" && one !== "OPTIONS").toSorted() }).toEqual({
			file,
			allowed: named.toSorted(),
		});
	}
});

test("no two calls share an id or an address, and each has its summary in every language", () => {
	const ids = allOperations.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	const addresses = allOperations.map(({ method, path }) => `${method} ${path}`);
	expect(new Set(addresses).size).toBe(addresses.length);
	for (const { api } of Object.values(catalogues)) expect(Object.keys(api.operations)).toEqual(expect.arrayContaining(ids));
});

test("what the path says, the body does not ask for", () => {
	const { paths } = openApiDocument() as {
		paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: { properties: object } }> } }>>;
	};
	const schema = paths["/paragraphs/{id}/comments"]?.post?.requestBody?.content["application/json"]?.schema;
	expect(schema).toMatchObject({ required: ["body"], additionalProperties: false });
	expect(Object.keys(schema?.properties ?? {}).toSorted()).toEqual(["anchor", "body", "kind", "parentId"]);
});
