/** What happens to the words of a paragraph of an OpenDocument text by the signs of changes and comments among them. */
import type { FlowWriter } from "../flow-writer";
import { TraceWriter } from "../remarks/trace-writer";
import { deletionEnd, deletionStart, readAnnotation } from "./odf-changes";
import type { OdfReading } from "./odf-reading";
import type { OdfElement } from "./odf-xml";

export class OdfTracking {
	/** What was done to the paragraph; null where nobody wants to know. */
	readonly tracer: TraceWriter | null;

	constructor(
		private readonly reading: OdfReading,
		private readonly writer: FlowWriter,
	) {
		this.tracer = reading.remarks === null ? null : new TraceWriter(reading.remarks, writer);
		// An insertion may have begun paragraphs before.
		for (const region of reading.open) this.tracer?.begin("insertion", region.by, null);
	}

	/** Whether what is read now is no part of the text before all changes. */
	get isInserted(): boolean {
		return this.reading.open.length > 0;
	}

	/** Whether the element is such a sign; it has been heeded then. */
	sign({ name, attributes, children }: OdfElement): boolean {
		switch (name) {
			case "text:change-start":
			case "text:change-end":
				if (turnInsertion(this.reading, name, attributes["text:change-id"])) this.turn(name === "text:change-start");
				return true;
			case "text:change":
				// Two paragraphs that became one were two words, whatever stands between them in the file.
				if ((this.reading.regions.get(attributes["text:change-id"] ?? "")?.paragraphs.length ?? 0) > 1) this.writer.space();
				return true;
			case deletionStart:
			case deletionEnd: {
				const region = this.reading.regions.get(attributes["text:change-id"] ?? "");
				if (region !== undefined && name === deletionStart) this.tracer?.begin("deletion", region.by, null);
				else this.tracer?.finish();
				return true;
			}
			case "office:annotation":
				this.comment({ name, attributes, children });
				return true;
			case "office:annotation-end":
				if (this.tracer !== null) this.tracer.remarks.comment(attributes["office:name"] ?? "", "end", this.tracer.pinHere());
				return true;
			default:
				return false;
		}
	}

	/** Keeps words beside the text, where they were inserted; whether they were. */
	took(words: string): boolean {
		if (!this.isInserted) return false;
		this.tracer?.inserted?.write(words);
		return true;
	}

	private turn(isStart: boolean): void {
		const region = this.reading.open[this.reading.open.length - 1];
		if (!isStart) this.tracer?.finish();
		else if (region !== undefined) this.tracer?.begin("insertion", region.by, null);
	}

	private comment(element: OdfElement): void {
		const { comments } = this.reading;
		const id = element.attributes["office:name"] ?? `comment ${comments.length}`;
		comments.push(readAnnotation(element, id));
		if (this.tracer !== null) this.tracer.remarks.comment(id, "start", this.tracer.pinHere());
	}
}

/** Opens or closes an insertion that is not accepted; whether it was one. */
export function turnInsertion({ changes, regions, open }: OdfReading, name: string, id: string | undefined): boolean {
	const region = regions.get(id ?? "");
	if (changes === "accept" || region?.kind !== "insertion") return false;
	const at = open.lastIndexOf(region);
	if (name === "text:change-start") open.push(region);
	else if (at === -1) return false;
	else open.splice(at, 1);
	return true;
}
