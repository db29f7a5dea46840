/**
 * In which language is each block, where it is not that of the paper? By what the file says of it and by what its words tell.
 *
 * Files say much that is not so: Word calls everything English that nobody called otherwise, and a keyboard that was switched marks a word or
 * a page. Words say little where they are few. So words that tell a language count; words that tell none are in the language that the file
 * says, if the file is right about the others and the words do not speak against it; and whatever is doubtful is in that of the paper.
 */
import type { BlockContent } from "@/lib/domain/block";
import { canonicalTag, isSameLanguage, primary, scriptOf } from "@/lib/domain/language";
import { detectLanguage, latinLanguages, latinShares, siblings } from "./detect-language";

/** Of the letters, as many must be of one script for the block to be in it. */
const oneScript = 0.7;
/** Letters that tell a script which is not the paper's: more than a name or an abbreviation has in most. */
const foreignLetters: Record<string, number> = { Hani: 4, Jpan: 4, Hang: 4 };
const foreignLettersElse = 6;
/** Letters that tell a language written like the paper's, where no common words do. */
const likeLetters = 60;
const fewestWords = 6;
const fewestHits = 3;
const leastShare = 0.16;
const plainWords = 8;
const accented = /[^\p{ASCII}\P{L}]/u;
/** Ahead of the next language, and of the paper's. */
const leastLead = 1.5;
/** Of the letters of which the words tell a language, for as many the file must say the same to be believed for the others. */
const believable = 0.8;

/** Of all letters, where languages alternate and headings are in none. */
const leastOfPaper = 0.4;

const scripts: [script: string, pattern: RegExp][] = [
	["Latn", /\p{Script=Latin}/gu],
	["Arab", /\p{Script=Arabic}/gu],
	["Cyrl", /\p{Script=Cyrillic}/gu],
	["Hani", /\p{Script=Han}/gu],
	["Jpan", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
	["Hang", /\p{Script=Hangul}/gu],
	["Hebr", /\p{Script=Hebrew}/gu],
	["Grek", /\p{Script=Greek}/gu],
	["Thai", /\p{Script=Thai}/gu],
	["Deva", /\p{Script=Devanagari}/gu],
	["Beng", /\p{Script=Bengali}/gu],
	["Taml", /\p{Script=Tamil}/gu],
	["Telu", /\p{Script=Telugu}/gu],
	["Geor", /\p{Script=Georgian}/gu],
	["Armn", /\p{Script=Armenian}/gu],
	["Ethi", /\p{Script=Ethiopic}/gu],
	["Khmr", /\p{Script=Khmer}/gu],
	["Laoo", /\p{Script=Lao}/gu],
	["Mymr", /\p{Script=Myanmar}/gu],
	["Sinh", /\p{Script=Sinhala}/gu],
];
/** What is written with more than one of these scripts, or has more than one name. */
const writtenWith: Record<string, string[]> = {
	Hans: ["Hani"],
	Hant: ["Hani"],
	Jpan: ["Jpan", "Hani"],
	Kore: ["Hang", "Hani"],
	Aran: ["Arab"],
};
const notLatin = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
/** Addresses, which have words of some language in them and are in none. */
const address = /^.?(?:https?:|www\.)|@/i;
/** Characters; a block that goes on for longer goes on in its language. */
const longEnough = 6000;

/** `language` of the blocks that come in: what the file says of them. Of those that go out: theirs, where it is not the paper's. */
export function withBlockLanguages(blocks: readonly BlockContent[], paper: string): BlockContent[] {
	const read = blocks.map((block) => {
		const written = writingOf(block.text);
		const said = block.language === undefined ? null : canonicalTag(block.language);
		return { block, written, said, told: toldByWords(written, paper) };
	});
	const believed = isBelieved(read);
	return read.map(({ block: { language: _, ...block }, written, said, told }) => {
		const language = told === null ? unlessContradicted(said, written, paper, believed) : saidLikewise(told, said);
		// Words do not tell which Chinese they are.
		const same = language === null || (language === told ? primary(language) === primary(paper) : isSameLanguage(language, paper));
		return same ? block : { ...block, language };
	});
}

/** The language that most of the words are in, where no language has them all; "und" if none has nearly half. */
export function languageOfMost(blocks: readonly { text: string }[]): string {
	const letters = new Map<string, number>();
	let all = 0;
	for (const { text } of blocks) {
		const writing = writingOf(text);
		// A sign of Han says about as much as two letters.
		const weight = writing.letters * (/^(?:Hani|Jpan|Hang)$/.test(writing.script ?? "") ? 2 : 1);
		all += weight;
		const told = toldByWords(writing, "und");
		if (told !== null) letters.set(told, (letters.get(told) ?? 0) + weight);
	}
	const most = [...letters].sort((a, b) => b[1] - a[1])[0];
	return most !== undefined && most[1] >= all * leastOfPaper ? most[0] : "und";
}

interface Writing {
	text: string;
	letters: number;
	/** The script of nearly all letters; null if there is none. */
	script: string | null;
}

function writingOf(block: string): Writing {
	const words = block.slice(0, longEnough).split(/\s+/);
	const text = words.filter((word) => !address.test(word)).join(" ");
	const letters = count(text, /\p{L}/gu);
	if (!notLatin.test(text)) return { text, letters, script: letters === 0 ? null : "Latn" };
	const counts = new Map(scripts.map(([script, pattern]) => [script, count(text, pattern)]));
	const [kana = 0, han = 0, hangul = 0] = ["Jpan", "Hani", "Hang"].map((script) => counts.get(script));
	// Japanese and Korean are written with Han too.
	if (kana > 0) counts.set("Jpan", kana + han);
	if (hangul > han) counts.set("Hang", hangul + han);
	const most = [...counts].sort((a, b) => b[1] - a[1])[0];
	return { text, letters, script: most !== undefined && most[1] > 0 && most[1] >= letters * oneScript ? most[0] : null };
}

/** The language that the words of a block tell beyond doubt, in a paper of that language; null if they tell none. */
function toldByWords(writing: Writing, paper: string): string | null {
	const { text, letters, script } = writing;
	if (script === null) return null;
	if (script === "Latn") return latinLanguage(text, paper);
	const alike = isWrittenIn(script, paper);
	if (letters < (alike ? likeLetters : (foreignLetters[script] ?? foreignLettersElse))) return null;
	// A title in Han alone is as good Japanese as Chinese.
	if (script === "Hani" && alike && primary(paper) === "ja" && letters < likeLetters * 2) return null;
	const language = detectLanguage(letters < 12 ? `${text} ${text} ${text}` : text);
	if (language !== "und") return language === "ar" && alike && !isClearlyArabic(text) ? null : language;
	// Better no language than that of a paper which is written with other letters.
	return alike || paper === "und" ? null : `und-${script}`;
}

function latinLanguage(text: string, paper: string): string | null {
	const { words, shares } = latinShares(text);
	const [first, second] = shares;
	if (words < fewestWords || first === undefined || first.share < leastShare || first.different < fewestHits) return null;
	const own = shares.find(({ language }) => language === primary(paper));
	if (own !== undefined && own !== first && first.share < own.share * leastLead) return null;
	if (second === undefined || first.share >= second.share * leastLead) return first.language;
	// What is nearly as much the paper's language, or a neighbour's, is told only in a paper that speaks one of them.
	return own === first || (words >= 40 && !siblings(first.language, second.language) && first.share >= second.share * 1.25)
		? first.language
		: null;
}

/** Persian and Urdu in short texts have no letter that Arabic has not; Arabic has its article, and a letter that they have not. */
function isClearlyArabic(text: string): boolean {
	return count(text, /(?:^|[\s(«"])(?:ال|وال|بال|لل)|ة(?!\p{L})/gu) >= count(text, /\s\S/gu) * 0.15;
}

/** Whether the file is right wherever words tell the language. */
function isBelieved(read: readonly { written: Writing; said: string | null; told: string | null }[]): boolean {
	let [right, all] = [0, 0];
	for (const { written, said, told } of read) {
		if (said === null || told === null || told.startsWith("und-")) continue;
		all += written.letters;
		if (primary(said) === primary(told)) right += written.letters;
	}
	return right >= all * believable;
}

function unlessContradicted(said: string | null, { text, letters, script }: Writing, paper: string, believed: boolean): string | null {
	if (said === null || !believed || letters < 12 || script === null || !isWrittenIn(script, said)) return null;
	if (script !== "Latn") return said;
	const { words, shares } = latinShares(text);
	const shareOf = (language: string): number => shares.find((one) => one.language === primary(language))?.share ?? 0;
	// A long text has the common words of its language in it, if there are any for that, and not those of the paper's.
	const known = latinLanguages.has(primary(said));
	// A few words in plain letters, in a paper with such letters, are more often a slip of the keyboard's language than another one.
	if (words < plainWords && isWrittenIn(script, paper) && !accented.test(text)) return null;
	if (words < 2 || (shareOf(paper) >= leastShare && shareOf(paper) > shareOf(said))) return null;
	return known && words >= 12 && shareOf(said) < leastShare / 2 ? null : said;
}

/** What the words tell, with the region that the file names. */
function saidLikewise(told: string, said: string | null): string {
	return said !== null && primary(said) === primary(told) ? said : told;
}

function isWrittenIn(script: string, language: string): boolean {
	const usual = scriptOf(language);
	return usual !== null && (writtenWith[usual] ?? [usual]).includes(script);
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
