/** What a log needs of a map stays in it: names of files, and where each piece came from. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { withoutSources } from "./source-maps";

test("the source goes from maps and from maps within maps, and nothing else goes", () => {
	const folder = mkdtempSync(path.join(tmpdir(), "colloquy-maps-"));
	try {
		mkdirSync(path.join(folder, "server", "chunks"), { recursive: true });
		const map = { version: 3, sources: ["a.ts"], mappings: "AAAA", names: ["a"] };
		const write = (name: string, content: object) => writeFileSync(path.join(folder, "server", name), JSON.stringify(content));
		const read = (name: string) => JSON.parse(readFileSync(path.join(folder, "server", name), "utf8"));
		write("chunks/a.js.map", { ...map, sourcesContent: ["let a"] });
		write("b.js.map", { version: 3, sections: [{ offset: { line: 0, column: 0 }, map: { ...map, sourcesContent: ["let a"] } }] });
		write("manifest.json", { sourcesContent: 1 });
		withoutSources(folder);
		expect(read("chunks/a.js.map")).toEqual(map);
		expect(read("b.js.map")).toEqual({ version: 3, sections: [{ offset: { line: 0, column: 0 }, map }] });
		expect(read("manifest.json")).toEqual({ sourcesContent: 1 });
	} finally {
		rmSync(folder, { recursive: true });
	}
});
