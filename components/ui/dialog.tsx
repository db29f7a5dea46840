"use client";
/**
 * A dialog, modal: the browser's own <dialog>, which keeps the keyboard inside, closes on Escape and gives the focus back.
 * `sheet` rises from the foot of a phone's screen. Needs JavaScript; what has to work without it uses a Disclosure or a page.
 */
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button";
import { Icon } from "./icon";

type Props = {
	open: boolean;
	onClose: () => void;
	title: ReactNode;
	closeLabel: string;
	placement?: "center" | "sheet";
	className?: string;
	children: ReactNode;
};

const placements = {
	center: "m-auto w-[min(34rem,calc(100vw-2rem))] rounded-xl",
	sheet: "mx-auto mt-auto mb-0 w-full max-w-2xl rounded-t-2xl",
};

export function Dialog({ open, onClose, title, closeLabel, placement = "center", className = "", children }: Props) {
	const dialog = useRef<HTMLDialogElement>(null);
	const id = useId();
	useEffect(() => {
		const element = dialog.current;
		if (element === null || open === element.open) return;
		if (open) element.showModal();
		else element.close();
	}, [open]);
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; the keyboard has Escape and the button.
		<dialog
			ref={dialog}
			aria-labelledby={id}
			onClose={onClose}
			onClick={(event) => event.target === event.currentTarget && onClose()}
			className={`max-h-[85dvh] max-w-none overflow-hidden border border-line bg-surface p-0 text-ink shadow-raised backdrop:bg-ink/40 ${placements[placement]} ${className}`}
		>
			<div className="flex max-h-[85dvh] flex-col">
				<div className="flex items-start justify-between gap-4 border-b border-line py-3 ps-5 pe-3">
					<h2 id={id} className="pt-1 text-base font-semibold">
						{title}
					</h2>
					<Button variant="quiet" size="small" onClick={onClose} aria-label={closeLabel}>
						<Icon name="close" />
					</Button>
				</div>
				{/* Not drawn before it is opened: what is inside may ask for the focus. */}
				<div className="overflow-y-auto p-5">{open ? children : null}</div>
			</div>
		</dialog>
	);
}
