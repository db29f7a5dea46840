/** Where in the finished paper do pins stand? */

export interface PinPlace {
	/** Null: the title of the paper. */
	block: number | null;
	/** In its text. */
	at: number;
}

export class PinPlaces {
	private readonly places = new Map<number, PinPlace>();
	private order: number[] | null = null;

	/** The first place counts: of a paragraph that was cut in two, both parts may know a pin. */
	add(id: number, place: PinPlace): void {
		if (this.places.has(id)) return;
		this.places.set(id, place);
		this.order = null;
	}

	/** Null where it was cut off with a number, or left out with its paragraph. */
	of(id: number): PinPlace | null {
		return this.places.get(id) ?? null;
	}

	/** The nearest that stands before in the file; null if the paper begins behind it. */
	before(id: number): PinPlace | null {
		this.order ??= [...this.places.keys()].sort((a, b) => a - b);
		let [low, high] = [0, this.order.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.order[middle] ?? 0) < id) low = middle + 1;
			else high = middle;
		}
		const found = this.order[low - 1];
		return found === undefined ? null : this.of(found);
	}
}
