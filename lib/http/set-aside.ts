/**
 * What has to stand in the document that is being sent, and need not be in the payload for React as well (docs/decisions/0109).
 *
 * A page's server components set strings of HTML aside here; its components that make the document, in the same process, put them in.
 * Kept under the name that the server (scripts/http-server.ts) gives each request for a document, for as long as it is being answered.
 *
 * Invariants
 * - A name is the server's own: what a client sends in its place never gets here.
 * - What is asked for while its document is being answered is there, or an error says so: a page never comes out with a hole in it.
 */

/** Under this header the name of the document goes from the server to the page. Without it the page puts everything into the payload. */
export const documentHeader = "x-colloquy-document";

/** By name of the document; shared by all bundles of this process, each of which has a copy of this module. */
type Documents = Map<string, string[]>;
const place = Symbol.for("colloquy.set-aside");
const shared = globalThis as typeof globalThis & { [place]?: Documents };

function documents(): Documents {
	shared[place] ??= new Map();
	return shared[place];
}

export function openDocument(name: string): void {
	documents().set(name, []);
}

export function closeDocument(name: string): void {
	documents().delete(name);
}

/** The place from which to take it again; null if no document of this name is being answered. */
export function setAside(name: string | null, html: string): string | null {
	const strings = name === null ? undefined : documents().get(name);
	if (strings === undefined) return null;
	strings.push(html);
	return `${name}.${strings.length - 1}`;
}

/** More than once if need be. Empty where whoever asked has gone: nobody will read it. */
export function takeFrom(at: string): string {
	const [name = "", index] = at.split(".");
	const strings = documents().get(name);
	if (strings === undefined) return "";
	const html = strings[Number(index)];
	if (html === undefined) throw new Error(`Nothing was set aside at ${at}.`);
	return html;
}
