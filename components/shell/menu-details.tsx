"use client";
/** A menu that is a <details>: opens without JavaScript; with it, closes on Escape, on a click elsewhere, and when one has gone somewhere. */
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

type Props = { summary: ReactNode; label: string; children: ReactNode; className?: string; panelClassName?: string };

export function MenuDetails({ summary, label, children, className = "", panelClassName = "" }: Props) {
	const details = useRef<HTMLDetailsElement>(null);
	const pathname = usePathname();
	useEffect(() => {
		if (details.current) details.current.open = false;
	}, [pathname]);
	useEffect(() => {
		const close = (focusBack: boolean) => {
			const element = details.current;
			if (!element?.open) return;
			element.open = false;
			if (focusBack) element.querySelector("summary")?.focus();
		};
		const onKey = (event: KeyboardEvent) => event.key === "Escape" && close(details.current?.contains(document.activeElement) ?? false);
		const onPress = (event: PointerEvent) => !details.current?.contains(event.target as Node) && close(false);
		document.addEventListener("keydown", onKey);
		document.addEventListener("pointerdown", onPress);
		return () => {
			document.removeEventListener("keydown", onKey);
			document.removeEventListener("pointerdown", onPress);
		};
	}, []);
	return (
		<details ref={details} className={`relative ${className}`}>
			<summary aria-label={label} className="grid min-h-9 min-w-9 place-items-center rounded-lg">
				{summary}
			</summary>
			<div
				className={`absolute end-0 top-full z-40 mt-2 max-h-[calc(100dvh-5rem)] w-72 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-xl border border-line bg-surface p-2 shadow-raised ${panelClassName}`}
			>
				{children}
			</div>
		</details>
	);
}
