/** A refusal, said to a person: one sentence for the whole, and one for each field that is wrong. Pure. */
import { createTranslator } from "use-intl/core";
import type { Refused } from "@/lib/domain/refusal";
import { catalogues, type Locale } from "./locales";

/** The keys come from a table whose completeness lib/domain/refusal.test.ts checks; which parameters each takes only the texts know. */
const say = (t: unknown) => t as (key: string, params: Refused["params"]) => string;

export function sentenceOf(refused: Pick<Refused, "refusal" | "params">, locale: Locale): string {
	const t = createTranslator({ locale, messages: catalogues[locale], namespace: "refusals" });
	return say(t)(refused.refusal, refused.params);
}

/** JSON Pointer → sentence. */
export function fieldSentences({ fields }: Pick<Refused, "fields">, locale: Locale): Record<string, string> {
	const t = createTranslator({ locale, messages: catalogues[locale], namespace: "fields" });
	return Object.fromEntries(fields.map(({ pointer, code, params }) => [pointer, say(t)(code, params)]));
}
