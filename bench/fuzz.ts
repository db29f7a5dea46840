/**
 * `npm run bench -- fuzz [seconds] [seed] [words of a path …]`: documents of the corpus, damaged at random, go through the importers. Nothing
 * may be thrown, every block has to be sound, and none may take long. What falls is kept in a file and its name is printed.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";
import { brokenInvariants } from "../lib/domain/marked-text";
import { importPaper } from "../lib/importers/import-paper";

const corpus = path.join(import.meta.dirname, "../../shared/corpus");
const endings = /\.(?:docx|odt|pdf|html?|md|txt)$/;
/** Bytes. Large documents would take the time of many small ones. */
const largest = 80_000;
const longest = 5000;
const oddValues = ["-1", "99999999999", "", "abc", "0", "on", "\u202e", "１"];

export function fuzzImports([seconds = "60", seed = "1", ...wanted]: readonly string[]): void {
	if (!existsSync(corpus)) throw new Error(`There is no corpus at ${corpus}.`);
	const files = readdirSync(corpus, { recursive: true, encoding: "utf8" })
		.filter((file) => endings.test(file) && (wanted.length === 0 || wanted.some((word) => file.includes(word))))
		.map((file) => new Uint8Array(readFileSync(path.join(corpus, file))))
		.filter((bytes) => bytes.length <= largest);
	const random = randomFrom(Number(seed));
	const outcomes = new Map<string, number>();
	const until = Date.now() + Number(seconds) * 1000;
	let [cases, slowest, fallen] = [0, 0, 0];
	while (Date.now() < until && fallen < 10) {
		const original = files[Math.floor(random() * files.length)];
		if (original === undefined) break;
		const bytes = damaged(original, random);
		const start = performance.now();
		const outcome = outcomeOf(bytes);
		const time = performance.now() - start;
		cases++;
		slowest = Math.max(slowest, time);
		outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
		if (!outcome.startsWith("! ") && time <= longest) continue;
		fallen++;
		const file = path.join(mkdtempSync(path.join(tmpdir(), "colloquy-fuzz-")), "case");
		writeFileSync(file, bytes);
		console.log(`${outcome} after ${Math.round(time)} ms: ${file}`);
	}
	for (const [outcome, count] of [...outcomes].sort((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(8)} ${outcome}`);
	console.log(`${cases} cases with seed ${seed}, the slowest ${Math.round(slowest)} ms, ${fallen} fell.`);
	if (fallen > 0) process.exitCode = 1;
}

function outcomeOf(bytes: Uint8Array): string {
	try {
		const result = importPaper(bytes, { name: "fuzz" });
		if (!result.ok) return result.refusal;
		const broken = result.paper.blocks.flatMap(brokenInvariants);
		return broken.length === 0 ? `read as ${result.paper.format}` : `! ${broken[0]}`;
	} catch (error) {
		return `! ${error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 2).join(" ") : String(error)}`;
	}
}

/** Bytes changed, or, inside an archive, markup moved, doubled, cut and given odd values. */
function damaged(original: Uint8Array, random: () => number): Uint8Array {
	const isArchive = original[0] === 0x50 && original[1] === 0x4b;
	if (isArchive && random() < 0.6) {
		try {
			const parts = unzipSync(original);
			const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name) && (parts[name]?.length ?? 0) > 0);
			const name = names[Math.floor(random() * names.length)];
			if (name === undefined) return original;
			return zipSync(
				{ ...parts, [name]: new TextEncoder().encode(damagedMarkup(new TextDecoder().decode(parts[name]), random)) },
				{ level: 1 },
			);
		} catch {
			// An archive that cannot be opened is damaged as bytes.
		}
	}
	if (!isArchive && random() < 0.3) return new TextEncoder().encode(damagedMarkup(new TextDecoder("latin1").decode(original), random));
	const bytes = Uint8Array.from(original);
	for (let change = 0; change < 1 + random() * 20; change++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
	return random() < 0.2 ? bytes.slice(0, Math.floor(random() * bytes.length)) : bytes;
}

function damagedMarkup(markup: string, random: () => number): string {
	let text = markup;
	for (let change = 0; change < 1 + random() * 6; change++) {
		const tags = [...text.matchAll(/<[^<>]{1,2000}>/g)];
		const [from, to] = [tags[Math.floor(random() * tags.length)], tags[Math.floor(random() * tags.length)]];
		if (from === undefined || to === undefined) return text;
		const name = /^<([\w:]+)[^>]*[^/]>$/.exec(from[0])?.[1];
		const close = name === undefined ? -1 : text.indexOf(`</${name}>`, from.index);
		const end = close === -1 ? from.index + from[0].length : close + (name ?? "").length + 3;
		const piece = text.slice(from.index, end);
		const way = random();
		if (way < 0.3) text = text.slice(0, from.index) + text.slice(end);
		else if (way < 0.6 && piece.length < 20_000) text = text.slice(0, to.index) + piece + text.slice(to.index);
		else if (way < 0.8) {
			const odd = oddValues[Math.floor(random() * oddValues.length)] ?? "";
			text = text.slice(0, from.index) + from[0].replace(/"[^"]*"/, () => `"${odd}"`) + text.slice(from.index + from[0].length);
		} else text = text.slice(0, from.index) + text.slice(from.index + from[0].length);
	}
	return text;
}

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let value = state;
		value = Math.imul(value ^ (value >>> 15), value | 1);
		value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
		return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
	};
}
