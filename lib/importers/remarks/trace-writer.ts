/**
 * Writes down what was done to a paragraph while its words are read: which of them were taken away, and what was inserted, which does not
 * become part of its text.
 */
import type { MarkedText } from "@/lib/domain/marked-text";
import { MarkedWriter } from "../marked-writer";
import type { Remarks } from "./remarks";
import type { By, ChangedEnd, Stretch, Trace } from "./trace";

/** What the words of a paragraph are written to. */
interface Pen {
	readonly offset: number;
	pin(id: number): void;
}

interface Open {
	kind: Stretch["kind"];
	by: By;
	move: string | null;
	from: number;
	start: number;
	words: MarkedWriter;
}

export class TraceWriter {
	private readonly stretches: Stretch[] = [];
	private readonly open: Open[] = [];
	/** What one change wrote and another took away is in neither text. */
	private readonly nowhere = new MarkedWriter();
	private readonly start: number;
	private end: number | null = null;

	constructor(
		readonly remarks: Remarks,
		private readonly pen: Pen,
	) {
		this.start = this.pinHere();
	}

	/** Where to write what is read now; null for the paragraph itself. */
	get inserted(): MarkedWriter | null {
		const insertion = this.open.find(({ kind }) => kind === "insertion");
		if (insertion === undefined) return null;
		return this.open.some(({ kind }) => kind === "deletion") ? this.nowhere : insertion.words;
	}

	/** Whether what is read now is in both texts. */
	get isPlain(): boolean {
		return this.open.length === 0;
	}

	pinHere(): number {
		const id = this.remarks.pin();
		this.pen.pin(id);
		return id;
	}

	begin(kind: Stretch["kind"], by: By, move: string | null): void {
		this.open.push({ kind, by, move, from: this.pen.offset, start: this.pinHere(), words: new MarkedWriter() });
	}

	/** Ends what was begun last. */
	finish(): void {
		const change = this.open.pop();
		if (change === undefined) return;
		const { kind, by, move, from, start } = change;
		const words = change.words.take().text;
		const to = this.pen.offset;
		if (kind === "insertion" ? words === "" : to === from) return;
		this.stretches.push({ kind, by, move, from, to, start, end: kind === "insertion" ? start : this.pinHere(), words });
	}

	/** Nothing more is written. */
	close(): void {
		while (this.open.length > 0) this.finish();
		this.end ??= this.pinHere();
	}

	/** `read`: the paragraph as it was written, after closing. */
	trace({ text, pins }: MarkedText, changedEnd: ChangedEnd | null): Trace {
		const places = new Map(pins?.map(({ id, at }) => [id, at]));
		const stretches = this.stretches.map((stretch) => ({
			...stretch,
			from: places.get(stretch.start) ?? stretch.from,
			to: places.get(stretch.end) ?? stretch.to,
		}));
		return { text, stretches, start: this.start, end: this.end ?? this.start, changedEnd };
	}
}
