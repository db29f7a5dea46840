/**
 * What documents hold whose files do not say it: lines that are headings, with their level ("?" where one may see it either way), and the label
 * of each paragraph beside a short hash of its words.
 *
 * Where it comes from. Labels that Word counts are those that LibreOffice prints; labels that were typed were found by a pattern of their own.
 * Lists of headings were begun from what the importer found, read beside the pages, and corrected: wrong ones out, missed ones in. They are
 * so a record of what was checked, not a blind count; levels above all show what changes. For two of them (crc-gc20, persian-book) the styles
 * that the author made for headings, which the importer does not know by name, agree line by line with the list.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { wordsOf } from "./in-order";

export interface Gold {
	/** How the title begins. */
	title?: string;
	/** "2 A The need for": level and first words. */
	headings?: string[];
	/** Beginnings of lines without a style that are headings as much as not, beside those by style. */
	optional?: string[];
	/** "(a) 3fa2c1|…" */
	labels?: string;
}

export function goldOf(file: string): Gold {
	const kept = path.join(import.meta.dirname, "gold", `${path.basename(file).replace(/\.[a-z]+$/, "")}.json`);
	return existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : {};
}

/** Words alone, as two programs write them alike. */
export function plainWords(text: string): string {
	return wordsOf(text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, " "))
		.join(" ")
		.toLowerCase();
}

export function hashOf(text: string): string {
	return createHash("sha256").update(plainWords(text)).digest("hex").slice(0, 6);
}

/** Without spaces, and with one sign for all bullets: which one a symbol font draws is told by no two programs alike. */
export function plainLabel(label: string): string {
	const plain = label.replace(/\s+/g, "").normalize("NFKC");
	return plain.length === 1 && !/[\p{L}\p{N}]/u.test(plain) ? "•" : plain === "o" ? "•" : plain;
}

export interface Agreement {
	f1: number;
	missing: string[];
	extra: string[];
	/** Of those found, how many have their level. */
	levels: number;
}

/** Headings of the result against those counted. A line that was put together from several begins as the first of them does. */
export function headingAgreement(gold: readonly string[], found: readonly { level: number; line: string }[]): Agreement {
	const left = gold.map((line) => {
		const [, level = "", words = ""] = /^(\S+) (.*)$/su.exec(line) ?? [];
		return { level, words: plainWords(words), line };
	});
	const sure = left.filter(({ level }) => level !== "?").length;
	let [both, levels] = [0, 0];
	const extra: string[] = [];
	for (const { level, line } of found) {
		const words = plainWords(line);
		const at = best(left, words);
		const hit = left[at];
		if (hit === undefined) {
			extra.push(line);
			continue;
		}
		if (hit.level !== "?") {
			left.splice(at, 1);
			both++;
			if (Number(hit.level) === level) levels++;
		}
	}
	const missing = left.filter(({ level }) => level !== "?").map(({ line }) => line);
	return {
		f1: sure + both + extra.length === 0 ? 1 : (2 * both) / (sure + both + extra.length),
		missing,
		extra,
		levels: both === 0 ? 1 : levels / both,
	};
}

function best(lines: readonly { words: string }[], words: string): number {
	let [at, length] = [-1, -1];
	for (const [index, line] of lines.entries()) {
		if (words.startsWith(line.words) && line.words.length > length) [at, length] = [index, line.words.length];
	}
	return at;
}
