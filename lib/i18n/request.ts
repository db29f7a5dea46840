/** The language of the present request, and a translator for it; for pages, layouts and actions. */
import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { createFormatter, createTranslator, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import { currentActor } from "@/lib/auth/session";
import { catalogues, chooseLocale, type Locale, type Messages } from "./locales";

export const requestLocale = cache(
	async (): Promise<Locale> => chooseLocale((await currentActor())?.locale ?? null, (await headers()).get("accept-language")),
);

const translate = <N extends Namespace>(locale: Locale, namespace: N) =>
	createTranslator<Messages, N>({ locale, messages: catalogues[locale], namespace });
type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

/** A translator reads each of its messages once, which takes longer than saying it; it is the same for everybody, and kept. */
const translators = new Map<string, unknown>();

/** `const t = await translator("paper"); t("comments", { count: 3 })`. */
export async function translator<N extends Namespace>(namespace: N) {
	const locale = await requestLocale();
	const key = `${locale} ${namespace}`;
	const kept = translators.get(key) as ReturnType<typeof translate<N>> | undefined;
	if (kept !== undefined) return kept;
	const made = translate(locale, namespace);
	translators.set(key, made);
	return made;
}

/** Dates and numbers as people of the request's language write them. `timeZone`: IANA; a seminar's own. */
export async function formatter(timeZone = "UTC") {
	return createFormatter({ locale: await requestLocale(), timeZone });
}
