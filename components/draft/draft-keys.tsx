"use client";
/**
 * The keyboard of somebody who checks a draft: from block to block, and every tool. Presses the buttons that are on the page, so it can do
 * nothing that they cannot; plain letters do nothing while one types (WCAG 2.1.4: and can be switched off with those of the reading view).
 */
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useKeysAreOn } from "@/components/paper/keys";

/** Which kind of block a letter makes. */
const kinds: Record<string, string> = { p: "paragraph:0", l: "list-item:1", q: "quote:0" };

const blocks = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-block]")];
const current = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>("[data-block]") ?? null;

function focusBlock(block: HTMLElement | undefined): void {
	block?.focus();
	block?.scrollIntoView({ block: "nearest" });
}

function press(root: ParentNode | null, selector: string): boolean {
	const button = root?.querySelector<HTMLElement>(selector) ?? null;
	button?.click();
	return button !== null;
}

/** A button that is on the page only for as long as it is pressed. */
function send(value: string): boolean {
	const form = document.getElementById("draft-tools");
	if (!(form instanceof HTMLFormElement)) return false;
	const button = document.createElement("button");
	Object.assign(button, { type: "submit", name: "do", value, hidden: true });
	form.append(button);
	form.requestSubmit(button);
	button.remove();
	return true;
}

/** The next block that something is doubtful about, or the one before. */
function toDoubt(all: HTMLElement[], at: number, step: 1 | -1): boolean {
	const doubtful = (block: HTMLElement) => block.closest(".draft-row")?.querySelector(".draft-note") !== null;
	const found = step === 1 ? all.slice(at + 1).find(doubtful) : all.slice(0, Math.max(0, at)).findLast(doubtful);
	found?.focus({ preventScroll: true });
	found?.scrollIntoView({ block: "center" });
	return found !== undefined;
}

/** To the original, and back to the block that is marked there. */
function toOriginal(block: HTMLElement | null): boolean {
	const original = document.getElementById("original");
	if (original === null || original.offsetParent === null) return press(block, "[data-tool=original]");
	const marked = original.querySelector<HTMLElement>(".is-here[data-of]")?.dataset.of;
	if (original.contains(document.activeElement)) focusBlock(document.getElementById(`block-${marked}`) ?? undefined);
	else original.focus({ preventScroll: true });
	return true;
}

/** Whether the key meant something. */
function act(event: KeyboardEvent): boolean {
	const block = current();
	const all = blocks();
	const at = block === null ? -1 : all.indexOf(block);
	const id = block?.dataset.block ?? "";
	if (event.altKey) {
		if (event.key === "ArrowUp" || event.key === "ArrowDown") {
			const tools = [...(block?.querySelectorAll<HTMLElement>("[data-tool=move]") ?? [])];
			const first = at === 0;
			const tool = event.key === "ArrowUp" ? (first ? undefined : tools[0]) : first ? tools[0] : tools[1];
			tool?.click();
			return tool !== undefined;
		}
		return false;
	}
	switch (event.key) {
		case "j":
			focusBlock(all[at + 1]);
			return true;
		case "k":
			focusBlock(all[at === -1 ? 0 : at - 1]);
			return true;
		case "e":
		case "m":
		case "x":
		case "a": {
			const tool = { e: "edit", m: "merge", x: "remove", a: "add" }[event.key];
			return press(block, `[data-tool=${tool}]`);
		}
		case "u":
		case "r":
			return press(document, `#draft-tools button[value=${event.key === "u" ? "undo" : "redo"}]:not(:disabled)`);
		case "1":
		case "2":
		case "3":
			return block !== null && send(`kind:${id}:heading:${event.key}`);
		case "p":
		case "l":
		case "q":
			return block !== null && send(`kind:${id}:${kinds[event.key]}`);
		case "+":
		case "-": {
			const { kind = "", level = "" } = block?.dataset ?? {};
			const next = Number(level) + (event.key === "+" ? 1 : -1);
			return (kind === "heading" || kind === "list-item") && next >= 1 && next <= 6 && send(`kind:${id}:${kind}:${next}`);
		}
		case "n":
		case "b":
			return toDoubt(all, at, event.key === "n" ? 1 : -1);
		case "d":
			return press(block?.closest(".draft-row") ?? null, "[data-tool=look]");
		case "o":
			return toOriginal(block);
		default:
			return false;
	}
}

/** In a form: save, cut, close. */
function actInForm(event: KeyboardEvent, editor: Element): boolean {
	if (event.key === "Escape") return press(editor, "[data-close]");
	if (event.key !== "Enter") return false;
	if (event.ctrlKey || event.metaKey) return press(editor, "button[value=save]");
	return event.altKey && press(editor, "[data-split]");
}

export function DraftKeys({ revision, path }: { revision: number; path: string }) {
	const on = useKeysAreOn();
	const router = useRouter();
	const place = useRef<{ id: string; index: number } | null>(null);
	const shown = useRef("");

	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			if (event.defaultPrevented || event.isComposing || !(event.target instanceof Element)) return;
			const editor = event.target.closest("[data-editor]");
			const typing = event.target.matches("textarea, select, input");
			const done = editor !== null && typing ? actInForm(event, editor) : on && !typing && !event.ctrlKey && !event.metaKey && act(event);
			if (done) event.preventDefault();
		};
		// The links beside the blocks are plain HTML; with JavaScript the page need not be loaded anew for them.
		const follow = (event: MouseEvent) => {
			const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-tool]") : null;
			if (link === null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
			event.preventDefault();
			router.push(link.href, { scroll: false });
		};
		const remember = () => {
			const block = current();
			if (block !== null) place.current = { id: block.dataset.block ?? "", index: blocks().indexOf(block) };
		};
		document.addEventListener("keydown", listen);
		document.addEventListener("focusin", remember);
		document.addEventListener("click", follow);
		return () => {
			document.removeEventListener("keydown", listen);
			document.removeEventListener("focusin", remember);
			document.removeEventListener("click", follow);
		};
	}, [on, router]);

	// After a correction the block that had the keyboard may be gone: whoever stands in its place has it now.
	// The revision says that there was one, the path that the page is another.
	useEffect(() => {
		const { hash } = location;
		const target = hash.startsWith("#block-") ? document.getElementById(hash.slice(1)) : null;
		const isNew = hash !== shown.current;
		shown.current = hash;
		if (document.activeElement !== document.body && document.activeElement !== null) return;
		const all = blocks();
		const same = place.current === null ? undefined : all.find((block) => block.dataset.block === place.current?.id);
		focusBlock(
			(isNew ? target : null) ??
				same ??
				target ??
				(place.current === null ? undefined : all[Math.max(0, Math.min(place.current.index - 1, all.length - 1))]),
		);
	}, [revision, path]);
	return null;
}
