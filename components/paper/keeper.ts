/** How does a long string of HTML travel to the browser? In the document once, where one is being sent; otherwise in the payload. */
import "server-only";
import { headers } from "next/headers";
import { documentHeader, setAside } from "@/lib/http/set-aside";
import type { Html } from "./html";

/** What KeptHtml (kept-html.tsx) is given: where the document has it, or the string itself. */
export type Kept = { at: string; html: null } | { at: null; html: string };
export type Keep = (html: Html) => Kept;

export async function keeper(): Promise<Keep> {
	const document = (await headers()).get(documentHeader);
	return ({ source }) => {
		const at = setAside(document, source);
		return at === null ? { at, html: source } : { at, html: null };
	};
}
