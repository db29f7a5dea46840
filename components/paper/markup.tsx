/** The one place where a string of HTML gets into the page: only one that the template of html.ts made. */
import { createElement } from "react";
import type { Html } from "./html";

type Props = {
	as?: "div" | "p" | "span" | "li" | "ol" | "h2" | "h3" | "h4" | "h5" | "h6";
	className?: string;
	id?: string;
	lang?: string | undefined;
	dir?: "ltr" | "rtl" | undefined;
	html: Html;
};

export function Markup({ as = "div", html, ...attributes }: Props) {
	return createElement(as, { ...attributes, dangerouslySetInnerHTML: { __html: html.source } });
}
