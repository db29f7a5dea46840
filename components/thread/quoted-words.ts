"use client";
/** Which words has the reader just selected to speak about? Handed from the paper to the form that will send them. */
import { useSyncExternalStore } from "react";

export interface QuotedWords {
	blockId: string;
	exact: string;
	prefix: string;
	suffix: string;
	/** Where they begin and end in the paragraph's text, in UTF-16 code units. */
	start: number;
	end: number;
}

let quoted: QuotedWords | null = null;
const listeners = new Set<() => void>();

export function quoteWords(words: QuotedWords | null): void {
	quoted = words;
	for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Null when none of this paragraph are. */
export function useQuotedWords(blockId: string): QuotedWords | null {
	const words = useSyncExternalStore(
		subscribe,
		() => quoted,
		() => null,
	);
	return words?.blockId === blockId ? words : null;
}
