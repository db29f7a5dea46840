/** The number formats of Word, against what Word prints. */
import { expect, test } from "vitest";
import { formatNumber } from "./number-formats";

test.each([
	["upperRoman", [1, 4, 9, 14, 40, 1999], ["I", "IV", "IX", "XIV", "XL", "MCMXCIX"]],
	["lowerLetter", [1, 26, 27, 28, 53], ["a", "z", "aa", "bb", "aaa"]],
	["ordinal", [1, 2, 3, 4, 11, 12, 21, 112], ["1st", "2nd", "3rd", "4th", "11th", "12th", "21st", "112th"]],
	["ordinalText", [1, 2, 8, 12, 20, 21], ["First", "Second", "Eighth", "Twelfth", "Twentieth", "Twenty-first"]],
	["cardinalText", [1, 21, 105], ["One", "Twenty-one", "One hundred five"]],
	["chicago", [1, 2, 3, 4, 5, 6], ["*", "†", "‡", "§", "**", "††"]],
	["decimalZero", [1, 10], ["01", "10"]],
	["hindiNumbers", [12], ["१२"]],
	["arabicAlpha", [1, 2, 3], ["أ", "ب", "ت"]],
	["arabicAbjad", [1, 2, 3, 4], ["أ", "ب", "ج", "د"]],
	["russianLower", [1, 2, 10], ["а", "б", "к"]],
	["hebrew1", [1, 10, 15, 16, 21], ["א", "י", "טו", "טז", "כא"]],
	["chineseCounting", [1, 10, 12, 20, 105], ["一", "十", "十二", "二十", "一百〇五"]],
	["chineseCountingThousand", [10, 105, 110, 1001], ["十", "一百零五", "一百一十", "一千零一"]],
	["japaneseCounting", [10, 11, 105, 110], ["十", "十一", "百五", "百十"]],
	["koreanCounting", [1, 10, 12], ["일", "십", "십이"]],
	["ideographDigital", [1, 10, 105], ["一", "一〇", "一〇五"]],
	["chineseLegalSimplified", [1, 12], ["壹", "壹拾贰"]],
	["decimalFullWidth", [12], ["１２"]],
	["decimalEnclosedCircle", [1, 20, 21], ["①", "⑳", "21"]],
	["ganada", [1, 2], ["가", "나"]],
	["none", [3], [""]],
	["a format of next year", [3], ["3"]],
])("%s", (format, values, expected) => {
	expect(values.map((value) => formatNumber(value, format))).toEqual(expected);
});
