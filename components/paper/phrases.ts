/**
 * The short phrases that stand beside every paragraph ("14 agree · 3 reservations"), said once and kept.
 *
 * Putting a number into a message takes ten microseconds; a page of a hundred paragraphs has a thousand of them, and they are ever the same.
 */
import "server-only";
import type { Leaning } from "@/lib/domain/leaning";
import { type Counts, type Stance, stances } from "@/lib/domain/tally";
import { requestLocale, translator } from "@/lib/i18n/request";

/** By locale and phrase. Emptied when it has grown beyond what honest numbers can fill. */
const kept = new Map<string, string>();
const most = 20_000;

export type Phrases = Awaited<ReturnType<typeof phrases>>;

export async function phrases() {
	const locale = await requestLocale();
	const t = await translator("paper");
	const say = (key: string, make: () => string): string => {
		const name = `${locale} ${key}`;
		const known = kept.get(name);
		if (known !== undefined) return known;
		if (kept.size >= most) kept.clear();
		const made = make();
		kept.set(name, made);
		return made;
	};
	const stance = (one: Stance, count: number) => say(`${one} ${count}`, () => t(`counts.${one}`, { count }));
	return {
		locale,
		/** "7 agree · 6 reservations · 2 disagree"; those that are none are not told. */
		counts: (counts: Counts): string => {
			let text = "";
			for (const one of stances) if (counts[one] > 0) text += (text === "" ? "" : " · ") + stance(one, counts[one]);
			return text === "" ? say("none", () => t("counts.none")) : text;
		},
		mine: (one: Stance) => say(`mine ${one}`, () => t(`mine.${one}`)),
		leaning: (one: Leaning) => say(`leaning ${one}`, () => t(`leaning.${one}`)),
		comments: (count: number) => say(`comments ${count}`, () => t("comments", { count })),
		proposals: (count: number) => say(`proposals ${count}`, () => t("proposals", { count })),
		paragraph: (number: number) => say(`paragraph ${number}`, () => t("paragraph", { number })),
		locked: say("locked", () => t("locked")),
	};
}
