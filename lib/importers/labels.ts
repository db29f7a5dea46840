/**
 * Which part of a line is its number or bullet, and what sort of number is it?
 *
 * Knows the ways official papers of the world are numbered: "II.", "A.", "2.1", "(a)", "iv)", "12.", "Article 3", "§ 4",
 * "Глава 2", "第一章", "一、", "（二）", "제1조", "المادة ٣", "١ -". All patterns are anchored and bounded, so a line costs the same whatever it holds.
 */
import { romanValue } from "@/lib/domain/roman-number";

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
	"article|chapter|section|part|annex|appendix|schedule|title|preamble|rule|principle|recommendation|resolution|goal|target|clause",
	"chapitre|partie|titre|annexe|règle|principe|recommandation|résolution",
	"capítulo|artículo|sección|parte|título|anexo|recomendación|artigo|secção|seção|capitolo|articolo|sezione|allegato|titolo",
	"kapitel|artikel|abschnitt|teil|anhang|anlage|titel|hoofdstuk|bijlage|art\\.?|sec\\.|chap\\.|ch\\.",
	"глава|статья|раздел|часть|приложение|розділ|стаття|член|άρθρο|κεφάλαιο|τμήμα|παράρτημα|člen|článok|článek|čl\\.|članak|poglavlje|fejezet|luku|kap\\.|artikolu",
	"الفصل|المادة|الباب|القسم|الجزء|المرفق|فصل|ماده|بخش|باب|مادة",
	"rozdział|artykuł|bölüm|madde|bab|pasal|chương|điều|หมวด|บท|มาตรา|ข้อ|ส่วน|अनुच्छेद|धारा|अध्याय|खंड|भाग|סעיף|פרק|חלק",
].join("|");

const repeats = "(?:\\s?(?:bis|ter|quater|quinquies|sexies|septies))?";
const number =
	"(?:\\p{Nd}{1,4}(?:\\.\\p{Nd}{1,3}){0,4}(?:\\.?[ºª°]|er\\b)?|[IVXLC]{1,7}|[A-Z]|[\\u05d0-\\u05ea]['׳״]?[\\u05d0-\\u05ea]?|premier|première|unique)";
const wordLabel = new RegExp(
	`^((?:${words})\\s{1,3}(?:${number}|\\(${number}\\))(?:[a-z](?![\\p{L}\\p{N}]))?(?![\\p{L}\\p{N}])${repeats})\\s{0,2}((?:[.:)]|\\.[-–—])?)(?:\\s{1,4}[-–—](?=\\s))?(?=\\s|$)`,
	"iu",
);
/** Numbers spelled out, as laws in Portuguese and Spanish have them: "Um –", "Primero.-". */
const spelled = [
	"um dois três quatro cinco seis sete oito nove dez onze doze".split(" "),
	"uno dos tres cuatro cinco seis siete ocho nueve diez once doce".split(" "),
	"primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo".split(" "),
	"primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo".split(" "),
	"primera segunda tercera cuarta quinta sexta séptima octava novena décima".split(" "),
];
/** "가. 나." of Korean; "甲、乙、" of Chinese. */
const hangulOrder = "가나다라마바사아자차카타파하";
const stems = "甲乙丙丁戊己庚辛壬癸";
/** One letter that counts items, in alphabets without capitals. */
const letter = `[\\u0621-\\u064a]\\u0640?|[\\u05d0-\\u05ea]['׳"״]?|[\\u0915-\\u0939]|[\\u0e01-\\u0e2e]|[${hangulOrder}]`;
/** "CHAPTER ONE", "Artigo Décimo Primeiro", "Глава первая", "Erster Abschnitt": a part with its number in words. */
const ordinalWords = [
	"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth",
	"premi\\p{L}+|deuxième|second\\p{L}?|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième",
	"primer\\p{L}?|segund\\p{L}|tercer\\p{L}?|cuart\\p{L}|quint\\p{L}|sext\\p{L}|s[ée]ptim\\p{L}|octav\\p{L}|noven\\p{L}|d[ée]cim\\p{L}|único|única",
	"primeir\\p{L}|terceir\\p{L}|quart\\p{L}|sétim\\p{L}|oitav\\p{L}|non\\p{L}|vigésim\\p{L}|prim\\p{L}|terz\\p{L}",
	"перв\\p{L}+|втор\\p{L}+|треть\\p{L}+|четверт\\p{L}+|пят\\p{L}+|шест\\p{L}+|седьм\\p{L}+|восьм\\p{L}+|девят\\p{L}+|десят\\p{L}+",
	"الأول\\p{L}?|الثاني\\p{L}?|الثالث\\p{L}?|الرابع\\p{L}?|الخامس\\p{L}?|السادس\\p{L}?|السابع\\p{L}?|الثامن\\p{L}?|التاسع\\p{L}?|العاشر\\p{L}?|اول|دوم|سوم|چهارم|پنجم|ششم|هفتم|هشتم|نهم|دهم",
].join("|");
const spelledPart = new RegExp(
	`^(?:(?:${words})\\s(?:${ordinalWords})(?:\\s(?:${ordinalWords}))?|(?:erste|zweite|dritte|vierte|fünfte|sechste|siebte|siebente|achte|neunte|zehnte)[rs]?\\s(?:abschnitt|teil|titel|kapitel|buch|hauptstück|unterabschnitt))\\s?[.:]?$`,
	"iu",
);

/** The kind of part that a line with such a name begins with ("word capítulo"); "" for every other line. */
export function spelledKind(line: string): string {
	const [first = "", second = "", third = ""] = line.toLowerCase().split(/\s+/u);
	if (isSpelledPart(`${first} ${second}`)) return `word ${new RegExp(`^(?:${words})$`, "iu").test(first) ? first : second}`;
	return isSpelledPart(`${first} ${second} ${third}`) ? `word ${first}` : "";
}

/** Whether a line is only the name of a part with its number in words. */
export function isSpelledPart(line: string): boolean {
	return line.length <= 60 && spelledPart.test(line.trim());
}

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
	["section-sign", /^(\p{Nd}{1,4}(?:\/[A-Z])?\.?\s?§)(?=[\s.:])/u],
	["decimal", /^(\p{Nd}{1,4}\s?(?:bis|ter|quater|quinquies|sexies)(\.?))(?=\s)/u],
	["decimal", /^(\p{Nd}{1,4}(?:\.\p{Nd}{1,3}){0,5}(\.?[ºª°]?\.?\s?[-–—](?=\s)|\.?[ºª°]\.?|\.|(?=\s)))(?=\s)/u],
	// Where somebody forgot the space.
	["decimal", /^(\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,5}(\.))(?=\p{Lu}\p{L}{2})/u],
	["decimal", /^([A-Z]\.\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,4}(\.?))(?=\s)/u],
	["cjk-number", /^([０-９]{1,3})(?=\u3000)/u],
	["decimal", new RegExp(`^((?:${spelled.flat().join("|")}|únic[oa])(\\s[-–—]|\\.[-–—]))(?=\\s)`, "iu")],
	["paren-number", /^((?:PP|OP)\s?\p{Nd}{1,3}(?:\s?(?:bis|ter|quater))?[.:)]?)(?=\s)/u],
	["paren-number", /^([(（]\p{Nd}{1,3}[)）])(?=\s(?!\p{Nd}{3}-)|\p{Lu}\p{L}{2}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})/u],
	["paren-letter", new RegExp(`^(\\((?:\\p{Ll}{1,2}|[ivxl]{1,6}|\\p{Lu}|${letter})\\))(?=\\s|\\p{Lu}\\p{L}{2})`, "u")],
	[
		"close-number",
		/^(\p{Nd}{1,3}[)）]|[①-⑳㉑-㉟㊱-㊿⑴-⒇])(?=\s|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul})/u,
	],
	["close-letter", new RegExp(`^((?:\\p{Ll}|[ivxl]{1,6}|\\p{Lu}|${letter})\\))(?=\\s)`, "u")],
	["roman", /^([IVXLC]{1,7}\.)(?=\s)/u],
	["roman", /^([\u2160-\u217b][.．、]?)(?=\s|\p{Script=Han}|\p{Script=Hangul})/u],
	["alpha", /^(\p{Lu}\.)(?=\s)/u],
	["dot-letter", new RegExp(`^((?:\\p{Ll}|[ivxl]{1,6}|${letter})\\.)(?=\\s)`, "u")],
	[
		"cjk-chapter",
		new RegExp(
			`^(第\\s?${cjkNumeral}\\s?[章节節编編部分条條款项項篇回](?:[の之][一二三四五六七八九十\\d０-９]{1,3})?|제\\s?\\d{1,3}\\s?[장절조편](?:의\\s?\\d{1,2})?)(?=[\\s(（]|[：:\\p{L}]|$)`,
			"u",
		),
	],
	["cjk-number", /^([一二三四五六七八九十]{1,3}(?:[、．]|(?=\u3000))|[\d０-９]{1,3}[、．]|[甲乙丙丁戊己庚辛壬癸]、)/u],
	["cjk-paren", /^([（(][一二三四五六七八九十]{1,3}[）)])/u],
];

/** The label a line begins with, split off; null if there is none. A dash between label and text ("I. – Rights") belongs to neither. */
export function splitLabel(line: string): Label | null {
	const word = wordLabel.exec(line);
	// The pattern is blind to capitals, for "ARTICLE 3"; a number of letters is not ("Article is", "Part of").
	const counted =
		/\s\(?(?:\p{Nd}[\p{Nd}.]*[ºª°]?|\p{Nd}er|[IVXLC]{1,7}|[A-Z]|[\u05d0-\u05ea]['׳"״]?[\u05d0-\u05ea]?|[Pp](?:remi|REMI)\S*|[Uu]nique)[a-z]?\)?(?:\s?(?:bis|ter|quater|quinquies|sexies|septies))?$/u;
	if (word !== null && counted.test(word[1] ?? "")) {
		const label = `${word[1]}${word[2]}`;
		const [family = "", digits = ""] = (word[1] ?? "").split(/\s+/u);
		return labelOf("word", label, line.slice(word[0].length), { family: family.toLowerCase(), values: valuesOf(digits), closed: true });
	}
	for (const [style, pattern] of patterns) {
		const found = pattern.exec(line);
		const label = found?.[1];
		if (label === undefined) continue;
		if (style === "roman" && /^[A-Z]/.test(label) && romanValue(label.slice(0, -1)) === null) continue;
		const rest = line.slice(label.length);
		const core = label
			.replace(/[\u064b\u0640'׳"״]|\s?[-–—:]$/gu, "")
			.replace(/[のの之의]\s?[一二三四五六七八九十\d０-９]{1,3}$|\s?(?:bis|ter|quater|quinquies|sexies)\.?$/u, "")
			.replace(/[()（）.、．\s§ºª°/-]+$|^[(（§\s]+|^(?:PP|OP)\s?|^[第제]\s?|\s?[章节節编編部分条條款项項篇回장절조편]$/gu, "");
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
	if (/^(?:premi|unique|únic)/iu.test(core)) return [1];
	const parts = core
		.replace(/[()ºª°]/g, "")
		.normalize("NFKC")
		.split(".")
		.filter((part) => part !== "");
	const last = parts.at(-1) ?? "";
	const digits = /^(\p{Nd}+)(?:[a-z]|er)?$/u.exec(last)?.[1];
	if (digits !== undefined) return [Number.parseInt(asciiDigits(digits), 10)];
	const said = spelled.map((row) => row.indexOf(last.toLowerCase())).find((index) => index >= 0);
	if (said !== undefined) return [said + 1];
	for (const row of [
		hangulOrder,
		stems,
		"أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
		"कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह",
		"กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
		"אבגדהוזחטיכלמנסעפצקרשת",
	]) {
		if (last.length === 1 && row.includes(last)) return [row.indexOf(last) + 1];
	}
	const arabic = Math.max(arabicOrdinals.indexOf(last), arabicLetters.indexOf(last)) + 1;
	if (arabic > 0) return [arabic];
	const values = [hanValue(last), romanValue(last.toUpperCase())].filter((value) => value !== null);
	// A second letter only ever repeats the first ("aa" after "z"), which nobody needs to count.
	if (/^[a-z]$/i.test(last)) values.push((last.toLowerCase().codePointAt(0) ?? 0) - 0x60);
	else if (/^[α-ω]$/u.test(last)) values.push("αβγδεζηθικλμνξοπρστυφχψω".indexOf(last) + 1);
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
