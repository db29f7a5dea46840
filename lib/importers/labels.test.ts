import { expect, test } from "vitest";
import { romanValue } from "@/lib/domain/roman-number";
import { asciiDigits, splitLabel } from "./labels";

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
	["(هـ) تدريب جميع", "paren-letter", "(هـ)", "تدريب جميع"],
	["א. מטרה", "dot-letter", "א.", "מטרה"],
	["(ב) מטרה", "paren-letter", "(ב)", "מטרה"],
	["(क) परिभाषा", "paren-letter", "(क)", "परिभाषा"],
	["धारा १२ परिभाषा", "word", "धारा १२", "परिभाषा"],
	["มาตรา ๕ บททั่วไป", "word", "มาตรา ๕", "บททั่วไป"],
	["๑. บททั่วไป", "decimal", "๑.", "บททั่วไป"],
	["가. 목적", "dot-letter", "가.", "목적"],
	["제3조(목적) 이 법은", "cjk-chapter", "제3조", "(목적) 이 법은"],
	["第三条の二 この法律は", "cjk-chapter", "第三条の二", "この法律は"],
	["①　総則", "close-number", "①", "総則"],
	["甲、概况", "cjk-number", "甲、", "概况"],
	["Ⅲ. 결론", "roman", "Ⅲ.", "결론"],
	["α) σκοπός", "close-letter", "α)", "σκοπός"],
	["Άρθρο 5 Σκοπός", "word", "Άρθρο 5", "Σκοπός"],
	["Article premier Objet", "word", "Article premier", "Objet"],
	["Article 1er Objet", "word", "Article 1er", "Objet"],
	["Article 3 bis Objet", "word", "Article 3 bis", "Objet"],
	["Artículo 1º.- Objeto", "word", "Artículo 1º.-", "Objeto"],
	["4 bis. Members", "decimal", "4 bis.", "Members"],
	["1.- Objeto", "decimal", "1.-", "Objeto"],
	["Um – Compete", "decimal", "Um –", "Compete"],
	["Primero.- Se aprueba", "decimal", "Primero.-", "Se aprueba"],
	["A.1 Scope", "decimal", "A.1", "Scope"],
	["PP5 Recalling", "paren-number", "PP5", "Recalling"],
	["OP 2. Decides", "paren-number", "OP 2.", "Decides"],
	["4.2.1.После регистрации", "decimal", "4.2.1.", "После регистрации"],
	["1.Introduction", "decimal", "1.", "Introduction"],
	["(2)Members shall", "paren-number", "(2)", "Members shall"],
	["(a)Governance", "paren-letter", "(a)", "Governance"],
	["5 § Denna lag", "section-sign", "5 §", "Denna lag"],
])("%j begins with a label (%s)", (line, style, label, rest) => {
	expect(splitLabel(line)).toMatchObject({ style, label, rest });
});

test.each([
	"Illness is",
	"a house",
	"1990",
	"In 1990. Then",
	"e.g. this",
	"Art is long",
	"3.5 % of all",
	"(702) 939-3254",
	"Primero de mayo",
	"Um dia",
	"Article premium",
	"Op 5 is",
])("%j begins with no closed label", (line) => {
	const label = splitLabel(line);
	expect(label === null || !label.closed).toBe(true);
});

test.each([
	["(ج) x", [3]],
	["ค. x", [4]],
	["β) x", [2]],
	["④ x", [4]],
	["丙、x", [3]],
	["다. x", [3]],
	["Article premier X", [1]],
	["Art. 2.º X", [2]],
	["第十二条の三 x", [12]],
	["Tercero.- X", [3]],
	["Article 7 bis X", [7]],
])("%j has the place %j in its row", (line, values) => {
	expect(splitLabel(line)?.values).toEqual(values);
});

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
