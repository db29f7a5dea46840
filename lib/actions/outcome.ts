/** What a form is told after it was sent: the state of `useActionState`. Works the same with and without JavaScript. */

import type { RefusalCode, Result } from "@/lib/domain/refusal";
import type { Locale } from "@/lib/i18n/locales";
import { fieldSentences, sentenceOf } from "@/lib/i18n/refusal-sentences";

export type Outcome =
	| { status: "idle" }
	/** `at` differs from one success to the next, so that a form can tell a second one. */
	| { status: "done"; at: number }
	| {
			status: "refused";
			code: RefusalCode;
			sentence: string;
			/** Field name → sentence; "" for the whole form. */
			fields: Record<string, string>;
			/** What was typed, so that nothing is lost. */
			values: Record<string, string>;
	  };

export const idle: Outcome = { status: "idle" };

/** The outcome of a command for the form that asked for it. Passwords are never sent back. */
export function outcomeOf(result: Result<unknown>, form: FormData, locale: Locale): Outcome {
	if (result.ok) return { status: "done", at: Date.now() };
	const values: Record<string, string> = {};
	for (const [name, value] of form)
		if (typeof value === "string" && !name.startsWith("$") && !/password|token/i.test(name)) values[name] = value;
	const fields = Object.entries(fieldSentences(result, locale)).map(([pointer, sentence]) => [
		pointer.replace(/^\//, "").replaceAll("/", "."),
		sentence,
	]);
	return { status: "refused", code: result.refusal, sentence: sentenceOf(result, locale), fields: Object.fromEntries(fields), values };
}
