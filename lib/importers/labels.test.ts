import { expect, test } from "vitest";
import { asciiDigits, romanValue, splitLabel } from "./labels";

test.each([
	["I. Challenges", "roman", "I.", "Challenges"],
	["XIV. Follow-up", "roman", "XIV.", "Follow-up"],
	["A. Scope", "alpha", "A.", "Scope"],
	["2.1 Terms", "decimal", "2.1", "Terms"],
	["12. Members shall", "decimal", "12.", "Members shall"],
	["(a) the costs;", "paren-letter", "(a)", "the costs;"],
	["(iv) the gains;", "paren-letter", "(iv)", "the gains;"],
	["(3) Everyone", "paren-number", "(3)", "Everyone"],
	["b) clean water", "close-letter", "b)", "clean water"],
	["4) clean air", "close-number", "4)", "clean air"],
	["Article 3 Definitions", "word", "Article 3", "Definitions"],
	["Chapter IV: Finance", "word", "Chapter IV:", "Finance"],
	["§ 4 Scope", "section-sign", "§ 4", "Scope"],
	["Глава 2 Права", "word", "Глава 2", "Права"],
	["المادة ٣ الحقوق", "word", "المادة ٣", "الحقوق"],
	["第一章 总则", "cjk-chapter", "第一章", "总则"],
	["一、背景", "cjk-number", "一、", "背景"],
	["（二）目标", "cjk-paren", "（二）", "目标"],
	["• one", "bullet", "•", "one"],
	["I. – Rights", "roman", "I.", "Rights"],
	["أولاً- مقدمة", "arabic-ordinal", "أولاً-", "مقدمة"],
	["ثاني عشر - التعليم", "arabic-ordinal", "ثاني عشر -", "التعليم"],
	["باء- عدم التمييز", "arabic-letter", "باء-", "عدم التمييز"],
])("%j begins with a label (%s)", (line, style, label, rest) => {
	expect(splitLabel(line)).toMatchObject({ style, label, rest });
});

test.each(["Illness is", "a house", "1990", "In 1990. Then", "e.g. this", "Art is long", "3.5 % of all"])(
	"%j begins with no closed label",
	(line) => {
		const label = splitLabel(line);
		expect(label === null || !label.closed).toBe(true);
	},
);

test.each([
	["IV", 4],
	["XCIX", 99],
	["IIX", null],
	["", null],
])("%j is the Roman number %s", (text, value) => {
	expect(romanValue(text)).toBe(value);
});

test("digits of every script", () => {
	expect(asciiDigits("٣۴५2")).toBe("3452");
});
