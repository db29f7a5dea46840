/** The database goes away under the running product, and comes back. */
import { readFileSync } from "node:fs";
import { signedInCookie } from "@/lib/testing/signed-in";
import { startProduct } from "../scripts/running-product";
import { expect, test } from "./fixtures";
import { type Problem, Program } from "./program";
import { lineTo } from "./proxy";
import { begin } from "./story";

test("without its database it says so with 503, and comes back by itself", async ({ baseURL: _ }, testInfo) => {
	test.setTimeout(120_000);
	const story = await begin();
	const line = await lineTo(process.env.DATABASE_URL ?? "");
	const logFile = testInfo.outputPath("server.log");
	// A server of its own: the other tests need theirs. The rest of its settings is that of this process.
	const product = await startProduct({
		databaseUrl: line.url,
		dataDir: process.env.DATA_DIR ?? "",
		authSecret: process.env.AUTH_SECRET,
		distDir: process.env.E2E_DIST_DIR ?? "",
		logFile,
	});
	try {
		const cookie = await signedInCookie(story.experts[0].actor);
		const page = () => fetch(`${product.url}${story.paper.at}`, { headers: { cookie: `${cookie.name}=${cookie.value}` } });
		const program = await Program.of(story.experts[0], product.url);
		const position = `/paragraphs/${story.paper.paragraphs[1]?.id}/position`;
		expect((await page()).status).toBe(200);

		await line.cut();
		const health = await fetch(`${product.url}/api/health`);
		expect(health.status).toBe(503);
		expect(await health.json()).toHaveProperty("status");
		const refused = await program.put(position, { position: "agree" });
		expect(refused.status).toBe(503);
		expect((refused.body as Problem).code).toBe("database-away");
		const broken = await page();
		expect(broken.status).toBeGreaterThanOrEqual(500);
		expect(await broken.text()).not.toMatch(/ECONNREFUSED|prisma|\bat \S+ \(/i);

		await line.join();
		await expect.poll(async () => (await fetch(`${product.url}/api/health`)).status, { timeout: 30_000 }).toBe(200);
		expect((await page()).status).toBe(200);
		expect((await program.put(position, { position: "agree" })).status).toBe(200);
		const password = new URL(line.url).password;
		expect(readFileSync(logFile, "utf8")).not.toContain(password);
	} finally {
		await product.stop();
		await line.cut();
	}
});
