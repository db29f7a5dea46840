import { expect, test, vi } from "vitest";
import { Kept } from "./kept";

const length = (text: string) => text.length;

test("what is kept is not loaded again, until its version changes", async () => {
	const kept = new Kept<string>(100, length);
	const load = vi.fn(async () => "answer");
	expect([await kept.get("a", "1", load), await kept.get("a", "1", load)]).toEqual(["answer", "answer"]);
	expect(load).toHaveBeenCalledTimes(1);
	await kept.get("a", "2", load);
	expect(load).toHaveBeenCalledTimes(2);
});

test("many who ask at the same time wait for one answer", async () => {
	const kept = new Kept<string>(100, length);
	const load = vi.fn(async () => "answer");
	await Promise.all(Array.from({ length: 50 }, () => kept.get("a", "1", load)));
	expect(load).toHaveBeenCalledTimes(1);
});

test("a failure is not kept", async () => {
	const kept = new Kept<string>(100, length);
	await expect(kept.get("a", "1", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
	expect(await kept.get("a", "1", async () => "back")).toBe("back");
});

test("over the limit, what was not used for longest goes first", async () => {
	const kept = new Kept<string>(10, length);
	const load = vi.fn(async () => "12345");
	for (const key of ["a", "b", "a", "c", "a"]) await kept.get(key, "1", load);
	expect(load).toHaveBeenCalledTimes(3);
	await kept.get("b", "1", load);
	expect(load).toHaveBeenCalledTimes(4);
});

test("what is larger than all that may be kept is answered and let go", async () => {
	const kept = new Kept<string>(3, length);
	const load = vi.fn(async () => "12345");
	expect([await kept.get("a", "1", load), await kept.get("a", "1", load)]).toEqual(["12345", "12345"]);
	expect(load).toHaveBeenCalledTimes(2);
});
