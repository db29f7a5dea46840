/**
 * `npm run bench -- import [words of a path …]`: how faithfully, and how fast, is every document of the corpus imported? A line for each.
 *
 * The corpus stands beside the repository and never in it. Figures: headings, paragraphs and labels as F1 against the file's own styles, or
 * against what was read and corrected by hand (bench/gold); levels of headings right; the share of the source's words that stand in the result in the same
 * order, and words of the result that the source does not have; tracked changes and comments found, and how many of them come in; time and
 * peak memory. The last column says which target is missed. With words of a path, what differs is told line by line.
 */
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { ImportedPaper, ImportResult } from "../lib/importers/imported";
import { asOdt } from "./as-odt";
import { comparePage } from "./compare-page";
import { comparePdf } from "./compare-pdf";
import { comparePlain } from "./compare-plain";
import { compareWord } from "./compare-word";
import { goldOf } from "./gold";
import { type Figures, type Imported, noFigures } from "./result-line";
import { missedLimits, missedTargets } from "./targets";
import { trackedFacts, trackedLine } from "./tracked-facts";

interface Run {
	result: ImportResult;
	seconds: number;
	/** Of the processor: the same when other programs are busy too. */
	cpuSeconds: number;
	megabytes: number;
	/** With tracked changes and comments brought in. */
	brought: Pick<ImportedPaper, "found" | "broughtIn"> | null;
}

interface Line {
	file: string;
	outcome: string;
	headings: string;
	levels: string;
	paragraphs: string;
	kept: string;
	invented: string;
	labels: string;
	changes: string;
	time: string;
	memory: string;
	targets: string;
}

const endings = /\.(?:docx|odt|pdf|html?|mht|md|txt)$/;
const references = /\.expected\.md$|^README|^index|FACTS/;
const corpus = path.join(import.meta.dirname, "../../shared/corpus");

export async function benchImport(wanted: readonly string[]): Promise<void> {
	if (!existsSync(corpus)) throw new Error(`There is no corpus at ${corpus}.`);
	const files = readdirSync(corpus, { recursive: true, encoding: "utf8" })
		.filter((file) => endings.test(file) && !references.test(path.basename(file)) && !file.startsWith("polis"))
		.filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
		.sort();
	const lines: Line[] = [];
	const add = async (file: string, full: string, facts: string): Promise<void> => {
		const { line, figures } = await measure(file, full, facts);
		lines.push(line);
		console.log(Object.values(line).join(" | "));
		if (wanted.length > 0) for (const note of figures.notes) console.log(`   ${note}`);
	};
	for (const file of files) await add(file, path.join(corpus, file), path.join(corpus, file));
	const words = files.filter((file) => /^docx-(?:papers|structure)\/.*\.docx$/.test(file)).map((file) => path.join(corpus, file));
	const odts = words.length === 0 ? new Map<string, string>() : asOdt(words);
	if (odts === null) console.log("OpenDocument: skipped, LibreOffice is not installed.");
	for (const [word, odt] of odts ?? []) await add(`as ODT: ${path.relative(corpus, word)}`, odt, word);
	console.log("");
	console.table(Object.fromEntries(lines.map(({ file, ...rest }) => [file, rest])));
	const missed = lines.filter(({ targets }) => targets !== "met" && targets !== "");
	console.log(`${lines.length} documents; targets missed by ${missed.length}.`);
	for (const { file, targets } of missed) console.log(`  ${file}: ${targets}`);
}

/** `facts`: the file that says what stands in the document; another one for what was converted. */
async function measure(file: string, full: string, facts: string): Promise<{ line: Line; figures: Figures }> {
	const tracked = file.startsWith("docx-") ? trackedFacts(corpus, file) : null;
	const run = await inOwnProcess(full, tracked !== null);
	const times = { time: `${run.seconds.toFixed(2)} s (${run.cpuSeconds.toFixed(2)})`, memory: `${Math.round(run.megabytes)} MB` };
	const missed = missedLimits(run.result.ok ? run.result.paper.blocks.length : 0, Math.min(run.seconds, run.cpuSeconds), run.megabytes);
	if (!run.result.ok) {
		const empty = { headings: "", levels: "", paragraphs: "", kept: "", invented: "", labels: "", changes: "" };
		return {
			line: { file, outcome: `refused: ${run.result.refusal}`, ...empty, ...times, targets: missed.join("; ") },
			figures: noFigures(),
		};
	}
	const figures = compare(facts, run.result);
	missed.push(...missedTargets(full, figures, figures.headingCount > 0 && goldOf(facts).headings === undefined));
	const changes = tracked === null || run.brought === null ? null : trackedLine(tracked, run.brought);
	missed.push(...(changes?.missed ?? []));
	const share = (value: number | null, count?: number): string =>
		value === null ? "" : `${value.toFixed(3)}${count === undefined ? "" : ` of ${count}`}`;
	const line: Line = {
		file,
		outcome: `${run.result.paper.blocks.length} blocks`,
		headings: share(figures.headings, figures.headingCount),
		levels: share(figures.levels),
		paragraphs: share(figures.paragraphs, figures.paragraphCount),
		kept: figures.kept === null ? "" : `${(100 * figures.kept).toFixed(2)} %`,
		invented: figures.invented === null ? "" : String(figures.invented),
		labels: share(figures.labels, figures.labelCount),
		changes: changes?.text ?? "",
		...times,
		targets: missed.length === 0 ? "met" : missed.join("; "),
	};
	return { line, figures };
}

function compare(facts: string, result: Imported): Figures {
	const bytes = new Uint8Array(readFileSync(facts));
	const gold = goldOf(facts);
	if (facts.endsWith(".docx")) return compareWord(bytes, result, gold);
	if (facts.endsWith(".pdf")) return comparePdf(facts, result);
	if (/\.html?$/.test(facts)) return comparePage(bytes, result);
	return /\.(?:md|txt)$/.test(facts) ? comparePlain(facts, bytes, result, gold) : noFigures();
}

async function inOwnProcess(file: string, bringIn: boolean): Promise<Run> {
	const one = path.join(import.meta.dirname, "import-one.ts");
	const { stdout } = await promisify(execFile)(
		process.execPath,
		["--import", "./scripts/register.mjs", one, file, ...(bringIn ? ["bring-in"] : [])],
		{
			maxBuffer: 1 << 29,
			timeout: 120_000,
		},
	);
	return JSON.parse(stdout);
}
