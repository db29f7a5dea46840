/**
 * In which language, and in which direction, is a text written?
 * Languages are BCP 47 tags; "und" is a language nobody could tell.
 */

export type Direction = "ltr" | "rtl";

const rightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku-arab", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"]);

/** The writing direction of a BCP 47 language tag, after the script subtag where there is one. */
export function directionOf(language: string): Direction {
	const tag = language.toLowerCase();
	if (/-(arab|hebr|syrc|thaa|nkoo)\b/.test(tag)) return "rtl";
	if (/-(latn|cyrl)\b/.test(tag)) return "ltr";
	return rightToLeft.has(tag.split("-")[0] ?? "") ? "rtl" : "ltr";
}

/** The direction of the first letter with a strong direction (Unicode UAX #9, rules P2 and P3); "ltr" if there is none. */
export function directionOfText(text: string): Direction {
	const strong = /\p{L}/u.exec(text)?.[0];
	return strong !== undefined && /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(strong)
		? "rtl"
		: "ltr";
}
