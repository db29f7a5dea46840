import { expect, test } from "vitest";
import { checkLayers } from "./check";

/** The violations in files given as path → source. */
const check = (files: Record<string, string>) => checkLayers(Object.entries(files).map(([path, source]) => ({ path, source }))).violations;
const head = 'import "server-only";\n';

test.each<[string, string, string]>([
	["the rules know nothing of the store", "lib/domain/vote.ts", 'import { store } from "@/lib/store/client";'],
	["nor of Node", "lib/domain/vote.ts", 'import { readFileSync } from "node:fs";'],
	["nor of React", "lib/domain/vote.ts", 'import { useState } from "react";'],
	["a component asks no query", "components/paper/page.tsx", 'import { paperPage } from "@/lib/queries/paper-page";'],
	["a page runs no command", "app/page.tsx", 'import { castPosition } from "@/lib/commands/cast-position";'],
	["a page does not go to the store", "app/page.tsx", 'import { store } from "../lib/store/client";'],
	["a query runs no command", "lib/queries/home.ts", `${head}import { castPosition } from "@/lib/commands/cast-position";`],
	["the store decides nothing", "lib/store/vote.ts", `${head}import { castPosition } from "@/lib/commands/cast-position";`],
	["a primitive knows no noun", "components/ui/menu.tsx", 'import { Paper } from "@/components/paper/paper";'],
	["an importer stores nothing", "lib/importers/pdf.ts", 'import { saveDraft } from "@/lib/store/draft";'],
	["and reads no file", "lib/importers/pdf.ts", 'import { readFileSync } from "node:fs";'],
	["an exporter asks nothing", "lib/exporters/csv.ts", 'import { consolidatedFeedback } from "@/lib/queries/consolidated-feedback";'],
	["only the store talks to Prisma", "lib/queries/home.ts", `${head}import { PrismaPg } from "@prisma/adapter-pg";`],
	["only the circle looks a name up", "lib/queries/home.ts", `${head}import { circleOfSeminar } from "@/lib/store/circle-view";`],
	["the product does not run on test tools", "lib/queries/home.ts", `${head}import { makeSetting } from "@/lib/testing/factories";`],
	["passing on is importing", "lib/domain/vote.ts", 'export { store } from "@/lib/store/client";'],
	["passing all on too", "lib/domain/vote.ts", 'export * from "@/lib/store/client";'],
	["loading later too", "lib/domain/vote.ts", 'const later = () => import("@/lib/store/client");'],
	["a folder nobody put into the table", "services/vote.ts", 'import { store } from "@/lib/store/client";'],
])("%s", (_, path, source) => {
	const violations = check({ [path]: source });
	expect(violations).toHaveLength(1);
	expect(violations[0]).toMatch(`${path}: may not import`);
});

test.each<[string, string, string]>([
	["a component takes the type of a view", "components/paper/page.tsx", 'import type { PaperPageView } from "@/lib/queries/paper-page";'],
	["written the other way", "components/paper/page.tsx", 'import { type PaperPageView } from "@/lib/queries/paper-page";'],
	["a component uses primitives", "components/paper/page.tsx", 'import { Button } from "../ui/button";'],
	["a query asks the store", "lib/queries/home.ts", `${head}import { store } from "@/lib/store/client";`],
	["the circle looks a name up", "lib/queries/circle.ts", `${head}import { circleOfSeminar } from "@/lib/store/circle-view";`],
	["a test takes what it needs", "lib/domain/vote.test.ts", 'import { store } from "@/lib/store/client";'],
	["what is written in a text is no import", "lib/domain/vote.ts", `const text = 'import { store } from "@/lib/store/client"';`],
])("%s: allowed", (_, path, source) => {
	expect(check({ [path]: source })).toEqual([]);
});

test("store, commands, queries and auth begin by saying that they never go to a browser", () => {
	for (const folder of ["store", "commands", "queries", "auth"]) {
		expect(check({ [`lib/${folder}/one.ts`]: "export const one = 1;" })).toEqual([
			`lib/${folder}/one.ts: its first import has to be "server-only".`,
		]);
		expect(check({ [`lib/${folder}/one.ts`]: `/** What? */\n${head}` })).toEqual([]);
	}
});

test.each([
	"lib/domain/utils.ts",
	"components/paper/index.tsx",
	"lib/auth-helper/helpers.ts",
	"lib/domain/vote-service.ts",
	"lib/domain/voteCount.ts",
])("%s is no name for a file", (path) => {
	expect(check({ [path]: "" })).toHaveLength(1);
});

test("names that Next.js gives are fine", () => {
	expect(check({ "next.config.js": "", "app/seminars/[seminar]/page.tsx": "", "lib/domain/vote.property.test.ts": "" })).toEqual([]);
});
