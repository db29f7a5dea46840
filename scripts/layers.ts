/** `node --import ./scripts/register.mjs scripts/layers.ts`: the import table of docs/architecture.md as a lint. Part of `npm run check`. */
import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { type Checked, checkLayers, type SourceFile } from "./layers/check";

/** What git knows or would take, so that nobody's scratch files count; without git (a release archive), what lies in the folders. */
export function projectSources(): SourceFile[] {
	const listed = spawnSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });
	const names = listed.status === 0 ? listed.stdout.split("\n") : globSources();
	return names
		.filter((name) => /\.(tsx?|mjs|js)$/.test(name) && !/(^|\/)(generated|fixtures)\//.test(name) && existsSync(name))
		.map((name) => ({ path: name, source: readFileSync(name, "utf8") }));
}

function globSources(): string[] {
	const folders = ["app", "bench", "components", "e2e", "lib", "prisma", "scripts"];
	return ["*", ...folders.map((folder) => `${folder}/**/*`)].flatMap((pattern) => globSync(pattern));
}

export const lintLayers = (): Checked => checkLayers(projectSources());

if (import.meta.main) {
	const { violations, files, imports } = lintLayers();
	for (const violation of violations) console.log(violation);
	console.log(`${imports} imports in ${files} files, ${violations.length} wrong`);
	process.exitCode = violations.length > 0 ? 1 : 0;
}
