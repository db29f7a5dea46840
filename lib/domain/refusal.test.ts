import { expect, test } from "vitest";
import { z } from "zod";
import messages from "@/messages/en.json";
import { parseInput } from "./input";
import { fieldCodes, httpStatusOf, refusalCodes } from "./refusal";

test("every refusal and every field problem has its sentence", () => {
	for (const code of refusalCodes) expect(messages.refusals[code]).toMatch(/\.$/);
	for (const code of fieldCodes) expect(messages.fields[code]).toMatch(/\.$/);
	expect(Object.keys(messages.refusals).toSorted()).toEqual(refusalCodes.toSorted());
});

test("no refusal is answered as a success or as a crash", () => {
	for (const code of refusalCodes) expect([400, 401, 403, 404, 405, 409, 410, 412, 413, 415, 422, 429, 503]).toContain(httpStatusOf[code]);
});

const schema = z.strictObject({
	body: z.string().trim().min(1).max(10),
	kind: z.enum(["a", "b"]).optional(),
	anchor: z.strictObject({ exact: z.string().min(1) }).optional(),
	id: z.uuid().optional(),
	count: z.int().min(2).optional(),
});
test.each<[unknown, string, string]>([
	[{}, "/body", "required"],
	[{ body: " " }, "/body", "required"],
	[{ body: 7 }, "/body", "type"],
	[{ body: "x".repeat(11) }, "/body", "too-long"],
	[{ body: "x", kind: "c" }, "/kind", "choice"],
	[{ body: "x", anchor: {} }, "/anchor/exact", "required"],
	[{ body: "x", "a/b": 1 }, "/a~1b", "unknown"],
	[{ body: "x", id: "12" }, "/id", "format"],
	[{ body: "x", count: 1 }, "/count", "too-small"],
	["text", "", "type"],
	[null, "", "type"],
])("%j: %s %s", (input, pointer, code) => {
	expect(parseInput(schema, input)).toMatchObject({ ok: false, refusal: "input-invalid", fields: [{ pointer, code }] });
});
