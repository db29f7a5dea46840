/**
 * What does a glyph say? Repairs what fonts put for letters: ligatures and presentation forms become the letters they stand for,
 * the bullets of symbol fonts become bullets. Nothing else is changed.
 */

/** Letters that Unicode has twice, the second time as they look: Latin, Hebrew and Arabic. Whole words among them (U+FDF0–) stay. */
const presentation = /[\ufb00-\ufb4f\ufb50-\ufd3d\ufd50-\ufdef\ufe70-\ufefc]/g;

/** What the signs of Symbol and Wingdings, kept in the private area, look like. */
const symbols: Record<string, string> = {
	"\uf0b7": "•",
	"\uf0a7": "▪",
	"\uf0a8": "▫",
	"\uf0d8": "➢",
	"\uf076": "❖",
	"\uf0fc": "✓",
	"\uf0fe": "☑",
	"\uf06f": "□",
	"\uf071": "❑",
	"\uf06e": "■",
	"\uf0e0": "→",
	"\uf0de": "⇒",
	"\uf02d": "–",
	"\uf0be": "—",
	"\uf0b0": "°",
	"\uf0b3": "≥",
	"\uf0a3": "≤",
};

const privateUse = /[\ue000-\uf8ff]/;

/** "" for what says nothing. */
export function textOfGlyph(unicode: string): string {
	if (/^[!-~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u05ff]$/.test(unicode)) return unicode;
	// A vowel sign alone is kept as a space, or a stroke, with the sign on it.
	let text = unicode.replace(presentation, (form) => form.normalize("NFKC").replace(/^[ \u0640](?=\p{M})/u, ""));
	if (privateUse.test(text)) {
		text = text.replace(/[\uf000-\uf8ff]/g, (sign) => {
			const known = symbols[sign];
			if (known !== undefined) return known;
			// Symbol fonts keep ASCII at U+F020 and up.
			const code = sign.charCodeAt(0) - 0xf000;
			return code > 0x20 && code < 0x7f ? String.fromCharCode(code) : sign;
		});
	}
	if (/^[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+$/.test(text)) return " ";
	return text.replace(/[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, (sign) => (sign === "\u00ad" ? "\u00ad" : ""));
}

/** Whether nobody can tell what the sign is: the font does not say which letter it draws. */
export function isUnreadable(text: string): boolean {
	return /[\ue000-\uf8ff\ufffd\u{f0000}-\u{10ffff}]/u.test(text);
}
