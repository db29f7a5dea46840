"use client";
/** The button that sends a form; it says so while the form is on its way, and does not send it twice. */
import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button";
import { Icon } from "./icon";

export function SubmitButton({
	variant = "primary",
	size,
	className = "",
	children,
	onClick,
	...rest
}: ComponentProps<"button"> & { variant?: ButtonVariant; size?: ButtonSize }) {
	const { pending } = useFormStatus();
	return (
		<button
			type="submit"
			// Not `disabled`: that would take the keyboard away from whoever has just pressed it.
			aria-disabled={pending || undefined}
			aria-busy={pending || undefined}
			className={`${buttonClass({ variant, size })} ${className}`}
			onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
			{...rest}
		>
			{pending && <Icon name="busy" className="size-4 animate-spin" />}
			{children}
		</button>
	);
}
