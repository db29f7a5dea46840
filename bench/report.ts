/** What was measured, as a table for people and as JSON for comparing one run with another; and whether the targets are met. */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import path from "node:path";
import type { Weight } from "./page-weight";

export interface PageResult {
	name: string;
	connections: number;
	requestsPerSecond: number;
	/** Milliseconds. */
	median: number;
	p99: number;
	processor: number;
	failures: number;
}

export interface WriteResult {
	kind: "position" | "comment";
	way: "api" | "command" | "bare pg client";
	perSecond: number;
}

export interface Measured {
	pages: PageResult[];
	writes: WriteResult[];
	weight: Weight;
	/** Of the serving process, in MB, after all of it. */
	memory: number;
}

export interface Target {
	what: string;
	target: string;
	value: string;
	met: boolean;
}

/** The names of what is compared; scripts/bench.ts measures under these. */
export const names = {
	hundred: "reading view, 100 paragraphs, 100 comments",
	thousandComments: "reading view, 100 paragraphs, 1,000 comments",
	thousandParagraphs: "reading view, 1,000 paragraphs, 1,000 comments",
	bare: "bare Node server, the bytes of the first",
	empty: "a Next.js page without data (sign in)",
};

export function pageOf(measured: Measured, name: string, connections: number): PageResult {
	const found = measured.pages.find((page) => page.name === name && page.connections === connections);
	if (!found) throw new Error(`not measured: ${name}`);
	return found;
}

function writesOf(measured: Measured, kind: WriteResult["kind"], way: WriteResult["way"]): number {
	return measured.writes.find((write) => write.kind === kind && write.way === way)?.perSecond ?? Number.NaN;
}

/** The targets the product has set itself; bench/README.md says why these. */
export function targets(measured: Measured): Target[] {
	const hundred = pageOf(measured, names.hundred, 16).requestsPerSecond;
	const cost = hundred / pageOf(measured, names.thousandComments, 16).requestsPerSecond;
	const position = writesOf(measured, "position", "bare pg client") / writesOf(measured, "position", "command");
	const kilobytes = measured.weight.brotli / 1000;
	return [
		{ what: "pages a second, 100 comments, 16 connections", target: "≥ 300", value: hundred.toFixed(0), met: hundred >= 300 },
		{ what: "cost of 1,000 comments against 100", target: "≤ 2.0 ×", value: `${cost.toFixed(2)} ×`, met: cost <= 2 },
		{ what: "cost of a position against the bare transaction", target: "≤ 3.0 ×", value: `${position.toFixed(2)} ×`, met: position <= 3 },
		{ what: "first-load JavaScript, compressed", target: "≤ 150 kB", value: `${kilobytes.toFixed(1)} kB`, met: kilobytes <= 150 },
		{
			what: "memory of the server after the run",
			target: "≤ 400 MB",
			value: `${measured.memory.toFixed(0)} MB`,
			met: measured.memory <= 400,
		},
	];
}

export function print(measured: Measured): void {
	const rows = measured.pages.map((page) => {
		const times = (other: string) => pageOf(measured, other, page.connections).requestsPerSecond / page.requestsPerSecond;
		return [
			page.name,
			String(page.connections),
			page.requestsPerSecond.toFixed(1),
			page.median.toFixed(0),
			page.p99.toFixed(0),
			Number.isNaN(page.processor) ? "" : page.processor.toFixed(2),
			`${times(names.bare).toFixed(1)} ×`,
			`${times(names.empty).toFixed(2)} ×`,
			page.failures === 0 ? "" : `${page.failures} FAILED`,
		];
	});
	table(["page", "connections", "a second", "median ms", "99 % ms", "CPU ms", "cost : bare", "cost : empty", ""], rows);
	table(
		["written by 16 experts", "a second", "cost : bare"],
		measured.writes.map((write) => [
			`${write.kind}, ${write.way}`,
			write.perSecond.toFixed(0),
			`${(writesOf(measured, write.kind, "bare pg client") / write.perSecond).toFixed(2)} ×`,
		]),
	);
	const { scripts, gzip, brotli, html } = measured.weight;
	const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
	console.log(
		`First load: ${scripts} scripts, ${kilobytes(brotli)} as sent to browsers of today (Brotli), ${kilobytes(gzip)} to others (gzip); the page itself ${kilobytes(html)}.\n`,
	);
	table(
		["target", "wanted", "measured", ""],
		targets(measured).map(({ what, target, value, met }) => [what, target, value, met ? "met" : "MISSED"]),
	);
}

/** Writes bench/results/<time>.json and answers with its path. */
export function keep(measured: Measured): string {
	const at = new Date().toISOString();
	const machine = { cpu: cpus()[0]?.model ?? "unknown", cores: availableParallelism(), node: process.version, platform: process.platform };
	const folder = path.join("bench", "results");
	mkdirSync(folder, { recursive: true });
	const file = path.join(folder, `${at.replaceAll(/[:.]/g, "-")}.json`);
	writeFileSync(file, `${JSON.stringify({ at, machine, ...measured, targets: targets(measured) }, null, "\t")}\n`);
	return file;
}

function table(head: string[], rows: string[][]): void {
	const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
	const line = (row: string[]) =>
		row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ");
	console.log(["", line(head), widths.map((width) => "─".repeat(width)).join("  "), ...rows.map(line), ""].join("\n"));
}
