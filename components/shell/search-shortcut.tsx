"use client";
/** The way to the search, also by "/" and by ⌘K or Ctrl+K from anywhere. */
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Icon } from "@/components/ui/icon";

export function SearchShortcut({ href, label }: { href: string; label: string }) {
	const router = useRouter();
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			const chord = (event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
			const slash = event.key === "/" && !event.metaKey && !event.ctrlKey && !event.altKey && !isTyping(event.target);
			if (event.defaultPrevented || event.isComposing || !(chord || slash)) return;
			event.preventDefault();
			const field = document.querySelector<HTMLInputElement>("main input[type=search]");
			if (field) field.focus();
			else router.push(href);
		};
		document.addEventListener("keydown", onKey);
		return () => document.removeEventListener("keydown", onKey);
	}, [router, href]);
	return (
		<Link
			href={href}
			aria-keyshortcuts="/ Control+K Meta+K"
			className="flex min-h-9 min-w-9 items-center justify-center gap-1.5 rounded-lg px-2 text-muted hover:bg-sunken hover:text-ink"
		>
			<Icon name="search" className="size-4.5 shrink-0" />
			<span className="sr-only xl:not-sr-only">{label}</span>
			<kbd aria-hidden className="hidden rounded border border-line px-1 font-sans text-[0.6875rem] leading-4 text-faint xl:inline">
				/
			</kbd>
		</Link>
	);
}

function isTyping(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
