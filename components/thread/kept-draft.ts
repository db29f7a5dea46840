"use client";
/**
 * What somebody has begun to write, kept in this browser until it is sent: a closed tab, a lost connection or an ended session takes nothing
 * away. It never leaves the browser.
 */
import { useCallback, useEffect, useRef, useState } from "react";

const prefix = "colloquy.draft.";
/** In milliseconds: nobody comes back to a comment begun two months ago. */
const lifetime = 60 * 24 * 60 * 60 * 1000;

/** localStorage can be switched off or full; then writing goes on and only nothing is kept. */
function attempt<T>(work: (storage: Storage) => T): T | null {
	try {
		return work(window.localStorage);
	} catch {
		return null;
	}
}

function read(key: string): string {
	const found = attempt((storage) => storage.getItem(prefix + key));
	if (found === null) return "";
	const [at = "", ...text] = found.split(" ");
	return Number(at) > Date.now() - lifetime ? text.join(" ") : "";
}

function write(key: string, text: string): boolean {
	const kept = attempt((storage) => {
		if (text.trim() === "") storage.removeItem(prefix + key);
		else storage.setItem(prefix + key, `${Date.now()} ${text}`);
		return true;
	});
	return kept === true && text.trim() !== "";
}

function sweep(): void {
	attempt((storage) => {
		for (const key of Object.keys(storage)) if (key.startsWith(prefix) && read(key.slice(prefix.length)) === "") storage.removeItem(key);
	});
}

export interface KeptDraft {
	text: string;
	/** Whether what is there now is also kept. */
	kept: boolean;
	setText: (text: string) => void;
	/** After sending. */
	forget: () => void;
}

/** `key` says what the text is about, and whose it is: the next person at this browser must not find it in a form of theirs. `initial`: what the form already holds, which goes before what was kept. */
export function useKeptDraft(key: string, initial: string): KeptDraft {
	const [text, set] = useState(initial);
	const [kept, setKept] = useState(false);
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	useEffect(() => {
		sweep();
		const found = read(key);
		if (found === "") return;
		// Not while the page is being hydrated: the server knows nothing of it.
		set((now) => (now === "" ? found : now));
		setKept(true);
	}, [key]);
	const setText = useCallback(
		(next: string) => {
			set(next);
			clearTimeout(timer.current);
			timer.current = setTimeout(() => setKept(write(key, next)), 250);
		},
		[key],
	);
	const forget = useCallback(() => {
		clearTimeout(timer.current);
		write(key, "");
		set("");
		setKept(false);
	}, [key]);
	return { text, kept, setText, forget };
}
