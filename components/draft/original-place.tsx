"use client";
/**
 * Keeps draft and original at the same place: the block one works on, or reads past, is marked and shown in the original; what one chooses
 * there has the keyboard in the draft. Without JavaScript the same places are plain links.
 */
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Milliseconds in which the page scrolls by itself, because a block was given the keyboard. */
const settling = 500;

const pane = (): HTMLElement | null => document.getElementById("original");
/** On a narrow screen one of the two is shown. */
const isShown = (element: HTMLElement | null): element is HTMLElement => element !== null && element.offsetParent !== null;

/** "line-12", or "page-3/0.42" */
function targetOf(place: string): { element: HTMLElement | null; top: number } {
	const [id = "", top = "0"] = place.split("/");
	return { element: document.getElementById(id), top: Number(top) };
}

function show(block: HTMLElement | null): void {
	const root = pane();
	const place = block?.dataset.place;
	if (!isShown(root) || block === null || place === undefined) return;
	const id = block.dataset.block ?? "";
	for (const marked of root.querySelectorAll(".is-here")) marked.classList.remove("is-here");
	const own = root.querySelectorAll(`[data-of="${CSS.escape(id)}"]`);
	for (const element of own) element.classList.add("is-here");
	const { element, top } = targetOf(place);
	if (element === null) return;
	if (own.length === 0) element.classList.add("is-here");
	const inside = element.getBoundingClientRect().top - root.getBoundingClientRect().top + root.scrollTop;
	const height = element.dataset.page === undefined ? 0 : element.offsetHeight;
	root.scrollTo({ top: inside + top * height - root.clientHeight * 0.25 });
}

/** The block that one reads: a bit above the middle of the screen. */
function readNow(): HTMLElement | null {
	const paper = document.querySelector(".draft-paper")?.getBoundingClientRect();
	if (paper === undefined) return null;
	const found = document.elementFromPoint(paper.left + paper.width / 2, innerHeight * 0.4);
	return found?.closest<HTMLElement>("[data-block]") ?? null;
}

export function OriginalPlace({ path }: { path: string }) {
	const router = useRouter();
	useEffect(() => {
		let shown: HTMLElement | null = null;
		let quietUntil = 0;
		let asked = 0;
		const focused = (event: FocusEvent) => {
			const block = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-block]") : null;
			if (block === null) return;
			quietUntil = performance.now() + settling;
			shown = block;
			show(block);
		};
		const scrolled = () => {
			cancelAnimationFrame(asked);
			asked = requestAnimationFrame(() => {
				if (performance.now() < quietUntil) return;
				const block = readNow();
				if (block === null || block === shown) return;
				shown = block;
				show(block);
			});
		};
		const clicked = (event: MouseEvent) => {
			if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !(event.target instanceof Element))
				return;
			const link = event.target.closest("a");
			const hash = link?.getAttribute("href")?.split("#")[1] ?? "";
			if (link === null || getSelection()?.isCollapsed === false) return;
			// To the draft.
			if (pane()?.contains(link) && hash.startsWith("block-")) {
				const block = document.getElementById(hash);
				event.preventDefault();
				if (!isShown(block)) return router.push(`${path}#${hash}`, { scroll: false });
				block.focus({ preventScroll: true });
				block.scrollIntoView({ block: "center" });
				return;
			}
			// To the original, where both are on the screen.
			if (link.matches("[data-tool=original]") && isShown(pane())) {
				event.preventDefault();
				show(link.closest<HTMLElement>("[data-block]"));
			}
		};
		document.addEventListener("focusin", focused);
		document.addEventListener("click", clicked, true);
		addEventListener("scroll", scrolled, { passive: true });
		// Where somebody comes with the address of a block.
		show(document.activeElement?.closest<HTMLElement>("[data-block]") ?? document.querySelector<HTMLElement>("[data-block]:target"));
		return () => {
			cancelAnimationFrame(asked);
			document.removeEventListener("focusin", focused);
			document.removeEventListener("click", clicked, true);
			removeEventListener("scroll", scrolled);
		};
	}, [path, router]);
	return null;
}
