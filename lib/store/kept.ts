/** Answers kept in memory: those used last, up to a total weight, and each worked out once however many ask for it at the same time. */
import "server-only";

interface Entry<T> {
	version: string;
	value: Promise<T>;
	weight: number;
}

export class Kept<T> {
	// A Map remembers the order of insertion: the first is the one not used for longest.
	private readonly entries = new Map<string, Entry<T>>();
	private total = 0;

	/** `weigh` and `limit` share a unit of the owner's choice: characters, rows. */
	constructor(
		private readonly limit: number,
		private readonly weigh: (value: T) => number,
	) {}

	/** What is kept under `key` for this `version`, else what `load` answers. An older version under the same key is let go. */
	async get(key: string, version: string, load: () => Promise<T>): Promise<T> {
		const kept = this.entries.get(key);
		if (kept?.version === version) {
			this.entries.delete(key);
			this.entries.set(key, kept);
			return kept.value;
		}
		const entry: Entry<T> = { version, value: load(), weight: 0 };
		this.replace(key, entry);
		try {
			const value = await entry.value;
			if (this.entries.get(key) === entry) this.settle(entry, this.weigh(value));
			return value;
		} catch (error) {
			// A failure is not an answer: the next one asks again.
			if (this.entries.get(key) === entry) this.forget(key);
			throw error;
		}
	}

	private replace(key: string, entry: Entry<T>): void {
		this.forget(key);
		this.entries.set(key, entry);
	}

	private settle(entry: Entry<T>, weight: number): void {
		entry.weight = weight;
		this.total += weight;
		for (const oldest of this.entries.keys()) {
			if (this.total <= this.limit) break;
			this.forget(oldest);
		}
	}

	private forget(key: string): void {
		this.total -= this.entries.get(key)?.weight ?? 0;
		this.entries.delete(key);
	}
}
