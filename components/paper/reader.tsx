"use client";
/**
 * What makes the reading view quick: keys, clicks that stay on the page, tools under the pointer and on selected words, and what others do.
 * The page is complete without it. It listens at the page as a whole and draws next to nothing.
 */
import { lazy, Suspense, startTransition, useCallback, useEffect, useState } from "react";
import { LiveRegion } from "@/components/ui/live-region";
import { positionAction } from "@/lib/actions/position";
import { type HoverTexts, HoverTools } from "./hover-tools";
import { type KeyAct, useKeys } from "./keys";
import type { KeysTexts } from "./keys-dialog";
import { type LiveTexts, LiveView } from "./live-view";
import { firstInView, focused, hrefOfParagraph, paragraphs } from "./places";
import { type SelectionTexts, SelectionTools } from "./selection-tools";
import { useClicks } from "./use-clicks";
import { closeSheet, useNavigation } from "./use-navigation";
import { useTimes } from "./use-times";

/** Fetched when somebody asks for it. */
const KeysDialog = lazy(() => import("./keys-dialog").then((module) => ({ default: module.KeysDialog })));

export interface ReaderTexts {
	keys: KeysTexts;
	hover: HoverTexts;
	selection: SelectionTexts;
	live: LiveTexts;
	unsaved: string;
	offline: string;
	copied: string;
	choose: string;
	end: string;
	allDone: string;
}

type Props = {
	focus: number | null;
	seminarId: string;
	paperId: string;
	draftId: string;
	position: string;
	/** IANA, of the seminar. */
	timeZone: string;
	/** Whether the address is that of the present draft, to which news belong. */
	live: boolean;
	texts: ReaderTexts;
};

export function Reader({ focus, seminarId, paperId, draftId, position, timeZone, live, texts }: Props) {
	const [said, say] = useSaid();
	const sorry = useCallback(() => say(texts.offline), [say, texts.offline]);
	const { go, pending } = useNavigation(focus, texts.unsaved, sorry);
	const [keysShown, setKeysShown] = useState(false);

	// From here on keys and clicks are heard; before, the page works as a page without scripts does.
	useEffect(() => document.getElementById("desk")?.setAttribute("data-ready", ""), []);
	// Every answer of the server has a place in the record, and a focus, of its own.
	useTimes(timeZone, `${position} ${focus}`);
	useClicks(
		go,
		() => say(texts.copied),
		() => setKeysShown(true),
	);

	const move = (paragraph: HTMLElement | undefined | null, otherwise: string, then?: () => void): boolean => {
		const href = paragraph == null ? null : hrefOfParagraph(paragraph);
		if (href === null) say(otherwise);
		else go(href, { keyboard: true, later: then === undefined, then });
		return true;
	};
	const step = (by: 1 | -1): boolean => {
		const all = paragraphs();
		const now = focused();
		if (now === null) return move(firstInView() ?? all[0], texts.end);
		return move(all[all.indexOf(now) + by], texts.end);
	};
	const withoutPosition = (): boolean => {
		const all = paragraphs();
		const from = focused();
		const at = from === null ? 0 : all.indexOf(from) + 1;
		return move([...all.slice(at), ...all.slice(0, at)].find(hasNoPosition), texts.allDone);
	};
	/** What is pressed right after "j" is meant for where "j" leads. */
	const onFocused = (press: () => void): boolean => {
		const now = focused();
		if (now === null) say(texts.choose);
		else if (now.hasAttribute("data-on")) press();
		else return move(now, texts.choose, press);
		return true;
	};
	useKeys((key: KeyAct) => {
		if (key === "next" || key === "previous") return step(key === "next" ? 1 : -1);
		if (key === "without") return withoutPosition();
		if (key === "comment" || key === "propose") return onFocused(() => pressTool(key, say));
		if (key === "escape") return leave(go);
		if (key === "keys") {
			setKeysShown(true);
			return true;
		}
		return onFocused(() => pressStance(key, say));
	});

	const takePosition = useCallback(
		(paragraph: HTMLElement, stance: string) => {
			const form = new FormData();
			form.set("blockId", paragraph.dataset.block ?? "");
			form.set("position", stance);
			const href = hrefOfParagraph(paragraph);
			const takeBack = showTaken(paragraph, stance, texts.hover.stances.find(({ value }) => value === stance)?.mine ?? "");
			startTransition(async () => {
				const outcome = await positionAction({ status: "idle" }, form);
				if (outcome.status !== "refused") return;
				takeBack();
				say(outcome.sentence);
			});
			if (href !== null) go(href);
		},
		[go, say, texts.hover.stances],
	);

	return (
		<>
			<div className="reading-bar" data-pending={pending ? "" : undefined} />
			<HoverTools texts={texts.hover} onStance={takePosition} go={go} />
			<SelectionTools
				texts={texts.selection}
				mayComment={texts.hover.commentRefusal === null}
				mayPropose={texts.hover.proposeRefusal === null}
				go={go}
			/>
			{keysShown && (
				<Suspense>
					<KeysDialog open onClose={() => setKeysShown(false)} texts={texts.keys} />
				</Suspense>
			)}
			{live && <LiveView seminarId={seminarId} paperId={paperId} draftId={draftId} position={position} texts={texts.live} go={go} />}
			<LiveRegion message={said} assertive />
			{said !== "" && <p className="live-pill said">{said}</p>}
		</>
	);
}

/** A sentence that is read out and shown for a while. */
function useSaid(): [string, (sentence: string) => void] {
	const [said, setSaid] = useState("");
	useEffect(() => {
		if (said === "") return;
		const timer = setTimeout(() => setSaid(""), 5000);
		return () => clearTimeout(timer);
	}, [said]);
	return [said, setSaid];
}

/** Shows a position before the server has confirmed it; what comes back takes it away again. */
function showTaken(paragraph: HTMLElement, stance: string, words: string): () => void {
	const line = paragraph.querySelector(".foot");
	const before = line?.querySelector(".mine") ?? null;
	const now = document.createElement("span");
	now.className = `mine mine-${stance}`;
	now.textContent = words;
	if (before === null) line?.append(now);
	else before.replaceWith(now);
	return () => {
		if (before === null) now.remove();
		else now.replaceWith(before);
	};
}

function hasNoPosition(paragraph: HTMLElement): boolean {
	return paragraph.querySelector(".mine, .stance[aria-pressed=true]") === null;
}

function pressStance(key: 1 | 2 | 3 | 4, say: (sentence: string) => void): void {
	const form = document.querySelector("#paper .para[data-on] .stance-form");
	const button = form?.querySelectorAll<HTMLButtonElement>(".stances button")[key - 1];
	if (button?.matches(":disabled")) say(form?.querySelector(".closed-because")?.textContent ?? "");
	else button?.click();
}

function pressTool(name: "comment" | "propose", say: (sentence: string) => void): void {
	const tool = document.querySelector<HTMLElement>(`#paper .para[data-on] [data-tool=${name}]`);
	if (tool?.dataset.refusal !== undefined) say(tool.dataset.refusal);
	else tool?.click();
}

/** Closes the innermost thing that is open: a form, then the sheet. */
function leave(go: (href: string) => void): boolean {
	if (document.querySelector("dialog[open], [popover]:popover-open") !== null) return false;
	const form = document.getElementById("open-form")?.querySelector<HTMLAnchorElement>("a[href]");
	if (form) {
		go(form.href);
		return true;
	}
	if (closeSheet()) return true;
	if (document.activeElement instanceof HTMLTextAreaElement) {
		document.activeElement.blur();
		focused()?.focus({ preventScroll: true });
		return true;
	}
	return false;
}
