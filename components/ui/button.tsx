/** What does something one can press look like? Buttons, and links that look like them. */
import type { ComponentProps } from "react";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "normal";

const base =
	"inline-flex max-w-full items-center justify-center gap-2 rounded-lg border text-center font-medium transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55";
const variants: Record<ButtonVariant, string> = {
	primary: "border-accent bg-accent text-on-accent enabled:hover:opacity-90 [a&]:hover:opacity-90",
	secondary: "border-line bg-surface text-ink enabled:hover:border-line-strong [a&]:hover:border-line-strong",
	quiet:
		"border-transparent bg-transparent text-muted enabled:hover:bg-sunken enabled:hover:text-ink [a&]:hover:bg-sunken [a&]:hover:text-ink",
	danger: "border-line bg-surface text-danger enabled:hover:border-danger enabled:hover:bg-danger-soft [a&]:hover:border-danger",
};
/** 24 px and more each way (WCAG 2.5.8), and more under a finger. */
const sizes: Record<ButtonSize, string> = {
	small: "min-h-7 px-2.5 py-1 text-[0.8125rem] pointer-coarse:min-h-9",
	normal: "min-h-9 px-3.5 py-1.5 text-sm pointer-coarse:min-h-11",
};

export function buttonClass({ variant = "secondary", size = "normal" }: { variant?: ButtonVariant; size?: ButtonSize } = {}): string {
	return `${base} ${variants[variant]} ${sizes[size]}`;
}

export function Button({
	variant,
	size,
	className = "",
	type = "button",
	...rest
}: ComponentProps<"button"> & { variant?: ButtonVariant; size?: ButtonSize }) {
	return <button type={type} className={`${buttonClass({ variant, size })} ${className}`} {...rest} />;
}
