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

/** Paragraphs that became others: some were parted, some joined. */
class Run {
	private readonly formers: readonly Former[];
	/** Each trace → the paragraph it was part of. */
	private readonly formerOf = new Map<Trace, Former>();
	/** Each paragraph that goes on in the line of another → that one. */
	private readonly joined = new Map<Former, Former>();
	private readonly done: Edit[] = [];

	constructor(
		private readonly container: Container,
		private readonly traces: readonly Trace[],
		/** The end of the last paragraph so far that had words. */
		public after: number | null,
	) {
		this.formers = cut(traces, ({ changedEnd }) => changedEnd?.kind !== "insertion").map((own) => ({
			traces: own,
			filled: own.filter(({ text }) => !isBlank(text)),
		}));
		for (const former of this.formers) for (const trace of former.traces) this.formerOf.set(trace, former);
	}

	edits(): Edit[] {
		for (const line of cut(this.traces, ({ changedEnd }) => changedEnd?.kind !== "deletion")) this.line(line);
		return this.done;
	}

	/** One paragraph of the text after all changes. */
	private line(line: readonly Trace[]): void {
		const left = line.filter((trace) => !isBlank(trace.text) && !isBlank(acceptedText(trace)));
		let before = "";
		for (const [index, trace] of line.entries()) {
			const former = this.formerOf.get(trace) as Former;
			const inside = insideOf(former);
			if (trace === former.filled[0]) {
				const head = left[0] === undefined || !left.includes(trace) ? undefined : this.rootOf(left[0]);
				if (head !== undefined && head !== former) this.join(head, former, line[index - 1], before);
				this.done.push(...wordsEdits(this.container, inside));
				this.after = former.filled[former.filled.length - 1]?.end ?? this.after;
			}
			if (!inside.includes(trace)) this.added(trace, line, left, before);
			before = glued([before, acceptedText(trace)]);
		}
	}

	private rootOf(trace: Trace): Former {
		const former = this.formerOf.get(trace) as Former;
		return this.joined.get(former) ?? former;
	}

	private join(head: Former, former: Former, previous: Trace | undefined, before: string): void {
		this.joined.set(former, head);
		const words = insideOf(former).map(acceptedText).join("\n");
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
	private added(trace: Trace, line: readonly Trace[], left: readonly Trace[], before: string): void {
		const words = acceptedText(trace);
		const source = trace.stretches.find(({ kind }) => kind === "insertion");
		if (isBlank(words) || source === undefined) return;
		const { traces, filled } = this.formerOf.get(trace) as Former;
		// Spaces before it may have become part of the paragraph that it stands before.
		const isBefore = filled[0] !== undefined && traces.indexOf(trace) < traces.indexOf(filled[0]);
		const at = (isBefore ? traces[0] : trace)?.start ?? trace.start;
		const base = { by: source.by, move: source.move, at, container: this.container };
		const place = line.indexOf(trace);
		const previous = left.findLast((one) => line.indexOf(one) < place);
		const next = left.find((one) => line.indexOf(one) > place);
		const own = previous === undefined ? undefined : this.rootOf(previous).filled;
		const point = own?.[own.length - 1]?.end ?? (next === undefined ? undefined : (this.formerOf.get(next) as Former).filled[0]?.start);
		if (point === undefined) {
			const added = line.filter((one) => !insideOf(this.formerOf.get(one) as Former).includes(one) && !isBlank(acceptedText(one)));
			if (added[0] === trace) this.done.push({ ...base, type: "paragraph", words: glued(added.map(acceptedText)), after: this.after });
			return;
		}
		const behind = glued(line.slice(place + 1).map(acceptedText));
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
}

/** Paragraphs whose ends were deleted, as one. */
function glued(texts: readonly string[]): string {
	return texts.reduce((whole, text) => whole + joinGlue(whole, text) + text, "");
}

/** From the first trace that had words to the last, with what was inserted between them. */
function insideOf({ traces, filled }: Former): readonly Trace[] {
	const [first, last] = [filled[0], filled[filled.length - 1]];
	return first === undefined || last === undefined ? [] : traces.slice(traces.indexOf(first), traces.indexOf(last) + 1);
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
