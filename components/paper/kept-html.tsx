"use client";
/**
 * A long string of HTML in the page that React never looks into (docs/decisions/0109).
 *
 * The document carries it once: the payload that React reads in the browser only says where it stands. A later answer of the server brings
 * the whole string, of which what has changed is put into the page, and the rest stays as it is, selections in it included.
 */
import { useRouter } from "next/navigation";
import { createElement, useLayoutEffect, useRef, useState } from "react";
import { takeFrom } from "@/lib/http/set-aside";
import type { Kept } from "./keeper";
import { morph } from "./morph";

/** What the document brought, by its place in it: "back" may show the first payload again, which only has the places. */
const brought = new Map<string, string>();

type Props = Kept & { as?: "div" | "ol"; className?: string };

export function KeptHtml({ at, html, as = "div", className }: Props) {
	const router = useRouter();
	const root = useRef<HTMLElement>(null);
	// For React the inside never changes: what it held first is what it holds.
	const [first] = useState(() => html ?? found(at));
	const shown = useRef(first);
	useLayoutEffect(() => {
		const now = html ?? brought.get(at);
		// Nothing leads here that is known of; if something does, the server has it.
		if (now === undefined) router.refresh();
		else if (now !== shown.current && root.current !== null) {
			morph(root.current, now);
			shown.current = now;
		}
	}, [at, html, router]);
	return createElement(as, {
		ref: root,
		className,
		"data-kept": at ?? "",
		suppressHydrationWarning: true,
		dangerouslySetInnerHTML: { __html: first },
	});
}

/** On the server what was set aside; in the browser what the document that it is loading has at this place. */
function found(at: string): string {
	if (typeof window === "undefined") return takeFrom(at);
	const known = brought.get(at) ?? document.querySelector(`[data-kept="${CSS.escape(at)}"]`)?.innerHTML;
	if (known !== undefined) brought.set(at, known);
	return known ?? "";
}
