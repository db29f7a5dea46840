"use client";
/**
 * Which key does what while somebody reads?
 *
 * Plain letters do nothing while one types or presses a modifier, and can be switched off (WCAG 2.1.4): people who dictate, and some
 * who use a screen reader, press letters without meaning to.
 */
import { useEffect, useRef, useSyncExternalStore } from "react";

export type KeyAct = "next" | "previous" | "without" | "comment" | "propose" | "keys" | "escape" | 1 | 2 | 3 | 4;

const acts: Record<string, KeyAct> = {
	j: "next",
	k: "previous",
	n: "without",
	c: "comment",
	p: "propose",
	"?": "keys",
	Escape: "escape",
	"1": 1,
	"2": 2,
	"3": 3,
	"4": 4,
};

const setting = "colloquy.keys";
const listeners = new Set<() => void>();

function areOn(): boolean {
	try {
		return localStorage.getItem(setting) !== "off";
	} catch {
		return true;
	}
}

export function switchKeys(on: boolean): void {
	try {
		if (on) localStorage.removeItem(setting);
		else localStorage.setItem(setting, "off");
	} catch {
		// Without storage the keys stay as they are.
	}
	for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	addEventListener("storage", listener);
	return () => {
		listeners.delete(listener);
		removeEventListener("storage", listener);
	};
}

export function useKeysAreOn(): boolean {
	return useSyncExternalStore(subscribe, areOn, () => true);
}

function isTyping(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target.isContentEditable || target.closest("dialog[open]") !== null) return true;
	return target.matches("textarea, select, input:not([type=radio], [type=checkbox], [type=submit], [type=button])");
}

/** Calls `act` for each key that means something; what it answers with true is done and goes no further. */
export function useKeys(act: (key: KeyAct) => boolean): void {
	const on = useKeysAreOn();
	const current = useRef(act);
	useEffect(() => {
		current.current = act;
	});
	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			const key = acts[event.key];
			if (key === undefined || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
			// Escape is no letter, and leaves a field too.
			if (key !== "escape" && (!on || isTyping(event.target))) return;
			if (current.current(key)) event.preventDefault();
		};
		document.addEventListener("keydown", listen);
		return () => document.removeEventListener("keydown", listen);
	}, [on]);
}
