"use client";
/**
 * Nothing moves under the eyes: when an answer of the server changes what stands above, what is being read stays where it is on the screen,
 * and the keyboard stays on the paragraph it was on, although the paragraph may have been drawn anew.
 *
 * A class, since only a class is asked just before the page changes.
 */
import { Component, type ReactNode } from "react";
import { firstInView, paragraphAt } from "./places";

type Snapshot = { number: number; top: number; keyboard: { number: number; onNumber: boolean } | null } | null;

export class Steady extends Component<{ children: ReactNode }> {
	override getSnapshotBeforeUpdate(): Snapshot {
		const seen = going() ?? firstInView();
		if (seen === null) return null;
		return { number: Number(seen.dataset.n), top: seen.getBoundingClientRect().top, keyboard: keyboardPlace() };
	}

	override componentDidUpdate(_: unknown, __: unknown, before: Snapshot): void {
		if (before === null) return;
		const now = paragraphAt(before.number);
		// At its top a page grows downward, as browsers do it.
		const moved = now === null || scrollY === 0 ? 0 : now.getBoundingClientRect().top - before.top;
		if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: "instant" });
		if (before.keyboard === null || document.activeElement !== document.body) return;
		const paragraph = paragraphAt(before.keyboard.number);
		const place = before.keyboard.onNumber ? paragraph?.querySelector<HTMLElement>("a.number") : paragraph;
		place?.focus({ preventScroll: true });
	}

	override render(): ReactNode {
		return this.props.children;
	}
}

/** The paragraph that the server is being asked for, if it can be seen. */
function going(): HTMLElement | null {
	const paragraph = document.querySelector<HTMLElement>("#paper .para[data-going]");
	const box = paragraph?.getBoundingClientRect();
	return box !== undefined && box.bottom > 0 && box.top < innerHeight ? paragraph : null;
}

function keyboardPlace(): { number: number; onNumber: boolean } | null {
	const active = document.activeElement;
	const paragraph = active?.closest<HTMLElement>("#paper .para");
	return paragraph == null ? null : { number: Number(paragraph.dataset.n), onNumber: active?.matches("a.number") ?? false };
}
