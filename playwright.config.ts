/** How the browser tests run. `npm run e2e` starts the product they run against, and says where it is. */
import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { launchOptions } from "./scripts/browser";

const { E2E_URL, E2E_BROWSER, E2E_REPORT } = process.env;
if (!E2E_URL || !E2E_BROWSER) throw new Error("Start the browser tests with: npm run e2e");

export default defineConfig({
	testDir: "e2e",
	outputDir: "test-results",
	fullyParallel: true,
	workers: availableParallelism() > 2 ? 2 : 1,
	retries: 0,
	forbidOnly: true,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: [["list"], ["json", { outputFile: E2E_REPORT ?? "test-results/report.json" }]],
	use: {
		baseURL: E2E_URL,
		launchOptions: launchOptions(E2E_BROWSER),
		locale: "en-GB",
		timezoneId: "UTC",
		actionTimeout: 10_000,
		trace: "retain-on-failure",
		screenshot: "only-on-failure",
	},
});
