/** Does every command of package.json lead to a script, and anything else to a sentence? */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const run = (verb: string) => spawnSync(process.execPath, ["scripts/bootstrap.mjs", verb], { encoding: "utf8" });

test("what there is not is refused with what there is", () => {
	for (const verb of ["nonsense", "../package", "toString", ""]) {
		const { status, stderr } = run(verb);
		expect(status).toBe(1);
		for (const name of Object.keys(scripts)) expect(stderr).toMatch(new RegExp(`\\b${name}\\b`));
	}
});

test("every command has its script", () => {
	for (const [name, line] of Object.entries(scripts)) {
		expect(line).toBe(`node scripts/bootstrap.mjs ${name}`);
		expect(existsSync(`scripts/${name}.ts`), name).toBe(true);
	}
});
