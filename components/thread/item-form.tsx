"use client";
/** A form that was opened on something, and goes away when it is done. */
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { addressOf, focusTarget } from "@/components/paper/places";
import { useUnsavedWarning } from "@/components/paper/unsaved";
import { ActionForm } from "@/components/ui/form";
import type { Outcome } from "@/lib/actions/outcome";

type Props = {
	action: (previous: Outcome, form: FormData) => Promise<Outcome>;
	/** Where the page is without this form. */
	closeHref: string;
	label: string;
	/** Leaving asks first when something was typed; not where the text is kept in the browser anyway. */
	warns?: boolean;
	className?: string;
	children: ReactNode;
};

export function ItemForm({ action, closeHref, label, warns = true, className = "", children }: Props) {
	const router = useRouter();
	const root = useRef<HTMLDivElement>(null);
	const [markChanged, markDone] = useUnsavedWarning();
	useEffect(() => {
		// Whoever opened the form wants to write in it.
		root.current?.querySelector<HTMLElement>("textarea, select, input:not([type=hidden]), button")?.focus({ preventScroll: true });
		root.current?.scrollIntoView({ block: "nearest" });
	}, []);
	return (
		<div ref={root} onInput={warns ? markChanged : undefined} className={`rounded-lg border border-line bg-paper p-3 ${className}`}>
			<ActionForm
				action={action}
				aria-label={label}
				className="grid gap-3"
				onDone={() => {
					markDone();
					// The form goes; what it was about has the keyboard.
					focusTarget(closeHref);
					router.replace(addressOf(closeHref), { scroll: false });
				}}
			>
				{children}
			</ActionForm>
		</div>
	);
}
