/**
 * The maps by which the log names lines of the source, without the source itself: Node keeps the map of every module that it has loaded, and
 * the source in them took thirty megabytes of a running server's memory.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

interface SourceMap {
	sourcesContent?: unknown;
	/** Of maps made of maps (ECMA-426, 6.3). */
	sections?: { map: SourceMap }[];
}

export function withoutSources(distDir: string): void {
	const folder = path.join(distDir, "server");
	for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
		if (!name.endsWith(".js.map")) continue;
		const file = path.join(folder, name);
		const map = JSON.parse(readFileSync(file, "utf8")) as SourceMap;
		for (const one of [map, ...(map.sections ?? []).map((section) => section.map)]) delete one.sourcesContent;
		writeFileSync(file, JSON.stringify(map));
	}
}
