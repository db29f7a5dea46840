/** In which language is a paper: what its words tell, or what the file says of them? */
import { detectLanguage } from "./detect-language";

/**
 * What the words tell, with the region that the file names; what the file says where they tell nothing. Many write in a language they never
 * set. `said`: BCP 47 tags → characters said to be in it.
 */
export function languageOfWords(words: string, said: ReadonlyMap<string, number>): string {
	const found = detectLanguage(words);
	const tags = [...said]
		.filter(([tag]) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag))
		.sort((a, b) => b[1] - a[1])
		.map(([tag]) => tag);
	if (found === "und") return tags[0] ?? "und";
	const primary = (tag: string): string => tag.split("-")[0]?.toLowerCase() ?? "";
	return tags.find((tag) => primary(tag) === primary(found)) ?? found;
}
