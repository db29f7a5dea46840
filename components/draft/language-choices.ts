/** Which languages can be chosen, and how are they called in the language of the interface? */

/** Those that lib/importers/detect-language.ts can tell, and a few more; BCP 47. */
const languages =
	"ar bg bn ca ckb cs da de el en es fa fi fr he hi hu hy id it ja ka kk km ko lo mk mn mr my nb ne nl pl ps pt ro ru si sr sv sw ta te th tr uk ur vi zh".split(
		" ",
	);

export interface LanguageChoice {
	code: string;
	name: string;
}

/** By name. `present`: one that is chosen already, whether or not it is among those above. */
export function languageChoices(locale: string, present?: string): LanguageChoice[] {
	const codes = present === undefined || languages.includes(present) ? languages : [...languages, present];
	return codes.map((code) => ({ code, name: nameOfLanguage(code, locale) })).sort((a, b) => a.name.localeCompare(b.name, locale));
}

/** The tag itself where the language has no name, or the tag is none. */
export function nameOfLanguage(code: string, locale: string): string {
	try {
		return new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
	} catch {
		return code;
	}
}
