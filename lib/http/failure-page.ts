/**
 * What does a person see when a page could not be made at all? A whole page, without scripts, that says what happened and what to do.
 * Nothing technical: what went wrong is in the log of the server.
 */
import { createTranslator } from "use-intl/core";
import { catalogues, chooseLocale } from "@/lib/i18n/locales";

export interface Failure {
	databaseAway: boolean;
	/** The header Accept-Language; null if there was none. */
	acceptLanguage: string | null;
	/** Of the answer's content security policy. */
	nonce: string;
	/** Path and query of the page that failed. */
	path: string;
}

/** The colours of app/globals.css, which may be what cannot be loaded. */
const style = `:root{color-scheme:light dark}
body{margin:0;min-height:100dvh;display:grid;place-items:center;background:light-dark(#fbfaf6,#171614);color:light-dark(#1d1c1a,#ebe7dd);font:1rem/1.6 system-ui,sans-serif}
main{max-width:32rem;padding:2rem}h1{font:600 1.75rem/1.25 Georgia,serif;text-wrap:balance;margin:0 0 .75rem}
p{margin:0 0 1rem;color:light-dark(#5f5b54,#b3ada1)}a{color:light-dark(#1f4e79,#9cc3ea)}nav{display:flex;gap:1.5rem}`;

export function failurePage({ databaseAway, acceptLanguage, nonce, path }: Failure): string {
	const locale = chooseLocale(null, acceptLanguage);
	const t = createTranslator({ locale, messages: catalogues[locale], namespace: "failure" });
	const [title, text] = databaseAway ? [t("databaseTitle"), t("databaseText")] : [t("title"), t("text")];
	return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${html(title)}</title><style nonce="${html(nonce)}">${style}</style></head><body><main><h1>${html(title)}</h1><p>${html(text)}</p><nav><a href="${html(path)}">${html(t("again"))}</a><a href="/">${html(t("home"))}</a></nav></main></body></html>`;
}

function html(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
