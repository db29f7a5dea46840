/**
 * Which number does a label print, and how would the next one be printed in the same way?
 *
 * "(b)" is the second Latin letter in brackets; "(i)" the first small Roman number or the ninth letter: a label can be read in several ways,
 * and each is given. What stands around the number is kept as it is ("Article 3.", "第三条", "1.2.3").
 */
import { roman, romanValue } from "./roman-number";

/** One way to read a label. */
export interface LabelNumber {
	/** What is equal in all labels of one row: what stands around the number, and how it is written. */
	row: string;
	/** From 1. */
	value: number;
	/** Something that was put between two numbers ("3 bis", "12a"). */
	inserted: boolean;
}

interface Reading extends LabelNumber {
	before: string;
	after: string;
	way: Way;
}

interface Way {
	name: string;
	value: (text: string) => number | null;
	print: (value: number) => string | null;
}

/** Letters and words that count, in their order. */
const rows: Record<string, string[]> = {
	latin: [..."abcdefghijklmnopqrstuvwxyz"],
	greek: [..."αβγδεζηθικλμνξοπρστυφχψω"],
	cyrillic: [..."абвгдежзиклмнопрстуфхцчшщэюя"],
	"cyrillic, whole": [..."абвгдеёжзийклмнопрстуфхцчшщъыьэюя"],
	"cyrillic, without ё": [..."абвгдежзийклмнопрстуфхцчшщэюя"],
	abjad: [..."أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"],
	"abjad, plain": [..."ابجدهوزحطيكلمنسعفصقرشتثخذضظغ"],
	"arabic letters": [..."ابتثجحخدذرزسشصضطظعغفقكلمنهوي"],
	"arabic names": "ألف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام ميم نون سين عين فاء صاد قاف راء".split(" "),
	"arabic ordinals": "أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا".split(" "),
	hebrew: [..."אבגדהוזחטי"],
	hangul: [..."가나다라마바사아자차카타파하"],
	stems: [..."甲乙丙丁戊己庚辛壬癸"],
	devanagari: [..."कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह"],
	thai: [..."กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"],
	circled: [..."①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"],
	"in brackets": [..."⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"],
	"small roman signs": [..."ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ"],
	"roman signs": [..."ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"],
	"english words": "one two three four five six seven eight nine ten eleven twelve".split(" "),
	"english ordinals": "first second third fourth fifth sixth seventh eighth ninth tenth".split(" "),
};

const ways: Way[] = [
	{ name: "roman", value: (text) => (text === text.toLowerCase() ? null : romanValue(text)), print: printedRoman },
	{
		name: "small roman",
		value: (text) => (text === text.toUpperCase() ? null : romanValue(text.toUpperCase())),
		print: (value) => printedRoman(value)?.toLowerCase() ?? null,
	},
	{ name: "chinese", value: fromChinese, print: toChinese },
	...Object.entries(rows).flatMap(([name, row]): Way[] => {
		const find = (list: string[]) => (text: string) => {
			const at = list.indexOf(text.replace(/\u064b|\u0640/g, ""));
			return at === -1 ? null : at + 1;
		};
		const small: Way = { name, value: find(row), print: (value) => row[value - 1] ?? null };
		const capitals = row.map((one) => one.toUpperCase());
		if (capitals[1] === row[1]) return [small];
		const capital: Way = { name: `${name}, capitals`, value: find(capitals), print: (value) => capitals[value - 1] ?? null };
		const firsts = row.map((one) => (one[0] ?? "").toUpperCase() + one.slice(1));
		if (row.every(({ length }) => length === 1)) return [small, capital];
		return [small, capital, { name: `${name}, titles`, value: find(firsts), print: (value) => firsts[value - 1] ?? null }];
	}),
];

const counter =
	/\p{Nd}{1,6}|[①-⑳⑴-⒇Ⅰ-Ⅻⅰ-ⅻ]|[一二三四五六七八九十百]{1,6}|[甲乙丙丁戊己庚辛壬癸]|(?:(?!\p{Script=Han})[\p{L}\p{M}]){1,12}/gu;

/** Every way to read a label; none where it prints no number. The likeliest first. */
export function numbersOf(label: string): LabelNumber[] {
	return readings(label).map(({ row, value, inserted }) => ({ row, value, inserted }));
}

/** The label of another number of the same row; null if that has none. */
export function labelOf(label: string, row: string, value: number): string | null {
	const reading = readings(label).find((one) => one.row === row);
	const printed = reading?.way.print(value) ?? null;
	return reading === undefined || printed === null ? null : reading.before + printed + reading.after;
}

function readings(label: string): Reading[] {
	if (label.length > 60) return [];
	const bis = /\s?(?:bis|ter|quater|quinquies|sexies|septies)(?=[.)\s]|$)|(?<=\p{Nd})\s?[a-z](?=[.)\s]|$)/iu.exec(label);
	const plain = bis === null ? label : label.slice(0, bis.index) + label.slice(bis.index + bis[0].length);
	const places = [...plain.matchAll(counter)];
	// The number stands last, but for signs and words like 条: the last digits, else the last thing that can be one.
	const digits = places.findLast(([text]) => /\p{Nd}/u.test(text));
	for (const place of digits === undefined ? places.reverse() : [digits]) {
		const [before, after] = [plain.slice(0, place.index), plain.slice(place.index + place[0].length)];
		const read = (way: Way, value: number): Reading => ({
			row: `${way.name}|${before.toLowerCase()}#${after}`,
			value,
			inserted: bis !== null,
			before,
			after,
			way,
		});
		const number = digitsOf(place[0]);
		if (number !== null) return [read(number.way, number.value)];
		const found = ways.flatMap((way) => {
			const value = way.value(place[0]);
			return value === null ? [] : [read(way, value)];
		});
		if (found.length > 0) return found;
	}
	return [];
}

/** Digits of any script: those of one script stand in a row of ten, its zero first. */
function digitsOf(text: string): { way: Way; value: number } | null {
	if (!/^\p{Nd}+$/u.test(text)) return null;
	const first = text.codePointAt(0) ?? 0;
	let zero = first;
	while (first - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && zero % 16 !== 0 && zero !== 0x30) zero--;
	const value = [...text].reduce((sum, digit) => sum * 10 + (digit.codePointAt(0) ?? 0) - zero, 0);
	const print = (number: number) => [...String(number)].map((digit) => String.fromCodePoint(zero + Number(digit))).join("");
	return { way: { name: `digits ${zero.toString(16)}`, value: () => null, print }, value };
}

/** As far as it can be read again. */
function printedRoman(value: number): string | null {
	return value > 399 ? null : roman(value) || null;
}

const han = "一二三四五六七八九";

function toChinese(value: number): string | null {
	if (value < 1 || value > 99) return null;
	const [tens, ones] = [Math.floor(value / 10), value % 10];
	return (tens === 0 ? "" : `${tens === 1 ? "" : han[tens - 1]}十`) + (ones === 0 ? "" : han[ones - 1]);
}

function fromChinese(text: string): number | null {
	const found = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
	if (found === null || text === "") return null;
	const [, first, ten, last] = found;
	const digit = (sign: string | undefined) => (sign === undefined ? 0 : han.indexOf(sign) + 1);
	const value = ten === undefined ? digit(first ?? last) : (first === undefined ? 1 : digit(first)) * 10 + digit(last);
	return toChinese(value) === text ? value : null;
}
