/**
 * What was done to paragraphs → single edits, each by one author: words written, taken away or both, paragraphs added, paragraphs that became
 * one. Neighbouring stretches of one author are one edit, however the program cut them.
 */
import { isBlank } from "@/lib/domain/marked-text";
import { acceptedText, type By, type Container, type Stretch, type Trace } from "./trace";

interface EditBase {
	by: By;
	move: string | null;
	/** The pin where it stands. */
	at: number;
	container: Container;
}

/** Words of a paragraph that others take the place of. */
export interface WordsEdit extends EditBase {
	type: "words";
	change: "insertion" | "deletion" | "replacement";
	start: number;
	end: number;
	/** A pin that stays where the paragraph stays. */
	home: number;
	/** What was taken away, and what stood right before and behind it. */
	old: string;
	before: string;
	behind: string;
	words: string;
}

export interface ParagraphEdit extends EditBase {
	type: "paragraph";
	words: string;
	/** The end of the paragraph before it in the same place; null for the first. */
	after: number | null;
}

/** A paragraph whose words now go on in the line of another. */
export interface JoinEdit extends EditBase {
	type: "join";
	/** The end of the other. */
	to: number;
	/** Where its own words begin. */
	start: number;
	words: string;
}

export type Edit = WordsEdit | ParagraphEdit | JoinEdit;

/** Milliseconds that two changes made in one go may be apart; programs write the minute. */
const together = 60_000;

/** One paragraph of the text before all changes: those that only inserted ends part. */
interface Former {
	traces: readonly Trace[];
	/** Those that had words before. */
	filled: readonly Trace[];
	/** With all its changes made; paragraphs that inserted ends make on lines of their own. */
	after: string;
}

export function editsOf(container: Container): Edit[] {
	const formers = cut(container.traces, (trace) => trace.changedEnd?.kind !== "insertion").map(formerOf);
	const edits: Edit[] = [];
	let after: number | null = null;
	for (const run of cut(formers, ({ traces }) => traces[traces.length - 1]?.changedEnd?.kind !== "deletion")) {
		// Where only one of several paragraphs has words left, nothing was joined: the others went.
		const left = run.filter((former) => former.filled.length > 0 && !isBlank(former.after));
		const [head] = left;
		for (const former of run) {
			const into = head !== undefined && head !== former && run.length > 1 ? head : null;
			if (into !== null && former.filled.length > 0 && !isBlank(former.after)) edits.push(joined(container, into, former, run));
			edits.push(...ownEdits(container, former, into, run.indexOf(former) < run.indexOf(into ?? former), after));
			after = former.filled[former.filled.length - 1]?.end ?? after;
		}
	}
	return edits;
}

function formerOf(traces: readonly Trace[]): Former {
	return {
		traces,
		filled: traces.filter(({ text }) => !isBlank(text)),
		after: traces
			.map(acceptedText)
			.filter((text) => !isBlank(text))
			.join("\n"),
	};
}

/** `into`: the paragraph that its words go on in, or that a new one became part of. */
function ownEdits(container: Container, former: Former, into: Former | null, isBefore: boolean, after: number | null): Edit[] {
	const [first, last] = [former.filled[0], former.filled[former.filled.length - 1]];
	const inside =
		first === undefined || last === undefined ? [] : former.traces.slice(former.traces.indexOf(first), former.traces.indexOf(last) + 1);
	const edits: Edit[] = [];
	let behind = after;
	for (const trace of former.traces) {
		if (trace === first) {
			edits.push(...wordsEdits(container, inside));
			behind = last?.end ?? behind;
		}
		if (inside.includes(trace)) continue;
		const words = acceptedText(trace);
		const source = trace.stretches.find(({ kind }) => kind === "insertion") ?? trace.changedEnd;
		if (isBlank(words) || source == null) continue;
		const base = { by: source.by, move: source.move, at: trace.start, container };
		const point = into === null ? undefined : isBefore ? into.filled[0]?.start : into.filled[into.filled.length - 1]?.end;
		if (point === undefined || former.filled.length > 0) edits.push({ ...base, type: "paragraph", words, after: behind });
		else edits.push({ ...base, ...pointEdit(point, words) });
	}
	return edits;
}

function pointEdit(point: number, words: string): Omit<WordsEdit, keyof EditBase> {
	return { type: "words", change: "insertion", start: point, end: point, home: point, old: "", before: "", behind: "", words };
}

function joined(container: Container, head: Former, former: Former, run: readonly Former[]): JoinEdit {
	const before = run[run.indexOf(former) - 1] ?? head;
	const end = before.traces[before.traces.length - 1]?.changedEnd;
	const [first, last] = [former.filled[0], head.filled[head.filled.length - 1]];
	const glue = /\s$/.test(head.after) && !/^\s/.test(former.after) ? " " : "";
	return {
		type: "join",
		by: end?.by ?? { author: "", date: null },
		move: null,
		at: first?.start ?? 0,
		container,
		to: last?.end ?? 0,
		start: first?.start ?? 0,
		words: glue + former.after,
	};
}

/** Stretches in the text of all these traces together, an inserted end being a line break that was inserted. */
function wordsEdits(container: Container, traces: readonly Trace[]): WordsEdit[] {
	const all: Stretch[] = [];
	let text = "";
	for (const [index, trace] of traces.entries()) {
		for (const stretch of trace.stretches) all.push({ ...stretch, from: stretch.from + text.length, to: stretch.to + text.length });
		text += trace.text;
		if (index === traces.length - 1 || trace.changedEnd === null) continue;
		const { by, move } = trace.changedEnd;
		all.push({ kind: "insertion", by, move, from: text.length, to: text.length, start: trace.end, end: trace.end, words: "\n" });
	}
	const home = traces[traces.length - 1]?.end ?? 0;
	return grouped(all).map((group) => {
		const [first, last] = [group[0] as Stretch, group[group.length - 1] as Stretch];
		const kinds = new Set(group.map(({ kind }) => kind));
		return {
			type: "words",
			change: kinds.size > 1 ? "replacement" : first.kind,
			by: first.by,
			move: first.move,
			at: first.start,
			container,
			start: first.start,
			end: last.end,
			home,
			old: text.slice(first.from, last.to),
			before: text.slice(Math.max(0, first.from - 1), first.from),
			behind: text.slice(last.to, last.to + 1),
			words: group.map(({ words }) => words).join(""),
		};
	});
}

function grouped(stretches: readonly Stretch[]): Stretch[][] {
	const groups: Stretch[][] = [];
	for (const stretch of stretches) {
		const open = groups[groups.length - 1];
		const last = open?.[open.length - 1];
		if (open !== undefined && last !== undefined && goesOn(last, stretch)) open.push(stretch);
		else groups.push([stretch]);
	}
	return groups;
}

function goesOn(last: Stretch, next: Stretch): boolean {
	if (last.to !== next.from || last.by.author !== next.by.author || last.move !== next.move) return false;
	return last.kind === next.kind || isOneGo(last.by, next.by);
}

function isOneGo(a: By, b: By): boolean {
	if (a.session !== undefined && a.session === b.session) return true;
	if (a.date === null || b.date === null) return a.date === b.date;
	return Math.abs(Date.parse(a.date) - Date.parse(b.date)) <= together;
}

/** In rows that end where `ends` says so. */
function cut<T>(all: readonly T[], ends: (one: T) => boolean): T[][] {
	const rows: T[][] = [[]];
	for (const one of all) {
		rows[rows.length - 1]?.push(one);
		if (ends(one)) rows.push([]);
	}
	return rows.filter((row) => row.length > 0);
}
