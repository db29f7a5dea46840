/** Every text of every catalogue can be read by what puts the words into it: a bracket or a name that is wrong shows only when it is needed. */
import { createTranslator, type IntlError, IntlErrorCode } from "use-intl/core";
import { expect, test } from "vitest";
import { catalogues, type Locale } from "./locales";

function keysOf(texts: object, before = ""): string[] {
	return Object.entries(texts).flatMap(([key, text]) => (typeof text === "string" ? [before + key] : keysOf(text, `${before}${key}.`)));
}

test.each(Object.entries(catalogues))("the texts in %s are well-formed", (locale, messages) => {
	const wrong: string[] = [];
	for (const key of keysOf(messages)) {
		// What it is not given it may miss; the text itself has to be right.
		const onError = ({ code }: IntlError) => code === IntlErrorCode.INVALID_MESSAGE && wrong.push(key);
		const t = createTranslator({ locale: locale as Locale, messages, onError }) as unknown as (key: string, params: object) => string;
		t(key, {});
	}
	expect(wrong).toEqual([]);
});
