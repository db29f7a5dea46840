/**
 * How is a counter of Word printed? "iv", "(b)", "٣", "十二": the number formats of ECMA-376 (17.18.59) that papers use.
 * What is not known is printed as digits, as Word itself does for values a format cannot show.
 */
import { roman } from "@/lib/domain/roman-number";

/** The value as the format prints it; "" for "none". */
export function formatNumber(value: number, format: string): string {
	const whole = Math.trunc(value);
	const write = formats[format];
	if (write === undefined || whole < 0 || whole > 100_000) return String(whole);
	return write(whole);
}

const formats: Record<string, (value: number) => string> = {
	none: () => "",
	bullet: () => "",
	decimalZero: (value) => String(value).padStart(2, "0"),
	numberInDash: (value) => `- ${value} -`,
	upperRoman: (value) => roman(value) || String(value),
	lowerRoman: (value) => (roman(value) || String(value)).toLowerCase(),
	upperLetter: (value) => repeated("ABCDEFGHIJKLMNOPQRSTUVWXYZ", value),
	lowerLetter: (value) => repeated("abcdefghijklmnopqrstuvwxyz", value),
	russianUpper: (value) => repeated("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ", value),
	russianLower: (value) => repeated("абвгдежзиклмнопрстуфхцчшщыэюя", value),
	arabicAlpha: (value) => repeated("أبتثجحخدذرزسشصضطظعغفقكلمنهوي", value),
	arabicAbjad: (value) => repeated("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ", value),
	hebrew2: (value) => repeated("אבגדהוזחטיכלמנסעפצקרשת", value),
	hebrew1: hebrew,
	thaiLetters: (value) => repeated("กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ", value),
	ganada: (value) => repeated("가나다라마바사아자차카타파하", value),
	chosung: (value) => repeated("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", value),
	aiueo: (value) => repeated("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン", value),
	aiueoFullWidth: (value) =>
		repeated("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン", value),
	iroha: (value) => repeated("イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス", value),
	ideographTraditional: (value) => repeated("甲乙丙丁戊己庚辛壬癸", value),
	ideographZodiac: (value) => repeated("子丑寅卯辰巳午未申酉戌亥", value),
	chicago: (value) => ("*†‡§"[(value - 1) % 4] ?? "*").repeat(Math.min(20, Math.floor((value - 1) / 4) + 1)),
	hex: (value) => value.toString(16).toUpperCase(),
	hindiNumbers: (value) => digits(value, 0x966),
	hindiArabic: (value) => digits(value, 0x660),
	thaiNumbers: (value) => digits(value, 0xe50),
	decimalFullWidth: (value) => digits(value, 0xff10),
	decimalFullWidth2: (value) => digits(value, 0xff10),
	decimalEnclosedCircle: (value) => (value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value)),
	decimalEnclosedCircleChinese: (value) => (value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value)),
	decimalEnclosedFullstop: (value) => (value >= 1 && value <= 20 ? String.fromCodePoint(0x2487 + value) : `${value}.`),
	decimalEnclosedParen: (value) => (value >= 1 && value <= 20 ? String.fromCodePoint(0x2473 + value) : `(${value})`),
	ideographEnclosedCircle: (value) => (value >= 1 && value <= 10 ? String.fromCodePoint(0x327f + value) : String(value)),
	chineseCounting: (value) => counting(value, "〇"),
	chineseCountingThousand: (value) => counting(value, "零"),
	taiwaneseCounting: (value) => counting(value, "〇"),
	taiwaneseCountingThousand: (value) => counting(value, "零"),
	japaneseCounting: (value) => mapDigits(value, "〇一二三四五六七八九", ["", "十", "百", "千"]),
	ideographDigital: (value) => hanDigits(value, "〇"),
	japaneseDigitalTenThousand: (value) => hanDigits(value, "〇"),
	taiwaneseDigital: (value) => hanDigits(value, "○"),
	koreanDigital: (value) => mapDigits(value, "영일이삼사오육칠팔구"),
	koreanDigital2: (value) => hanDigits(value, "零"),
	koreanCounting: (value) => mapDigits(value, "영일이삼사오육칠팔구", ["", "십", "백", "천"]),
	chineseLegalSimplified: (value) => mapDigits(value, "零壹贰叁肆伍陆柒捌玖", ["", "拾", "佰", "仟"], true),
	ideographLegalTraditional: (value) => mapDigits(value, "零壹貳參肆伍陸柒捌玖", ["", "拾", "佰", "仟"], true),
	ordinal: englishOrdinal,
	cardinalText: (value) => capital(cardinal(value)),
	ordinalText: (value) => capital(ordinal(value)),
};

/** "a" … "z", "aa", "bb" …: Word repeats the letter. */
function repeated(letters: string, value: number): string {
	if (value < 1) return String(value);
	const all = [...letters];
	return (all[(value - 1) % all.length] ?? "").repeat(Math.min(30, Math.floor((value - 1) / all.length) + 1));
}

function digits(value: number, zero: number): string {
	return String(value).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

function hanDigits(value: number, zero: string): string {
	return mapDigits(value, `${zero}一二三四五六七八九`);
}

/** Each digit as its sign; with `units`, the units between them. "十" stands for "一十" unless the one is written too. */
function mapDigits(value: number, signs: string, units?: readonly string[], writeOne = false): string {
	const all = [...signs];
	const decimal = String(value);
	if (units === undefined) return decimal.replace(/\d/g, (digit) => all[Number(digit)] ?? digit);
	if (value === 0 || decimal.length > units.length) return decimal.replace(/\d/g, (digit) => all[Number(digit)] ?? digit);
	let [text, gap] = ["", false];
	for (const [index, sign] of [...decimal].entries()) {
		const [digit, unit] = [Number(sign), units[decimal.length - index - 1] ?? ""];
		if (digit === 0) gap = true;
		else {
			if (gap && writeOne && text !== "") text += all[0];
			gap = false;
			text += digit === 1 && unit !== "" && !writeOne ? unit : `${all[digit]}${unit}`;
		}
	}
	return text;
}

/** 12 → 十二, 105 → 一百〇五 or 一百零五. */
function counting(value: number, zero: string): string {
	if (value === 0 || value > 9999) return hanDigits(value, zero);
	const decimal = String(value);
	const all = [...`${zero}一二三四五六七八九`];
	let [text, gap] = ["", false];
	for (const [index, sign] of [...decimal].entries()) {
		const [digit, unit] = [Number(sign), ["", "十", "百", "千"][decimal.length - index - 1] ?? ""];
		if (digit === 0) gap = true;
		else {
			if (gap && text !== "") text += zero;
			gap = false;
			text += unit === "十" && digit === 1 && index === 0 ? unit : `${all[digit]}${unit}`;
		}
	}
	return text;
}

function hebrew(value: number): string {
	if (value < 1 || value > 999) return String(value);
	let [rest, text] = [value, ""];
	const signs: [number, string][] = [...[..."תשרק"].map((sign, index): [number, string] => [400 - index * 100, sign])];
	for (const [worth, sign] of signs) {
		while (rest >= worth) {
			text += sign;
			rest -= worth;
		}
	}
	// Not the two that begin the name of God.
	if (rest === 15 || rest === 16) return text + (rest === 15 ? "טו" : "טז");
	return text + ("יכלמנסעפצ"[Math.floor(rest / 10) - 1] ?? "") + ("אבגדהוזחט"[(rest % 10) - 1] ?? "");
}

function englishOrdinal(value: number): string {
	const tens = value % 100;
	return `${value}${tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th")}`;
}

const small =
	"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
		" ",
	);
const tens = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function cardinal(value: number): string {
	if (value < 20) return small[value] ?? String(value);
	if (value < 100) return (tens[Math.floor(value / 10)] ?? "") + (value % 10 === 0 ? "" : `-${cardinal(value % 10)}`);
	if (value < 1000) return `${cardinal(Math.floor(value / 100))} hundred${value % 100 === 0 ? "" : ` ${cardinal(value % 100)}`}`;
	return String(value);
}

function ordinal(value: number): string {
	const text = cardinal(value);
	if (/^\d/.test(text)) return englishOrdinal(value);
	const irregular: Record<string, string> = {
		one: "first",
		two: "second",
		three: "third",
		five: "fifth",
		eight: "eighth",
		nine: "ninth",
		twelve: "twelfth",
	};
	return text.replace(/[a-z]+$/, (word) => irregular[word] ?? (word.endsWith("y") ? `${word.slice(0, -1)}ieth` : `${word}th`));
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
