/** In which language and direction are the words of the interface that stand inside a paper, which may be read the other way? */
import { type Direction, directionOf } from "@/lib/domain/language";
import { requestLocale } from "@/lib/i18n/request";

export async function ownTongue(): Promise<{ lang: string; dir: Direction }> {
	const lang = await requestLocale();
	return { lang, dir: directionOf(lang) };
}
