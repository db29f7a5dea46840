/** How does a font look? Its name tells, where the font itself does not say: "ABCDEF+TimesNewRomanPS-BoldItalicMT". */

export interface FontFace {
	bold: boolean;
	italic: boolean;
	mono: boolean;
	/** Drawn by a little program for each letter; its sizes are its own. */
	type3: boolean;
	vertical: boolean;
	/** Width units → text space. */
	unit: number;
	/** Text space units that the height of a letter takes; 1 but for type 3. */
	height: number;
}

/** What pdf.js says of a font. */
export interface FontInfo {
	name?: string;
	bold?: boolean;
	black?: boolean;
	italic?: boolean;
	vertical?: boolean;
	isType3Font?: boolean;
	fontMatrix?: ArrayLike<number>;
	bbox?: ArrayLike<number>;
}

const boldName = /bold|black|heavy|demi(?!-?light)|semibd|CMBX|CMSSBX|-Medi\b|[,-]B(?:d|I)?\b|\bBd\b|-[67]00\b/i;
const italicName = /ital|obli|slant|CMTI|CMSL|[-,](?:It|I|BI)\b|kursiv/i;
const monoName = /courier|mono|consol|typewriter|CMTT|lucidaconsole|menlo|inconsolata/i;

export function faceOf(info: FontInfo | null): FontFace {
	const name = (info?.name ?? "").replace(/^[A-Z]{6}\+/, "");
	const scale = info?.fontMatrix?.[0];
	const type3 = info?.isType3Font === true;
	const unit = typeof scale === "number" && Number.isFinite(scale) && scale !== 0 ? scale : 0.001;
	const tall = type3 ? Math.abs(((info?.bbox?.[3] ?? 0) - (info?.bbox?.[1] ?? 0)) * (info?.fontMatrix?.[3] ?? 0)) : 0;
	return {
		bold: info?.bold === true || info?.black === true || boldName.test(name),
		italic: info?.italic === true || italicName.test(name),
		mono: monoName.test(name),
		type3,
		vertical: info?.vertical === true,
		unit,
		height: tall > 0.01 && tall < 100 ? tall : 1,
	};
}
