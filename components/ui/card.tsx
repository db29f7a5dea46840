/** A sheet of its own on the page. */
import type { ComponentProps } from "react";

export function Card({ as: Tag = "div", className = "", ...rest }: ComponentProps<"div"> & { as?: "div" | "section" | "article" | "li" }) {
	const Element = Tag as "div";
	return <Element className={`min-w-0 rounded-xl border border-line bg-surface p-4 sm:p-5 ${className}`} {...rest} />;
}
