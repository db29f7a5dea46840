/** What an importer was not sure of, as sentences. */
import { createTranslator } from "use-intl/core";
import { catalogues } from "../../lib/i18n/locales";
import type { ImportWarning } from "../../lib/importers/imported";

export function warningSentences(warnings: readonly ImportWarning[]): string[] {
	const t = createTranslator({ locale: "en", messages: catalogues.en, namespace: "importWarnings" }) as unknown as (
		code: string,
		params: ImportWarning["params"],
	) => string;
	return warnings.map(({ code, block, params }) => `${block === null ? "" : `Block ${block + 1}: `}${t(code, params)}`);
}
