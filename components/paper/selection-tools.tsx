"use client";
/** Selecting words in a paragraph offers to comment on exactly those, or to propose others for them. */
import { useEffect, useRef, useState } from "react";
import { quoteWords } from "@/components/thread/quoted-words";
import { hrefOfParagraph } from "./places";

export interface SelectionTexts {
	label: string;
	comment: string;
	propose: string;
}

interface Selected {
	paragraph: HTMLElement;
	exact: string;
	start: number;
	end: number;
	text: string;
	rectangle: DOMRect;
}

/** Characters kept on either side, so that the words are found again among equal ones. */
const context = 32;

type Props = { texts: SelectionTexts; mayComment: boolean; mayPropose: boolean; go: (href: string) => void };

export function SelectionTools({ texts, mayComment, mayPropose, go }: Props) {
	const [selected, setSelected] = useState<Selected | null>(null);
	const root = useRef<HTMLDivElement>(null);
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const look = () => {
			clearTimeout(timer);
			timer = setTimeout(() => setSelected(selectionInPaper()), 180);
		};
		document.addEventListener("selectionchange", look);
		return () => {
			clearTimeout(timer);
			document.removeEventListener("selectionchange", look);
		};
	}, []);
	useEffect(() => {
		const element = root.current;
		if (element === null || selected === null) return;
		const { rectangle } = selected;
		const left = Math.max(
			8,
			Math.min(innerWidth - element.offsetWidth - 8, rectangle.left + rectangle.width / 2 - element.offsetWidth / 2),
		);
		const above = rectangle.top - element.offsetHeight - 8;
		// Set from here and not as an attribute, which the content security policy refuses.
		element.style.left = `${left + scrollX}px`;
		element.style.top = `${(above > 64 ? above : rectangle.bottom + 8) + scrollY}px`;
	}, [selected]);
	if (selected === null || (!mayComment && !mayPropose)) return null;
	const act = (name: "comment" | "propose") => {
		const { paragraph, exact, start, end, text } = selected;
		const href = hrefOfParagraph(paragraph);
		if (href === null) return;
		quoteWords({
			blockId: paragraph.dataset.block ?? "",
			exact,
			start,
			end,
			prefix: text.slice(Math.max(0, start - context), start),
			suffix: text.slice(end, end + context),
		});
		const url = new URL(href);
		if (name === "propose") url.searchParams.set("do", "propose");
		url.hash = name === "propose" ? "open-form" : "comment-form";
		setSelected(null);
		getSelection()?.removeAllRanges();
		go(url.href);
	};
	return (
		// Pressing a button does not take the selection away before it is read.
		<div ref={root} role="toolbar" aria-label={texts.label} className="selection-tools" onPointerDown={(event) => event.preventDefault()}>
			{mayComment && (
				<button type="button" onClick={() => act("comment")}>
					{texts.comment}
				</button>
			)}
			{mayPropose && (
				<button type="button" onClick={() => act("propose")}>
					{texts.propose}
				</button>
			)}
		</div>
	);
}

function selectionInPaper(): Selected | null {
	const selection = getSelection();
	if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0);
	const words = elementOf(range.startContainer)?.closest<HTMLElement>("#paper .words");
	const paragraph = words?.closest<HTMLElement>(".para");
	if (words == null || paragraph == null) return null;
	// A triple click ends at the beginning of the next paragraph; the words end with this one.
	const inside = range.cloneRange();
	if (!words.contains(range.endContainer)) inside.setEnd(words, words.childNodes.length);
	const text = words.textContent ?? "";
	const before = range.cloneRange();
	before.selectNodeContents(words);
	before.setEnd(inside.startContainer, inside.startOffset);
	const chosen = inside.toString();
	const exact = chosen.trim();
	if (exact === "") return null;
	const start = before.toString().length + (chosen.length - chosen.trimStart().length);
	return { paragraph, exact, start, end: start + exact.length, text, rectangle: inside.getBoundingClientRect() };
}

function elementOf(node: Node): Element | null {
	return node instanceof Element ? node : node.parentElement;
}
