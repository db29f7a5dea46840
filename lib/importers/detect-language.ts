/**
 * In which language is a text written? By its script, by letters only one language has, and by its commonest words.
 *
 * Meant for papers of a page and more, and for the languages papers are written in; says "und" rather than guess, because a wrong
 * `lang` makes a screen reader speak nonsense while none makes it speak as usual. No library: the small ones guess at any cost, the
 * good ones carry a megabyte of tables.
 */
const sampleLength = 30_000;
/** Of all words, as many must be among the commonest of a language; ordinary prose has a quarter to a half. */
const leastShare = 0.13;
const leastLead = 1.25;

const latin: [language: string, words: string][] = [
	["en", "the of and to in that is for on with as are be by this which it from or an shall should have has their not its at was we our"],
	["fr", "le la les de des du et en un une dans pour que qui sur par au aux est sont ce cette ces ne pas plus avec il elle nous leur ou à"],
	["es", "el la los las de del y en un una que por con para su sus se es son como más al lo no este esta entre o ha han"],
	["pt", "o a os as de do da dos das e em um uma que por com para se não na no nas nos ao à mais como é são seu sua pelo pela"],
	["it", "il lo la i gli le di del della dei delle e in un una che per con non si è sono nel nella al alla da dal come più questo"],
	[
		"de",
		"der die das und in den von zu mit dem des ist nicht ein eine für auf im sich als auch werden wird sind oder es an durch einer dass",
	],
	["nl", "de het een en van in op te dat is voor met zijn aan niet door ook als er bij of worden deze naar wordt om uit"],
	["sv", "och att det i en av som för på är med den till inte har de om ett vi ska eller från kan vid"],
	["da", "og at det i en af som for på er med den til ikke har de om et vi skal eller fra kan ved blev"],
	["nb", "og å det i en av som for på er med den til ikke har de om et vi skal eller fra kan ved ble"],
	["fi", "ja on ei että se ovat joka tai sekä kun myös mutta oli niin mukaan voi sen ole kuin"],
	["pl", "i w na z do się nie że o jest oraz przez od dla po to jak są lub tym za które"],
	["cs", "a v na se je že s z do o pro od by jsou nebo které jako ve k podle být"],
	["ro", "și de în a la cu pe că din nu o un pentru care este sunt sau prin mai ca al ale"],
	["hu", "a az és hogy nem egy is van meg ez azt de vagy kell szerint volt valamint mint"],
	["tr", "ve bir bu için ile olarak da de daha olan veya gibi en çok göre sonra kadar her"],
	["id", "dan yang di untuk dengan dari dalam pada ini itu tidak atau oleh sebagai akan adalah dapat"],
	["vi", "và của các là có trong được cho với một những không để này về theo khi từ người"],
	["ca", "el la els les de del i en un una que per amb no és són al dels com més o aquest aquesta"],
	["sw", "na ya wa kwa ni katika za la kuwa hii kila haki au cha vya"],
];
/** Latin letters, and common words to tell it by. */
export const latinLanguages: ReadonlySet<string> = new Set(latin.map(([language]) => language));
/** Word → the languages it is one of the commonest words of. */
const latinWords = new Map<string, string[]>();
for (const [language, words] of latin) {
	for (const word of words.split(" ")) latinWords.set(word, [...(latinWords.get(word) ?? []), language]);
}

const scripts: [pattern: RegExp, detect: (text: string) => string][] = [
	[/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, () => "ja"],
	[/\p{Script=Hangul}/gu, () => "ko"],
	[/\p{Script=Han}/gu, () => "zh"],
	[/\p{Script=Arabic}/gu, arabicScript],
	[/\p{Script=Cyrillic}/gu, cyrillicScript],
	[/\p{Script=Hebrew}/gu, () => "he"],
	[/\p{Script=Greek}/gu, () => "el"],
	[/\p{Script=Thai}/gu, () => "th"],
	[/\p{Script=Devanagari}/gu, devanagariScript],
	[/\p{Script=Bengali}/gu, () => "bn"],
	[/\p{Script=Tamil}/gu, () => "ta"],
	[/\p{Script=Telugu}/gu, () => "te"],
	[/\p{Script=Georgian}/gu, () => "ka"],
	[/\p{Script=Armenian}/gu, () => "hy"],
	[/\p{Script=Ethiopic}/gu, () => "am"],
	[/\p{Script=Khmer}/gu, () => "km"],
	[/\p{Script=Lao}/gu, () => "lo"],
	[/\p{Script=Myanmar}/gu, () => "my"],
	[/\p{Script=Sinhala}/gu, () => "si"],
];

/** BCP 47, "und" when unsure. Of a long text it looks at pieces from all its parts. */
export function detectLanguage(text: string): string {
	const sample = sampleOf(text);
	const letters = count(sample, /\p{L}/gu);
	if (letters < 12) return "und";
	const counts = scripts.map(([pattern]) => count(sample, pattern));
	const [kana = 0, , han = 0] = counts;
	// Japanese is mostly Han, and Chinese never has kana.
	if (kana > 0.08 * (kana + han) && kana + han > letters * 0.5) return "ja";
	let best = 0;
	for (const [index, value] of counts.entries()) if (value > (counts[best] ?? 0)) best = index;
	if ((counts[best] ?? 0) > letters * 0.5) return scripts[best]?.[1](sample) ?? "und";
	return (counts[best] ?? 0) > letters * 0.3 ? "und" : latinScript(sample);
}

/** An annex, or the first pages, may be in another language than most of the paper. */
function sampleOf(text: string): string {
	if (text.length <= sampleLength) return text;
	const parts = 6;
	const step = (text.length - sampleLength / parts) / (parts - 1);
	return Array.from({ length: parts }, (_, part) =>
		text.slice(Math.round(part * step), Math.round(part * step) + sampleLength / parts),
	).join("\n");
}

export interface LatinShare {
	language: string;
	/** Of all words. */
	share: number;
	/** Different ones, without those of one letter, which half the languages of the world have. */
	different: number;
}

/** How many of the words, in Latin letters, are among the commonest of each language; most first, without languages that have none. */
export function latinShares(text: string): { words: number; shares: LatinShare[] } {
	const words = text.toLowerCase().match(/[\p{L}\p{M}]{1,40}/gu) ?? [];
	const seen = new Map<string, number>();
	for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
	const found = new Map<string, LatinShare>();
	for (const [word, times] of seen) {
		for (const language of latinWords.get(word) ?? []) {
			const { share, different } = found.get(language) ?? { share: 0, different: 0 };
			found.set(language, { language, share: share + times / words.length, different: different + (word.length > 1 ? 1 : 0) });
		}
	}
	return { words: words.length, shares: [...found.values()].sort((a, b) => b.share - a.share) };
}

function latinScript(text: string): string {
	const { words, shares } = latinShares(text);
	const [first, second = { language: "und", share: 0 }] = shares;
	if (words < 4 || first === undefined || first.share < leastShare) return "und";
	// Danish and Norwegian share their words; so do Catalan and Spanish, but less.
	return first.share < second.share * leastLead && words < 400 && !siblings(first.language, second.language)
		? "und"
		: first.share < second.share * 1.03
			? "und"
			: first.language;
}

export function siblings(a: string, b: string): boolean {
	return [a, b].sort().join(" ") === "da nb" || [a, b].sort().join(" ") === "ca es";
}

function arabicScript(text: string): string {
	if (count(text, /[ٹڈڑںے]/gu) > count(text, /\p{Script=Arabic}/gu) * 0.01) return "ur";
	if (count(text, /[ښډټڼږ]/gu) > 3) return "ps";
	if (count(text, /[ەێۆڵڕ]/gu) > count(text, /\p{Script=Arabic}/gu) * 0.03) return "ckb";
	return count(text, /[پچژگیک]/gu) > count(text, /\p{Script=Arabic}/gu) * 0.02 ? "fa" : "ar";
}

function cyrillicScript(text: string): string {
	const all = count(text, /\p{Script=Cyrillic}/gu);
	const has = (pattern: RegExp): boolean => count(text, pattern) > all * 0.004;
	if (has(/[қғңұһ]/giu)) return "kk";
	if (has(/[ђћ]/giu)) return "sr";
	if (has(/[ѓќѕ]/giu)) return "mk";
	if (has(/ў/giu)) return "be";
	if (has(/[їєґ]/giu)) return "uk";
	if (has(/[өү]/giu)) return "mn";
	return has(/[ыэ]/giu) ? "ru" : has(/ъ/giu) ? "bg" : "und";
}

function devanagariScript(text: string): string {
	const marathi = count(text, /(?:^|\s)(?:आहे|आणि|व|या)(?=\s)/gu);
	const nepali = count(text, /(?:^|\s)(?:छ|हुन्छ|को|गर्न|तथा)(?=\s)/gu);
	const hindi = count(text, /(?:^|\s)(?:है|हैं|और|के|में|की)(?=\s)/gu);
	return hindi >= marathi && hindi >= nepali ? "hi" : marathi > nepali ? "mr" : "ne";
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
