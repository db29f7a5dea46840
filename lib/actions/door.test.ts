import { expect, test } from "vitest";
import { inputOf } from "./door";

const form = (fields: Record<string, string>) => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
};

test.each([
	[{ blockId: "b", body: "x" }, [], { blockId: "b", body: "x" }],
	[{ $ACTION_KEY: "k", body: "" }, [], { body: "" }],
	[{ body: "x", parentId: "", reason: "" }, ["parentId"], { body: "x", reason: "" }],
	[{ "anchor.exact": "a", "anchor.prefix": "", "anchor.suffix": "s" }, ["anchor"], { anchor: { exact: "a", prefix: "", suffix: "s" } }],
	[{ body: "x", "anchor.exact": "", "anchor.prefix": "p" }, ["anchor"], { body: "x" }],
	[{ "item.type": "comment", "item.id": "i" }, [], { item: { type: "comment", id: "i" } }],
])("%j with %j left out when empty: %j", (fields, optional, input) => {
	expect(inputOf(form(fields), optional)).toEqual(input);
});
