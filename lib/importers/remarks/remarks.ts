/**
 * The comments and tracked changes of a file, as they are met while it is read, each with pins where it stands. What becomes of them in the
 * paper is known when the paper is (placed-remarks.ts).
 */
import type { Container } from "./trace";

export interface FileComment {
	/** As the file names it. */
	id: string;
	author: string;
	/** ISO 8601. */
	date: string | null;
	body: string;
	/** The comment it replies to, as the file names it. */
	parent: string | null;
	resolved: boolean;
}

/** Pins of a comment; those that are not there were not met. */
export interface CommentPlace {
	start?: number;
	end?: number;
	/** Where it is called. */
	reference?: number;
}

export class Remarks {
	readonly containers: Container[] = [];
	readonly places = new Map<string, CommentPlace>();
	comments: readonly FileComment[] = [];
	/** Changes that no words tell: of formatting, numbers, rows of tables. */
	wordless = 0;
	private pins = 0;

	/** A new one; they are counted in the order in which the file is read. */
	pin(): number {
		return ++this.pins;
	}

	container(cell: number | null): Container {
		const container: Container = { traces: [], cell };
		this.containers.push(container);
		return container;
	}

	/** A side of a comment at a pin; the first counts. */
	comment(id: string, side: keyof CommentPlace, pin: number): void {
		const place = this.places.get(id) ?? {};
		place[side] ??= pin;
		this.places.set(id, place);
	}
}
