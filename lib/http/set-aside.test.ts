/** What is set aside for a document is there while it is being answered, and not a moment longer. */
import { expect, test } from "vitest";
import { closeDocument, openDocument, setAside, takeFrom } from "./set-aside";

test("what was set aside is taken as often as needed, each from its place", () => {
	openDocument("a");
	openDocument("b");
	const places = [setAside("a", "<p>1</p>"), setAside("a", "<p>2</p>"), setAside("b", "<p>3</p>")];
	expect(new Set(places).size).toBe(3);
	for (const _ of [1, 2]) expect(places.map((at) => takeFrom(at ?? ""))).toEqual(["<p>1</p>", "<p>2</p>", "<p>3</p>"]);
	closeDocument("a");
	closeDocument("b");
});

test("nothing is set aside for a document that is not being answered", () => {
	openDocument("gone");
	closeDocument("gone");
	expect([setAside(null, "x"), setAside("gone", "x"), setAside("never", "x")]).toEqual([null, null, null]);
});

test("a hole in a document is an error; in one that nobody waits for it is nothing", () => {
	openDocument("c");
	const at = setAside("c", "<p></p>") ?? "";
	expect(() => takeFrom("c.1")).toThrow("Nothing was set aside at c.1.");
	closeDocument("c");
	expect(takeFrom(at)).toBe("");
});
