import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BlockContent } from "@/lib/domain/block";
import { canonicalTag, isSameLanguage } from "@/lib/domain/language";
import { languageOfMost, withBlockLanguages } from "./block-language";

const en =
	"Recalling its earlier resolution, the Assembly requests all States to report on the measures that they have taken by the end of the year.";
const fr =
	"Rappelant sa résolution antérieure, l’Assemblée prie tous les États de faire rapport sur les mesures qu’ils ont prises dans le délai fixé.";
const es =
	"Recordando su resolución anterior, la Asamblea pide a todos los Estados que informen sobre las medidas que hayan adoptado en el plazo fijado.";
const ar = "إذ تشير الجمعية إلى قرارها السابق، وإذ تطلب من جميع الدول أن تقدم تقارير عن التدابير التي اتخذتها";
const fa = "مجمع با یادآوری قطعنامه پیشین خود از همه کشورها می‌خواهد که گزارش اقدامات خود را تا پایان سال ارائه کنند";
const zh = "回顾其先前的决议，请所有国家报告它们所采取的措施。";
const ja = "総会は、以前の決議を想起し、すべての国に対し、講じた措置について報告するよう要請する。";
const ru = "Ссылаясь на свою предыдущую резолюцию, Ассамблея просит все государства представить доклады о принятых ими мерах.";
const eu = "Batzar Nagusiak bere aurreko ebazpena gogoratuz estatu guztiei eskatzen die hartutako neurrien berri emateko";

const block = (text: string, language?: string): BlockContent => ({
	kind: "paragraph",
	level: 0,
	label: null,
	title: null,
	text,
	marks: [],
	...(language !== undefined && { language }),
});
const languages = (paper: string, ...blocks: [text: string, said?: string][]): (string | null)[] =>
	withBlockLanguages(
		blocks.map(([text, said]) => block(text, said)),
		paper,
	).map(({ language }) => language ?? null);

describe("the words of one block tell", () => {
	test.each([
		["nothing, where they are in the language of the paper", "en", en, null],
		["a sentence in French", "en", fr, "fr"],
		["a sentence in Spanish in a French paper", "fr", es, "es"],
		["Arabic letters", "en", ar, "ar"],
		["a title in Arabic", "en", "مشروع قرار", "ar"],
		["Persian in an Arabic paper", "ar", fa, "fa"],
		["nothing of Arabic in a Persian paper that has no letter for it", "fa", "حقوق بشر", null],
		["Chinese", "en", zh, "zh"],
		["a title in Chinese", "en", "决议草案", "zh"],
		["Japanese in a Chinese paper", "zh", ja, "ja"],
		["nothing of a title in Han in a Japanese paper", "ja", "世界人権宣言", null],
		["Russian", "en", ru, "ru"],
		["letters, where they tell no more", "en", "Проект решения", "und-Cyrl"],
		["nothing of a name", "en", "Society for Médecins Sans Frontières, Paris", null],
		["nothing of a name in Spanish", "en", "Ministerio de Asuntos Exteriores, La Paz", null],
		["nothing of an abbreviation", "ar", "UNEP/EA.4/L.5", null],
		["nothing of a word in other letters within a sentence", "en", "The word العدالة means justice, and it is used in the preamble.", null],
		["nothing of a source", "ar", "World Health Organization, Geneva 2019, https://www.who.int/publications/the-of-and-to-in", null],
		["English in an Arabic paper", "ar", en, "en"],
		["nothing of a number", "ar", "1 234 567,89", null],
		[
			"neighbours of the paper only where they differ",
			"da",
			"Alle mennesker er født frie og med samme menneskeverd og menneskerettigheter.",
			null,
		],
	])("%s", (_, paper, text, language) => {
		expect(languages(paper, [text])).toEqual([language]);
	});
});

describe("what the file says", () => {
	test("names the region and the letters that words do not tell", () => {
		expect(languages("en", [en, "en-GB"], [fr, "fr-CA"], [zh, "zh-TW"])).toEqual([null, "fr-CA", "zh-TW"]);
		expect(languages("zh-CN", [zh, "zh-CN"], [zh, "zh-TW"])).toEqual([null, "zh-TW"]);
	});
	test("counts where words tell nothing, in a file that is right", () => {
		expect(languages("en", [en, "en-US"], [eu, "eu-ES"])).toEqual([null, "eu-ES"]);
	});
	test("does not count where it calls everything English", () => {
		expect(languages("fr", [fr, "en-US"], [fr, "en-US"], ["Annexe technique provisoire", "en-US"])).toEqual([null, null, null]);
	});
	test("does not count against the words", () => {
		expect(languages("en", [en, "en-US"], [en, "fr-FR"])).toEqual([null, null]);
		expect(languages("en", [en, "en-US"], ["The report of the group on the review", "fr-FR"])).toEqual([null, null]);
	});
	test("does not count against the letters", () => {
		expect(languages("en", [en, "en-US"], ["Annexed questionnaire responses", "ar-SA"])).toEqual([null, null]);
	});
	test("does not count for a word or two", () => {
		expect(languages("en", [en, "en-US"], ["Résumé", "fr"], ["II.", "de"])).toEqual([null, null, null]);
	});
	test("does not count for a few words that could be the paper's, as it does for a few that could not", () => {
		expect(languages("en", [en, "en-US"], ["Software Constraints", "tr-TR"], ["Çözüm önerileri", "tr-TR"])).toEqual([null, null, "tr-TR"]);
		expect(languages("ar", [ar, "ar-SA"], ["Distribution: General", "en-US"])).toEqual([null, "en-US"]);
	});
	test("is no language where it is no tag", () => {
		expect(languages("en", [en, "en-US"], [eu, "x-none"], [eu, "Basque; q=1"], ["", ""])).toEqual([null, null, null, null]);
	});
});

describe("a paper in two languages", () => {
	test("is in the one that has most words, and each paragraph in its own", () => {
		const blocks = [en, ar, en, ar, `${en} ${en}`, ar].map((text) => block(text));
		expect(languageOfMost(blocks)).toBe("en");
		expect(withBlockLanguages(blocks, "en").map(({ language }) => language ?? null)).toEqual([null, "ar", null, "ar", null, "ar"]);
	});
	test("is in none where no language has nearly half, and its paragraphs are in theirs", () => {
		const blocks = [en, fr, es, ar, zh, ru].map((text) => block(text));
		expect(languageOfMost(blocks)).toBe("und");
		expect(withBlockLanguages(blocks, "und").map(({ language }) => language)).toEqual(["en", "fr", "es", "ar", "zh", "ru"]);
	});
});

const anyText = fc.oneof(
	fc.constantFrom(en, fr, es, ar, fa, zh, ja, ru, eu),
	fc.string({ unit: "binary" }),
	fc.string({ unit: "grapheme" }),
);
const anyTag = fc.oneof(fc.constantFrom("en", "fr-CA", "ar-SA", "zh-Hant", "und", "eu"), fc.string());

test("blocks keep all but their language, which is a tag and not the paper's; the same blocks again are in the same languages", () => {
	fc.assert(
		fc.property(fc.array(fc.record({ text: anyText, language: anyTag }), { maxLength: 6 }), anyTag, (read, paper) => {
			const blocks = read.map(({ text, language }) => block(text, language));
			const once = withBlockLanguages(blocks, paper);
			for (const [index, { language, ...rest }] of once.entries()) {
				const { language: _, ...before } = blocks[index] as BlockContent;
				expect(rest).toEqual(before);
				if (language === undefined) continue;
				expect(canonicalTag(language)).toBe(language);
				expect(isSameLanguage(language, paper)).toBe(false);
			}
			expect(withBlockLanguages(blocks, paper)).toEqual(once);
		}),
	);
});
