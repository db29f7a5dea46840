/** Why may this not be done, in a sentence? Null: it may. */
import "server-only";
import type { Verdict } from "@/lib/domain/permissions";
import { sentenceOf } from "@/lib/i18n/refusal-sentences";
import { requestLocale } from "@/lib/i18n/request";

export async function refusalSentence(verdict: Verdict): Promise<string | null> {
	return verdict.allowed ? null : sentenceOf({ refusal: verdict.refusal, params: {} }, await requestLocale());
}
