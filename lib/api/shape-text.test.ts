import { expect, test } from "vitest";
import { apiGuide } from "./guide";
import { openApiDocument } from "./openapi";
import { shapeText } from "./shape-text";

const { paths } = openApiDocument() as {
	paths: Record<string, Record<string, { requestBody: { content: Record<string, { schema: Record<string, unknown> }> } }>>;
};

test("what is sent reads as it would be typed", () => {
	const schema = paths["/paragraphs/{id}/position"]?.put?.requestBody.content["application/json"]?.schema ?? {};
	expect(shapeText(schema)).toBe('{\n  position: "agree" | "reservations" | "disagree" | "abstain"\n  reason?: text (at most 2000)\n}');
});

test("the page has every call, nothing in it is unknown, and every problem has its sentence", () => {
	const { groups, shapes, problems } = apiGuide("en");
	const texts = [
		...groups.flatMap(({ calls }) => calls.flatMap(({ query, body, form, answer }) => [query, body, form, answer])),
		...shapes.map(({ text }) => text),
	];
	for (const text of texts) expect(text ?? "").not.toMatch(/undefined|\[object|anything/);
	expect(groups.flatMap(({ calls }) => calls).length).toBe(Object.values(paths).flatMap((one) => Object.keys(one)).length);
	for (const { sentence } of problems) expect(sentence).toMatch(/^[^{}]+\.$/);
});
