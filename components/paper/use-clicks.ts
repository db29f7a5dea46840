"use client";
/** Links within the reading view stay on the page, and a click anywhere on a paragraph puts it in focus: one listener for all of them. */
import { useEffect, useRef } from "react";
import { hrefOfParagraph } from "./places";

const interactive = "a, button, input, textarea, select, label, summary, details, [contenteditable]";

export function useClicks(go: (href: string) => void, onCopied: () => void, onKeys: () => void): void {
	const handlers = useRef({ go, onCopied, onKeys });
	useEffect(() => {
		handlers.current = { go, onCopied, onKeys };
	});
	useEffect(() => {
		const listen = (event: MouseEvent) => {
			if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
			if (!(event.target instanceof Element) || event.target.closest("#desk") === null) return;
			const { go, onCopied, onKeys } = handlers.current;
			if (event.target.closest("[data-keys]") !== null) {
				onKeys();
				return;
			}
			const link = event.target.closest<HTMLAnchorElement>("a[href]");
			if (link !== null) {
				if (link.origin !== location.origin || link.pathname !== location.pathname || link.target !== "") return;
				event.preventDefault();
				document.querySelector<HTMLElement>("#outline:popover-open")?.hidePopover();
				if (link.hasAttribute("data-copy")) navigator.clipboard?.writeText(link.href).then(onCopied, () => {});
				go(link.href);
				return;
			}
			const paragraph = event.target.closest<HTMLElement>("#paper .para:not([data-on])");
			if (paragraph === null || event.target.closest(interactive) !== null || !(getSelection()?.isCollapsed ?? true)) return;
			const href = hrefOfParagraph(paragraph);
			if (href !== null) go(href);
		};
		document.addEventListener("click", listen);
		return () => document.removeEventListener("click", listen);
	}, []);
}
