/**
 * In which language, and in which direction, is a text written?
 * Languages are BCP 47 tags; "und" is a language nobody could tell.
 *
 * Invariants
 * - A block says `lang` and `dir` only where they are not those of its paper, so that a screen reader hears each change and nothing else.
 * - A tag that is none is nobody's language and reads from left to right; nothing here throws.
 */

export type Direction = "ltr" | "rtl";

/** What a page says of the words in an element, where it is not what the paper around them says. */
export interface Tongue {
	lang?: string;
	dir?: Direction;
}

const rightToLeft = new Set("Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Syre Thaa Yezi".split(" "));
const rightToLeftLetter =
	/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;
/** Fewer letters than these tell nothing against the paper around them. */
const fewLetters = 4;
/** Of the letters, as many must read the other way. */
const clearShare = 0.7;

/** The tag as it is spelt ("EN_us" → "en-US"); null if it is none, or longer than any that is used. */
export function canonicalTag(tag: string): string | null {
	const plain = tag.trim().replaceAll("_", "-");
	if (plain.length > 35 || !/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(plain)) return null;
	try {
		return Intl.getCanonicalLocales(plain)[0] ?? null;
	} catch {
		return null;
	}
}

/** The script a language is written in (ISO 15924), also where its tag does not name it; null if that is not known. */
export function scriptOf(tag: string): string | null {
	try {
		return new Intl.Locale(tag).maximize().script ?? null;
	} catch {
		return null;
	}
}

/** "nb" and "no" are spoken alike, and so are "fr-CA" and "fr"; "sr-Latn" and "sr-Cyrl" are read with other letters. */
export function isSameLanguage(a: string, b: string): boolean {
	return a === b || (primary(a) === primary(b) && scriptOf(a) === scriptOf(b));
}

/** "fr-CA" → "fr". */
export function primary(tag: string): string {
	const base = tag.split("-")[0]?.toLowerCase() ?? "";
	return base === "no" ? "nb" : base;
}

/** The writing direction of a BCP 47 language tag, by the script it names or is usually written in. */
export function directionOf(language: string): Direction {
	return rightToLeft.has(scriptOf(language) ?? "") ? "rtl" : "ltr";
}

/** The direction of the first letter with a strong direction (Unicode UAX #9, rules P2 and P3); "ltr" if there is none. */
export function directionOfText(text: string): Direction {
	const strong = /\p{L}/u.exec(text)?.[0];
	return strong !== undefined && rightToLeftLetter.test(strong) ? "rtl" : "ltr";
}

/** The direction of nearly all letters; null where there are few, or where both directions are mixed. */
export function clearDirection(text: string): Direction | null {
	const [letters, right] = [count(text, letter), rightToLeftLetter.test(text) ? count(text, rightToLeftLetters) : 0];
	if (letters < fewLetters) return null;
	return right >= letters * clearShare ? "rtl" : letters - right >= letters * clearShare ? "ltr" : null;
}

interface Written {
	text: string;
	language?: string;
	marks?: readonly { kind: string; start: number; end: number }[];
}

/** That of the block's own language; without one the paper's, unless its letters clearly go the other way. */
export function directionOfBlock(block: Written, paper: Direction): Direction {
	return (block.language === undefined ? clearDirection(withoutImages(block)) : directionOf(block.language)) ?? paper;
}

/** The words that say what an image shows are not read where it is seen. */
function withoutImages({ text, marks = [] }: Written): string {
	let read = "";
	let at = 0;
	for (const { start, end } of marks.filter(({ kind }) => kind === "image").sort((a, b) => a.start - b.start)) {
		read += text.slice(at, start);
		at = Math.max(at, end);
	}
	return read + text.slice(at);
}

export function tongueOf(block: Written, paper: { direction: Direction }): Tongue {
	const dir = directionOfBlock(block, paper.direction);
	return { ...(block.language !== undefined && { lang: block.language }), ...(dir !== paper.direction && { dir }) };
}

const letter = /\p{L}/gu;
const rightToLeftLetters = new RegExp(rightToLeftLetter.source, "gu");

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
