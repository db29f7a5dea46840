/**
 * What was done to paragraphs → single edits, each by one author: words written, taken away or both, paragraphs added, paragraphs that became
 * one.
 */
import { isBlank } from "@/lib/domain/marked-text";
import { joinGlue } from "./join-glue";
import { acceptedText, type By, type Container, type Trace } from "./trace";
import { wordsEdits } from "./words-edits";

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
	/** Nothing of the paragraph is left, nor did anybody write something in its place. */
	emptied: boolean;
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
	/** Where its own words begin, and a pin that stays where they stay. */
	start: number;
	home: number;
	words: string;
}

export type Edit = WordsEdit | ParagraphEdit | JoinEdit;

/** One paragraph of the text before all changes: those that only inserted ends part. */
interface Former {
	traces: readonly Trace[];
	/** Those that had words before. */
	filled: readonly Trace[];
	/** From the first of them to the last, with what was inserted between them. */
	inside: readonly Trace[];
}

/** A trace in its line, and what stands around it there. */
interface LinePlace {
	/** The nearest of those that had words and still have some. */
	previous: Trace | undefined;
	next: Trace | undefined;
	/** What ends right before it and begins right behind it. */
	before: string;
	behind: string;
	/** All words of the line that stood in no paragraph before. */
	added: readonly Trace[];
}

export function editsOf(container: Container): Edit[] {
	const edits: Edit[] = [];
	let after: number | null = null;
	// Between the ends that nobody touched everything can be looked at by itself.
	for (const traces of cut(container.traces, ({ changedEnd }) => changedEnd === null)) {
		const run = new Run(container, traces, after);
		edits.push(...run.edits());
		after = run.after;
	}
	return edits;
}

/** Paragraphs that became others: some were parted, some joined. However many they are, each is looked at a few times. */
class Run {
	/** Each trace → the paragraph it was part of. */
	private readonly formerOf = new Map<Trace, Former>();
	private readonly inside: ReadonlySet<Trace>;
	private readonly order: ReadonlyMap<Trace, number>;
	/** Each paragraph that goes on in the line of another → that one. */
	private readonly joined = new Map<Former, Former>();
	private readonly done: Edit[] = [];

	constructor(
		private readonly container: Container,
		private readonly traces: readonly Trace[],
		/** The end of the last paragraph so far that had words. */
		public after: number | null,
	) {
		for (const own of cut(traces, ({ changedEnd }) => changedEnd?.kind !== "insertion")) {
			const former = asFormer(own);
			for (const trace of own) this.formerOf.set(trace, former);
		}
		this.inside = new Set([...new Set(this.formerOf.values())].flatMap(({ inside }) => inside));
		this.order = new Map(traces.map((trace, index) => [trace, index]));
	}

	edits(): Edit[] {
		for (const line of cut(this.traces, ({ changedEnd }) => changedEnd?.kind !== "deletion")) this.line(line);
		return this.done;
	}

	/** One paragraph of the text after all changes. */
	private line(line: readonly Trace[]): void {
		const texts = line.map(acceptedText);
		const isLeft = line.map((trace, index) => !isBlank(trace.text) && !isBlank(texts[index] ?? ""));
		const left = line.filter((_, index) => isLeft[index]);
		const added = line.filter((trace, index) => !this.inside.has(trace) && !isBlank(texts[index] ?? ""));
		const behind = beginnings(texts);
		let [before, passed] = ["", 0];
		for (const [index, trace] of line.entries()) {
			const former = this.formerOf.get(trace) as Former;
			const own = isLeft[index] ? 1 : 0;
			if (trace === former.filled[0]) {
				const head = left[0] === undefined || own === 0 ? undefined : this.rootOf(left[0]);
				if (head !== undefined && head !== former) this.join(head, former, line[index - 1], before);
				this.done.push(...wordsEdits(this.container, former.inside));
				this.after = former.filled[former.filled.length - 1]?.end ?? this.after;
			}
			if (!this.inside.has(trace)) {
				this.added(trace, { previous: left[passed - 1], next: left[passed + own], before, behind: behind[index] ?? "", added });
			}
			passed += own;
			before = texts[index] || before;
		}
	}

	private rootOf(trace: Trace): Former {
		const former = this.formerOf.get(trace) as Former;
		return this.joined.get(former) ?? former;
	}

	private join(head: Former, former: Former, previous: Trace | undefined, before: string): void {
		this.joined.set(former, head);
		const words = former.inside.map(acceptedText).join("\n");
		this.done.push({
			type: "join",
			by: previous?.changedEnd?.by ?? { author: "", date: null },
			move: null,
			at: former.filled[0]?.start ?? 0,
			container: this.container,
			to: head.filled[head.filled.length - 1]?.end ?? 0,
			start: former.filled[0]?.start ?? 0,
			home: former.filled[former.filled.length - 1]?.end ?? 0,
			// The space at the end of a block is gone.
			words: (/\s$/.exec(before)?.[0] ?? joinGlue(before, words)) + words,
		});
	}

	/** Words where there were none: a paragraph of their own, or more of that in whose line they stand. */
	private added(trace: Trace, { previous, next, before, behind, added }: LinePlace): void {
		const words = acceptedText(trace);
		const source = trace.stretches.find(({ kind }) => kind === "insertion");
		if (isBlank(words) || source === undefined) return;
		const { traces, filled } = this.formerOf.get(trace) as Former;
		// Spaces before it may have become part of the paragraph that it stands before.
		const isBefore = filled[0] !== undefined && this.placeOf(trace) < this.placeOf(filled[0]);
		const at = (isBefore ? traces[0] : trace)?.start ?? trace.start;
		const base = { by: source.by, move: source.move, at, container: this.container };
		const own = previous === undefined ? undefined : this.rootOf(previous).filled;
		const point = own?.[own.length - 1]?.end ?? (next === undefined ? undefined : (this.formerOf.get(next) as Former).filled[0]?.start);
		if (point === undefined) {
			if (added[0] === trace) this.done.push({ ...base, type: "paragraph", words: glued(added.map(acceptedText)), after: this.after });
			return;
		}
		this.done.push({
			...base,
			type: "words",
			change: "insertion",
			start: point,
			end: point,
			home: point,
			old: "",
			before: before.slice(-1),
			behind: behind.slice(0, 1),
			words: previous === undefined ? words + joinGlue(words, behind) : joinGlue(before, words) + words,
			emptied: false,
		});
	}

	private placeOf(trace: Trace): number {
		return this.order.get(trace) ?? 0;
	}
}

function asFormer(traces: readonly Trace[]): Former {
	const isFilled = ({ text }: Trace): boolean => !isBlank(text);
	const first = traces.findIndex(isFilled);
	return {
		traces,
		filled: traces.filter(isFilled),
		inside: first === -1 ? [] : traces.slice(first, traces.findLastIndex(isFilled) + 1),
	};
}

/** Paragraphs whose ends were deleted, as one. */
function glued(texts: readonly string[]): string {
	let [whole, last] = ["", ""];
	for (const text of texts) {
		whole += joinGlue(last, text) + text;
		last = text || last;
	}
	return whole;
}

/** Of each: what the text behind it begins with. */
function beginnings(texts: readonly string[]): string[] {
	const found: string[] = [];
	for (let [index, next] = [texts.length - 1, ""]; index >= 0; index--) {
		found[index] = next;
		next = texts[index] || next;
	}
	return found;
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
