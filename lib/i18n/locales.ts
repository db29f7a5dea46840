/** Which languages the interface speaks, and which of them a person gets. Pure. */
import en from "@/messages/en.json" with { type: "json" };

export type Messages = typeof en;

/** BCP 47 → the texts. A translation is one more file in messages/ and one more line here. */
export const catalogues = { en } satisfies Record<string, Messages>;
export type Locale = keyof typeof catalogues;
export const defaultLocale: Locale = "en";
export const locales = Object.keys(catalogues) as Locale[];

declare module "use-intl/core" {
	interface AppConfig {
		Messages: Messages;
		Locale: Locale;
	}
}

/** The language a person chose, else the first we speak of those their browser asks for (RFC 9110, 12.5.4), else English. */
export function chooseLocale(chosen: string | null, acceptLanguage: string | null): Locale {
	const wanted = (acceptLanguage ?? "")
		.slice(0, 500)
		.split(",")
		.map((part) => {
			const [tag = "", ...parameters] = part.trim().split(";");
			const quality = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined);
			return { tag, quality: quality === undefined ? 1 : Number(quality) };
		})
		.filter(({ quality }) => quality > 0)
		.sort((a, b) => b.quality - a.quality)
		.map(({ tag }) => tag);
	for (const tag of [chosen ?? "", ...wanted]) {
		const language = tag.toLowerCase().split("-")[0];
		const found = locales.find((locale) => locale.toLowerCase() === tag.toLowerCase()) ?? locales.find((locale) => locale === language);
		if (found !== undefined) return found;
	}
	return defaultLocale;
}
