import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { madePdf } from "@/lib/testing/made-pdf";
import { importAside } from "./import-aside";
import { importPaper } from "./import-paper";
import type { ImportProgress } from "./imported";

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

test("it ends at once when nobody wants it any more, and the next one is read", async () => {
	const stop = new AbortController();
	const reading = importAside(large, { name: "air.md" }, undefined, stop.signal);
	const next = importAside(large, { name: "air.md" });
	stop.abort(new Error("not wanted"));
	await expect(reading).rejects.toThrow("not wanted");
	expect(await next).toMatchObject({ ok: true });
	await expect(importAside(large, { name: "air.md" }, undefined, stop.signal)).rejects.toThrow("not wanted");
});

test("a PDF tells how many of its pages have been read", async () => {
	const told: ImportProgress[] = [];
	const texts = ["Air does not stop at a border.", "Neither do the people who breathe it.", "So both are measured everywhere."];
	const pdf = madePdf(texts.map((text, page) => ({ texts: [{ text, x: 72, y: 100 + 50 * page }] })));
	expect(await importAside(pdf, { name: "air.pdf", onProgress: (progress) => told.push(progress) })).toMatchObject({ ok: true });
	expect(told).toContainEqual({ step: "reading", done: 2, total: 3 });
	expect(told.at(-1)).toMatchObject({ step: "arranging" });
});
