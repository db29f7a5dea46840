/**
 * Which part of a line is its number or bullet, and what sort of number is it?
 *
 * Knows the ways official papers of the world are numbered: "II.", "A.", "2.1", "(a)", "iv)", "12.", "Article 3", "§ 4",
 * "Глава 2", "第一章", "一、", "（二）", "제1조", "المادة ٣", "١ -". All patterns are anchored and bounded, so a line costs the same whatever it holds.
 */

export type LabelStyle =
	| "bullet"
	| "roman"
	| "alpha"
	| "decimal"
	| "paren-number"
	| "paren-letter"
	| "close-number"
	| "close-letter"
	| "dot-letter"
	| "word"
	| "section-sign"
	| "cjk-chapter"
	| "cjk-number"
	| "cjk-paren"
	| "arabic-ordinal"
	| "arabic-letter";

export interface Label {
	/** Exactly as printed. */
	label: string;
	rest: string;
	style: LabelStyle;
	/** The words of a word label, lower case ("article"); the printed character of a bullet; "" otherwise. */
	family: string;
	/** Its place in its row, 1, 2, 3 …; two where it can be read two ways ("i" is the first Roman number and the ninth letter); none for bullets. */
	values: number[];
	/** Levels of a decimal number: "2" has 1, "2.1" has 2; 1 for everything else. */
	depth: number;
	/** Whether the number ends with a full stop, a parenthesis or the like, and not merely with a space. */
	closed: boolean;
}

const words = [
	"article|chapter|section|part|annex|appendix|schedule|title|preamble|rule|principle|recommendation|resolution|goal|target",
	"chapitre|partie|titre|annexe|règle|principe|recommandation|résolution",
	"capítulo|artículo|sección|parte|título|anexo|recomendación|artigo|secção|seção|capitolo|articolo|sezione|allegato|titolo",
	"kapitel|artikel|abschnitt|teil|anhang|anlage|titel|hoofdstuk|bijlage|art\\.?|sec\\.|chap\\.|ch\\.",
	"глава|статья|раздел|часть|приложение|розділ|стаття",
	"الفصل|المادة|الباب|القسم|الجزء|المرفق|فصل|ماده|بخش|باب|مادة",
	"rozdział|artykuł|bölüm|madde|bab|pasal|chương|điều",
].join("|");

const number = "(?:\\p{Nd}{1,4}(?:\\.\\p{Nd}{1,3}){0,4}|[IVXLC]{1,7}|[A-Z])";
const wordLabel = new RegExp(
	`^((?:${words})\\s{1,3}${number}[a-z]?(?![\\p{L}\\p{N}]))\\s{0,2}([.:)]?)(?:\\s{1,4}[-–—](?=\\s))?(?=\\s|$)`,
	"iu",
);
const cjkNumeral = "[一二三四五六七八九十百千零〇\\d０-９]{1,6}";

/** "أولاً -" and "ألف -", as the United Nations number the parts of their papers. */
const arabicOrdinals =
	"أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا|حادي عشر|ثاني عشر|ثالث عشر|رابع عشر|خامس عشر|سادس عشر|سابع عشر|ثامن عشر|تاسع عشر|عشرون".split(
		"|",
	);
const arabicLetters = "ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء|كاف|لام|ميم|نون|سين|عين|فاء|صاد|قاف|راء".split("|");

const patterns: [LabelStyle, RegExp][] = [
	["arabic-ordinal", new RegExp(`^((?:${arabicOrdinals.join("|")})\u064b?\\s?[-–—:])(?=\\s)`, "u")],
	["arabic-letter", new RegExp(`^((?:${arabicLetters.join("|")})\\s?[-–—:])(?=\\s)`, "u")],
	["bullet", /^([•◦▪▫‣⁃●○■□➢➤►▶✓✔·∙*+\u2013\u2014-])(?=\s)/u],
	["section-sign", /^(§§?\s?\p{Nd}{1,4}[a-z]?)(?=[\s.:])/u],
	["decimal", /^(\p{Nd}{1,4}(?:\.\p{Nd}{1,3}){0,5}(\.|\s?-(?=\s)|(?=\s)))(?=\s)/u],
	["paren-number", /^([(（]\p{Nd}{1,3}[)）])(?=\s|\p{Script=Han})/u],
	["paren-letter", /^(\((?:\p{Ll}{1,2}|[ivxl]{1,6}|\p{Lu}|[\u0621-\u064a])\))(?=\s)/u],
	["close-number", /^(\p{Nd}{1,3}\))(?=\s)/u],
	["close-letter", /^((?:\p{Ll}|[ivxl]{1,6}|\p{Lu}|[\u0621-\u064a])\))(?=\s)/u],
	["roman", /^([IVXLC]{1,7}\.)(?=\s)/u],
	["alpha", /^(\p{Lu}\.)(?=\s)/u],
	["dot-letter", /^((?:\p{Ll}|[ivxl]{1,6}|[\u0621-\u064a])\.)(?=\s)/u],
	["cjk-chapter", new RegExp(`^(第${cjkNumeral}[章节節编編部分条條款项項篇回]|제\\s?\\d{1,3}\\s?[장절조편])(?=\\s|[：:\\p{L}]|$)`, "u")],
	["cjk-number", /^([一二三四五六七八九十]{1,3}、|[\d０-９]{1,3}[、．])/u],
	["cjk-paren", /^([（(][一二三四五六七八九十]{1,3}[）)])/u],
];

/** The label a line begins with, split off; null if there is none. A dash between label and text ("I. – Rights") belongs to neither. */
export function splitLabel(line: string): Label | null {
	const word = wordLabel.exec(line);
	// The pattern is blind to capitals, for "ARTICLE 3"; a number of letters is not ("Article is", "Part of").
	if (word !== null && /\s(?:\p{Nd}[\p{Nd}.]*|[IVXLC]{1,7}|[A-Z])[a-z]?$/u.test(word[1] ?? "")) {
		const label = `${word[1]}${word[2]}`;
		const [family = "", digits = ""] = (word[1] ?? "").split(/\s+/u);
		return labelOf("word", label, line.slice(word[0].length), { family: family.toLowerCase(), values: valuesOf(digits), closed: true });
	}
	for (const [style, pattern] of patterns) {
		const found = pattern.exec(line);
		const label = found?.[1];
		if (label === undefined) continue;
		if (style === "roman" && romanValue(label.slice(0, -1)) === null) continue;
		const rest = line.slice(label.length);
		const core = label
			.replace(/\u064b|\s?[-–—:]$/gu, "")
			.replace(/[()（）.、．\s-]+$|^[(（§\s]+|^[第제]\s?|[章节節编編部分条條款项項篇回장절조편]$/gu, "");
		return labelOf(style, label.trim(), rest, {
			family: style === "bullet" ? label : "",
			values: style === "bullet" ? [] : valuesOf(core),
			closed: style !== "decimal" || found?.[2] !== "",
		});
	}
	return null;
}

function labelOf(style: LabelStyle, label: string, rest: string, more: Pick<Label, "family" | "values" | "closed">): Label {
	const depth = style === "decimal" ? (label.match(/\.(?=\p{Nd})/gu)?.length ?? 0) + 1 : 1;
	const dashed = style === "roman" || style === "alpha" || style === "word" || style === "decimal" || style === "section-sign";
	const text = dashed && more.closed ? rest.replace(/^\s*[-–—]\s+/u, "") : rest;
	return { label, rest: text.trimStart(), style, depth, ...more };
}

/** 1, 2, 3 … of "2.1" (its last number), "iv", "b", "٣", "十二"; empty if it is none. */
function valuesOf(core: string): number[] {
	const last = core.split(".").at(-1) ?? "";
	if (/^\p{Nd}+$/u.test(last)) return [Number.parseInt(asciiDigits(last), 10)];
	const arabic = Math.max(arabicOrdinals.indexOf(last), arabicLetters.indexOf(last)) + 1;
	if (arabic > 0) return [arabic];
	const values = [hanValue(last), romanValue(last.toUpperCase())].filter((value) => value !== null);
	// A second letter only ever repeats the first ("aa" after "z"), which nobody needs to count.
	if (/^[a-z]$/i.test(last)) values.push((last.toLowerCase().codePointAt(0) ?? 0) - 0x60);
	else if (/^[а-я]$/iu.test(last)) values.push((last.toLowerCase().codePointAt(0) ?? 0) - 0x42f);
	return values;
}

/** The digits of any script as ASCII. Every block of decimal digits in Unicode is ten in a row, beginning with its zero. */
export function asciiDigits(text: string): string {
	return text.replace(/\p{Nd}/gu, (digit) => {
		const code = digit.codePointAt(0) ?? 0;
		if (code < 0x80) return digit;
		let zero = code;
		while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
		return String((code - zero) % 10);
	});
}

const romanDigits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a well-formed Roman number up to 399; null for every other word of these letters. */
export function romanValue(text: string): number | null {
	if (!/^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text) || text === "") return null;
	let total = 0;
	for (let index = 0; index < text.length; index++) {
		const here = romanDigits[text[index] ?? ""] ?? 0;
		total += here < (romanDigits[text[index + 1] ?? ""] ?? 0) ? -here : here;
	}
	return total;
}

function hanValue(text: string): number | null {
	if (!/^[一二三四五六七八九十百]{1,6}$/.test(text)) return null;
	let [total, digit] = [0, 0];
	for (const character of text) {
		const unit = character === "十" ? 10 : character === "百" ? 100 : 0;
		if (unit === 0) digit = "一二三四五六七八九".indexOf(character) + 1;
		else {
			total += (digit || 1) * unit;
			digit = 0;
		}
	}
	return total + digit;
}
