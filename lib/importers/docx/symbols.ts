/**
 * Which character is meant by a sign of a symbol font? Symbol, Wingdings and the like put their pictures where letters are, and Word stores
 * them in the private area (U+F0xx). Bullets, ticks, arrows and Greek letters have characters of their own; papers use few others.
 */

const wingdings: Record<number, string> = {
	34: "✂",
	40: "☎",
	42: "✉",
	50: "🗎",
	63: "✍",
	65: "✌",
	70: "☞",
	74: "☺",
	76: "☹",
	108: "●",
	109: "❍",
	110: "■",
	111: "□",
	113: "❑",
	114: "❒",
	115: "⬧",
	116: "⧫",
	117: "◆",
	118: "❖",
	119: "⬥",
	120: "⌧",
	123: "❀",
	140: "❶",
	141: "❷",
	142: "❸",
	143: "❹",
	144: "❺",
	158: "·",
	159: "•",
	160: "▪",
	161: "○",
	164: "◉",
	167: "▪",
	168: "◻",
	171: "★",
	216: "➢",
	220: "➲",
	223: "←",
	224: "→",
	225: "↑",
	226: "↓",
	232: "➔",
	239: "⇦",
	240: "⇨",
	251: "✗",
	252: "✓",
	253: "☒",
	254: "☑",
};
const symbol: Record<number, string> = {
	...Object.fromEntries([..."ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"].map((letter, index) => [65 + index, letter])),
	...Object.fromEntries([..."αβχδεφγηιϕκλμνοπθρστυϖωξψζ"].map((letter, index) => [97 + index, letter])),
	34: "∀",
	36: "∃",
	39: "∋",
	45: "−",
	64: "≅",
	92: "∴",
	94: "⊥",
	126: "∼",
	162: "′",
	163: "≤",
	165: "∞",
	166: "ƒ",
	167: "♣",
	168: "♦",
	169: "♥",
	170: "♠",
	171: "↔",
	172: "←",
	173: "↑",
	174: "→",
	175: "↓",
	176: "°",
	177: "±",
	178: "″",
	179: "≥",
	180: "×",
	181: "∝",
	182: "∂",
	183: "•",
	184: "÷",
	185: "≠",
	186: "≡",
	187: "≈",
	188: "…",
	192: "ℵ",
	199: "∩",
	200: "∪",
	201: "⊃",
	204: "⊂",
	206: "∈",
	207: "∉",
	208: "∠",
	209: "∇",
	213: "∏",
	214: "√",
	215: "⋅",
	216: "¬",
	217: "∧",
	218: "∨",
	219: "⇔",
	220: "⇐",
	221: "⇑",
	222: "⇒",
	229: "∑",
	242: "∫",
};
const wingdings2: Record<number, string> = { 79: "✗", 80: "✓", 81: "☒", 82: "☑", 83: "☒", 84: "☒", 150: "●", 151: "●", 152: "●", 163: "□" };
const wingdings3: Record<number, string> = { 34: "←", 35: "→", 93: "▶", 125: "▶" };
const webdings: Record<number, string> = { 52: "▶", 61: "■", 97: "✓", 99: "□", 103: "■", 110: "●", 114: "✗" };

const fonts: [RegExp, Record<number, string>][] = [
	[/^wingdings 2/i, wingdings2],
	[/^wingdings 3/i, wingdings3],
	[/^wingdings/i, wingdings],
	[/^webdings/i, webdings],
	[/^symbol/i, symbol],
];

/** Whether the letters of a font are pictures. */
export function isSymbolFont(font: string | undefined): boolean {
	return font !== undefined && fonts.some(([name]) => name.test(font));
}

/** The characters meant; signs nobody knows stay as they are outside the private area, and become "□" in it. */
export function plainSymbols(text: string, font: string | undefined): string {
	const table = fonts.find(([name]) => font !== undefined && name.test(font))?.[1];
	return text.replace(table === undefined ? /[\uf020-\uf0ff]/g : /[!-\u00ff\uf020-\uf0ff]/g, (character) => {
		const code = character.charCodeAt(0);
		const place = code >= 0xf000 ? code - 0xf000 : code;
		const known = table?.[place] ?? (table === undefined ? (symbol[place] ?? wingdings[place]) : undefined);
		if (known !== undefined) return known;
		// Digits and signs stand in the font Symbol where they stand everywhere.
		if (table === symbol && place >= 32 && place < 127) return String.fromCharCode(place);
		return code >= 0xf000 ? "□" : character;
	});
}

/** The bullet a level of a list prints. */
export function bulletOf(text: string, font: string | undefined): string {
	const plain = plainSymbols(text, font).trim();
	if (plain === "□" && /[\uf020-\uf0ff]/.test(text)) return "•";
	if (plain === "o" || plain === "○") return "◦";
	return plain === "" ? "•" : plain === "§" ? "▪" : plain === "·" ? "•" : plain;
}
