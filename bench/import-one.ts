/** One document, imported in a process of its own: how long, how much memory, and what came out? Prints JSON for import.ts. */
import { readFileSync } from "node:fs";
import { importFile } from "../lib/importers/import-file";
import type { ImportResult } from "../lib/importers/imported";

const [, , file = "", bringIn] = process.argv;
const bytes = new Uint8Array(readFileSync(file));
const idle = process.resourceUsage().maxRSS;
const [start, used] = [performance.now(), process.cpuUsage()];
const result = await importFile(bytes, { name: file });
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(used);
const megabytes = process.resourceUsage().maxRSS / 1024;
const again = bringIn === undefined ? null : await importFile(bytes, { name: file, changes: "bring-in" });
const brought = again?.ok ? { found: again.paper.found, broughtIn: again.paper.broughtIn } : null;
process.stdout.write(
	JSON.stringify({ result: withoutBytes(result), seconds, cpuSeconds: (user + system) / 1_000_000, megabytes, idle: idle / 1024, brought }),
);

/** Images are not compared, and large. */
function withoutBytes(read: ImportResult): ImportResult {
	return read.ok ? { ok: true, paper: { ...read.paper, images: [], original: [] } } : read;
}
