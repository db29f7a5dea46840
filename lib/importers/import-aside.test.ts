import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importAside } from "./import-aside";
import { importPaper } from "./import-paper";

const large = new TextEncoder().encode("# Clean air\n\nAir does not stop at a border, and neither do people.\n\n".repeat(900));

test("a large file is read in its own thread, with the same result, while this one goes on", async () => {
	let ticks = 0;
	const timer = setInterval(() => ticks++, 5);
	const [aside, second] = await Promise.all([importAside(large, { name: "air.md" }), importAside(large, { name: "air.md" })]);
	clearInterval(timer);
	expect(aside).toEqual(importPaper(large, { name: "air.md" }));
	expect(second).toEqual(aside);
	expect(ticks).toBeGreaterThan(3);
}, 30_000);

test("a file that takes too long is given up, and the next one is read all the same", async () => {
	expect(await importAside(large, { name: "" }, 1)).toMatchObject({ ok: false, refusal: "file-too-intricate" });
	expect(await importAside(large, { name: "" })).toMatchObject({ ok: true });
}, 30_000);

test("a small one is read at once", async () => {
	const fixture = readFileSync(`${import.meta.dirname}/fixtures/framework.md`);
	expect(await importAside(fixture, { name: "framework.md" })).toEqual(importPaper(fixture, { name: "framework.md" }));
});
