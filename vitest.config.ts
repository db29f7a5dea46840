import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

// A time zone with an odd offset and none of ours: what depends on the machine's zone fails here. For workers, which inherit it.
process.env.TZ = "Asia/Kathmandu";

const root = import.meta.dirname;
/** Folders whose tests get a database. All others must do without; that is what keeps `npm run check` fast. */
const WITH_DATABASE = ["commands", "queries", "store", "api", "events", "auth", "jobs", "live", "actions", "database"].map(
	(folder) => `lib/${folder}/**/*.test.{ts,tsx}`,
);
WITH_DATABASE.push("prisma/**/*.test.ts", "scripts/command-line/**/*.test.ts", "app/**/*.test.{ts,tsx}");

export default defineConfig({
	resolve: {
		alias: [
			// The package throws outside a React server build; a test is on the server side by nature.
			{ find: /^server-only$/, replacement: path.join(root, "lib/testing/server-only.ts") },
			{ find: /^@\//, replacement: `${root}/` },
		],
	},
	test: {
		env: {
			TZ: "Asia/Kathmandu",
			// Never the settings, the data or the mail of the person who runs the tests.
			DATABASE_URL: "",
			DATA_DIR: path.join(tmpdir(), `colloquy-unit-${process.pid}`),
			AUTH_SECRET: "a secret for tests only, long enough for every check",
			SMTP_URL: "",
			PUBLIC_URL: "",
			DEMO: "0",
		},
		maxWorkers: 2,
		// Only against tests that hang: how fast something is, is measured in bench/, and machines are busy.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		projects: [
			{
				extends: true,
				test: { name: "unit", include: ["**/*.test.{ts,tsx}"], exclude: ["node_modules/**", ".next*/**", "e2e/**", ...WITH_DATABASE] },
			},
			{
				extends: true,
				test: {
					name: "database",
					include: WITH_DATABASE,
					globalSetup: "lib/testing/database-server.ts",
					setupFiles: "lib/testing/database.ts",
				},
			},
		],
	},
});
