/**
 * What may import what: the layers of docs/architecture.md, as a table. The longest entry that a file is under counts.
 *
 * An entry names folders or files of the project, by the beginning of their path; what an entry is under it may always import. Tests may
 * import anything.
 */

export interface Layer {
	/** Ours. */
	may: readonly string[];
	/** Ours, but types only: nothing of it runs. */
	types?: readonly string[];
	/** From npm and Node, by the beginning of the name; left out: any but those that `kept` keeps for others. */
	packages?: readonly string[];
}

const anything = ["app", "bench", "components", "e2e", "lib", "messages", "prisma", "scripts"];

export const layers: Readonly<Record<string, Layer>> = {
	app: { may: ["components", "lib/actions", "lib/queries", "lib/auth", "lib/domain", "lib/i18n", "lib/env.ts"] },
	"app/api": { may: ["lib/api", "lib/auth", "lib/domain"] },
	components: {
		may: ["components/ui", "lib/actions", "lib/domain", "lib/http/set-aside.ts", "lib/i18n"],
		types: ["lib/queries", "lib/auth"],
	},
	"components/ui": { may: ["lib/i18n"], packages: ["react", "react-dom", "use-intl", "next"] },

	"lib/actions": { may: ["lib/commands", "lib/auth", "lib/domain", "lib/i18n"] },
	"lib/api": {
		may: [
			"lib/commands",
			"lib/queries",
			"lib/store",
			"lib/auth",
			"lib/domain",
			"lib/events",
			"lib/exporters",
			"lib/http",
			"lib/i18n",
			"lib/env.ts",
			"messages",
		],
	},
	"lib/commands": { may: ["lib/domain", "lib/store", "lib/events", "lib/importers", "lib/jobs", "lib/auth", "lib/i18n/locales.ts"] },
	"lib/queries": { may: ["lib/domain", "lib/store", "lib/auth", "lib/email/outbox.ts", "lib/env.ts"] },
	"lib/store": { may: ["lib/domain", "lib/auth/secret-token.ts"], types: ["lib/importers"] },
	"lib/events": { may: ["lib/domain", "lib/store", "lib/email", "lib/jobs", "lib/auth/secret-token.ts", "lib/env.ts"] },

	"lib/domain": { may: [], packages: ["zod", "mdast", "micromark", "diff"] },
	"lib/importers": { may: ["lib/domain"] },
	"lib/exporters": { may: ["lib/domain", "lib/i18n/locales.ts"] },

	"lib/auth": { may: ["lib/domain", "lib/store", "lib/http", "lib/env.ts"] },
	// What next-auth calls when somebody signs in: a door, as actions are.
	"lib/auth/options.ts": { may: ["lib/commands", "lib/domain", "lib/store", "lib/http", "lib/env.ts", "lib/auth"] },
	"lib/email": { may: ["lib/domain", "lib/i18n", "lib/jobs", "lib/env.ts"] },
	"lib/i18n": { may: ["messages", "lib/domain"] },
	"lib/i18n/request.ts": { may: ["lib/auth", "lib/i18n"] },
	"lib/http": { may: ["lib/i18n/locales.ts"] },
	"lib/jobs": { may: [] },
	"lib/database": { may: [] },
	"lib/env.ts": { may: [] },
	"lib/testing": { may: ["lib", "prisma", "app/api"] },

	prisma: { may: ["lib/domain", "lib/store", "lib/auth"] },
	scripts: { may: anything },
	bench: { may: anything },
	e2e: { may: anything },
	// Files at the top: they start things or configure tools.
	"": { may: ["lib", "scripts"] },
};

/** What is for some alone: ours by its path, packages by the beginning of their name. */
export const kept: Readonly<Record<string, readonly string[]>> = {
	// A name is looked up in one place and goes through `attribute`.
	"lib/store/circle-view.ts": ["lib/queries/circle.ts"],
	"lib/store/generated": ["lib/store", "prisma"],
	"lib/testing": ["bench", "e2e", "scripts"],
	// Importers and exporters get bytes and give bytes; one of them changes a library as it is loaded.
	"node:fs": ["lib/env.ts", "lib/database", "lib/email", "lib/importers/pdf/load-pdfjs.ts", "lib/testing", "scripts", "bench", "e2e"],
	react: ["app", "components", "lib/auth", "lib/i18n/request.ts", "lib/queries", "e2e"],
	"@prisma/": ["lib/store", "lib/database"],
	"pg-boss": ["lib/jobs"],
	pg: ["lib/store", "lib/database", "lib/testing", "scripts", "bench", "e2e"],
	next: ["app", "components", "lib/actions", "lib/auth", "lib/i18n/request.ts", "scripts"],
	"next-auth": ["app", "lib/auth"],
	"@node-rs/argon2": ["lib/auth"],
	nodemailer: ["lib/email", "scripts"],
};

/** One file, one import the table does not have, and why it is right all the same. */
export const exceptions: readonly { file: string; imports: string; because: string }[] = [
	{ file: "app/api/health/route.ts", imports: "lib/store/health.ts", because: "it asks the database and nothing else" },
	{ file: "app/api-docs/page.tsx", imports: "lib/api/guide.ts", because: "it is the API's description of itself, as a page" },
	{ file: "components/shell/site-shell.tsx", imports: "lib/auth/session.ts", because: "the frame of pages that need nobody signed in" },
	{ file: "components/account/provider-form.tsx", imports: "lib/env.ts", because: "whether there is single sign-on is a setting" },
	{ file: "lib/queries/original-check.ts", imports: "lib/importers/pdf/draw-aside.ts", because: "how large a page is, the file says" },
	{ file: "lib/queries/original-page.ts", imports: "lib/importers/pdf/draw-aside.ts", because: "a page is drawn when it is looked at" },
	{ file: "lib/queries/demonstration.ts", imports: "prisma/seed.ts", because: "shows the accounts the seed made" },
];

/** Each file of these begins by saying that it never goes to a browser. */
export const serverOnly = ["lib/store", "lib/commands", "lib/queries", "lib/auth"];
/** But for what programs outside of the server use as well. */
export const notServerOnly = ["lib/auth/secret-token.ts"];
