"use client";
/**
 * Going from paragraph to paragraph inside the page: at once for the eye, with the server's answer a moment later, and always to an
 * address that can be linked to.
 */
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useTransition } from "react";
import { desk, focused, narrow, paragraphAt } from "./places";
import { hasUnsavedWork } from "./unsaved";

export interface Navigation {
	/** `later`: in a moment, if nothing else is asked for meanwhile; for keys that are held down. */
	go: (href: string, options?: { keyboard?: boolean; later?: boolean; then?: () => void }) => void;
	pending: boolean;
}

export function useNavigation(focus: number | null, unsavedQuestion: string, sorry: () => void): Navigation {
	const router = useRouter();
	const [pending, start] = useTransition();
	const waiting = useRef<{ hash: string; keyboard: boolean; then: (() => void) | undefined } | null>(null);
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

	const go = useCallback<Navigation["go"]>(
		(href, { keyboard = false, later = false, then } = {}) => {
			const url = new URL(href, location.href);
			// The router would leave the page for one that the browser cannot load.
			if (!navigator.onLine) {
				sorry();
				return;
			}
			if (hasUnsavedWork() && url.search !== location.search && !confirm(unsavedQuestion)) return;
			const target = /^#paragraph-(\d+)$/.exec(url.hash)?.[1];
			waiting.current = { hash: url.hash, keyboard, then };
			if (target !== undefined) showGoing(Number(target), keyboard);
			clearTimeout(timer.current);
			timer.current = setTimeout(() => start(() => router.push(url.pathname + url.search + url.hash, { scroll: false })), later ? 140 : 0);
		},
		[router, unsavedQuestion, sorry],
	);

	useEffect(mendAddress);
	useEffect(() => {
		if (pending) return;
		const arrived = waiting.current;
		if (arrived === null) return;
		// A later one is already on its way.
		const going = document.querySelector("#paper .para[data-going]");
		if (going !== null && going.id !== arrived.hash.slice(1)) return;
		waiting.current = null;
		going?.removeAttribute("data-going");
		arrive(arrived.hash, arrived.keyboard);
		arrived.then?.();
	}, [pending, focus]);

	useEffect(() => {
		arrive(location.hash, false);
		const moved = () => arrive(location.hash, false);
		addEventListener("hashchange", moved);
		return () => removeEventListener("hashchange", moved);
	}, []);

	return { go, pending };
}

/**
 * Next.js 16.4 keeps the address that a page was loaded with together with its "#…", and puts that of a later visit behind it
 * ("?p=7#paragraph-7#discussion"). What counts is the last.
 */
function mendAddress(): void {
	const last = location.hash.lastIndexOf("#");
	if (last > 0) history.replaceState(null, "", location.pathname + location.search + location.hash.slice(last));
}

function showGoing(number: number, keyboard: boolean): void {
	for (const one of document.querySelectorAll("#paper .para[data-going]")) one.removeAttribute("data-going");
	const paragraph = paragraphAt(number);
	if (paragraph === null) return;
	paragraph.setAttribute("data-going", "");
	if (keyboard) paragraph.focus({ preventScroll: true });
	paragraph.scrollIntoView({ block: "nearest" });
}

/** What the part of an address after "#" asks for. The browser does this on loading a page; here the page stays. */
function arrive(hash: string, keyboard: boolean): void {
	const id = decodeURIComponent(hash.slice(1));
	const target = id === "" ? null : document.getElementById(id);
	for (const one of document.querySelectorAll("[data-marked]")) one.removeAttribute("data-marked");
	if (target === null) {
		if (id === "") focused()?.scrollIntoView({ block: "nearest" });
		return;
	}
	const discussion = target.closest("#discussion");
	if (discussion === null) {
		closeSheet();
		target.scrollIntoView({ block: id.startsWith("paragraph-") ? "nearest" : "start" });
		if (keyboard) target.focus({ preventScroll: true });
		return;
	}
	// What one was sent to is not hidden by a filter.
	discussion.querySelector<HTMLInputElement>("input[name=show][value=all]")?.click();
	openSheet();
	// The paper shows what is spoken of.
	focused()?.scrollIntoView({ block: "nearest" });
	if (id === "comment-form") target.querySelector<HTMLElement>("textarea[name=body]")?.focus();
	else if (id === "discussion") document.getElementById("discussion-title")?.focus({ preventScroll: true });
	else {
		target.setAttribute("data-marked", "");
		target.scrollIntoView({ block: "nearest" });
		if (target.tabIndex === -1 && id !== "open-form") target.focus({ preventScroll: true });
	}
}

function openSheet(): void {
	desk()?.setAttribute("data-sheet", "open");
	if (!matchMedia(narrow).matches) return;
	for (const element of behindSheet()) element.inert = true;
}

/** All of the page but its title, so that it still is a page with one. */
function behindSheet(): NodeListOf<HTMLElement> {
	return document.querySelectorAll<HTMLElement>("#paper > :not(h1), .open-outline");
}

/** True if it was open. */
export function closeSheet(): boolean {
	const wasOpen = desk()?.getAttribute("data-sheet") === "open";
	desk()?.setAttribute("data-sheet", "closed");
	for (const element of behindSheet()) element.inert = false;
	if (wasOpen && matchMedia(narrow).matches) focused()?.focus({ preventScroll: true });
	return wasOpen && matchMedia(narrow).matches;
}
