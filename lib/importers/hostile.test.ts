/** Files of every format made to do harm: each is read or refused within seconds, in a thread that stays within its memory. */
import { expect, test } from "vitest";
import { hostileArchives } from "@/lib/testing/hostile/archives";
import { hostilePdfs } from "@/lib/testing/hostile/pdfs";
import { hostileTexts } from "@/lib/testing/hostile/texts";
import { importAside } from "./import-aside";

/** Milliseconds, on a machine that does other things meanwhile; what takes longer is given up. */
const limit = 15_000;

test.each([...hostileArchives, ...hostilePdfs, ...hostileTexts])("%s", { timeout: 4 * limit }, async (name, make, outcome) => {
	const bytes = make();
	const start = performance.now();
	const result = await importAside(bytes, { name }, limit);
	expect(result.ok ? `read as ${result.paper.format}` : result.refusal).toMatch(outcome);
	expect(performance.now() - start).toBeLessThan(limit + 5000);
});
