"use client";
/**
 * Is there something on the page that was typed and not sent? Then leaving it asks first, whether the tab is closed or a link is followed.
 * What is kept in the browser (kept-draft.ts) does not count: nothing of it would be lost.
 */
import { useEffect, useId } from "react";

const unsaved = new Set<string>();

function ask(event: BeforeUnloadEvent): void {
	event.preventDefault();
}

function keep(id: string, isUnsaved: boolean): void {
	if (isUnsaved) unsaved.add(id);
	else unsaved.delete(id);
	if (unsaved.size > 0) addEventListener("beforeunload", ask);
	else removeEventListener("beforeunload", ask);
}

export function hasUnsavedWork(): boolean {
	return unsaved.size > 0;
}

/** `[changed, saved]`, to call when something was typed, and when it was sent. */
export function useUnsavedWarning(): [() => void, () => void] {
	const id = useId();
	useEffect(() => () => keep(id, false), [id]);
	return [() => keep(id, true), () => keep(id, false)];
}
