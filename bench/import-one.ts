/** One document, imported in a process of its own: how long, how much memory, and what came out? Prints JSON for import.ts. */
import { readFileSync } from "node:fs";
import { importFile } from "../lib/importers/import-file";

const file = process.argv[2] ?? "";
const bytes = new Uint8Array(readFileSync(file));
const idle = process.resourceUsage().maxRSS;
const start = performance.now();
const result = await importFile(bytes, { name: file });
const seconds = (performance.now() - start) / 1000;
process.stdout.write(JSON.stringify({ result, seconds, megabytes: process.resourceUsage().maxRSS / 1024, idle: idle / 1024 }));
