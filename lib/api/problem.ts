/** A refusal as the API says it: problem details (RFC 9457) with the stable code, the sentence, and each field that is wrong. */
import { STATUS_CODES } from "node:http";
import { httpStatusOf, type Refused } from "@/lib/domain/refusal";
import { catalogues, type Locale } from "@/lib/i18n/locales";
import { fieldSentences, sentenceOf } from "@/lib/i18n/refusal-sentences";

/** `instead` overrides headers. */
export function problem(refusal: Refused, locale: Locale, headers: Record<string, string> = {}): Response {
	const status = httpStatusOf[refusal.refusal];
	const sentences = fieldSentences(refusal, locale);
	return problemResponse(
		status,
		refusal.refusal,
		sentenceOf(refusal, locale),
		locale,
		{ ...headersOf(refusal), ...headers },
		refusal.fields.map(({ pointer, code }) => ({ pointer, code, detail: sentences[pointer] })),
	);
}

/** A bug. What it was is in the log of the server and nowhere else. */
export function internalProblem(locale: Locale): Response {
	return problemResponse(500, "internal", catalogues[locale].api.internal, locale);
}

function problemResponse(
	status: number,
	code: string,
	detail: string,
	locale: Locale,
	headers: Record<string, string> = {},
	errors: { pointer: string; code: string; detail?: string }[] = [],
): Response {
	const body = {
		type: `/api-docs#${code}`,
		title: STATUS_CODES[status],
		status,
		detail,
		code,
		...(errors.length > 0 ? { errors } : {}),
	};
	return new Response(JSON.stringify(body), {
		status,
		headers: { "Content-Type": "application/problem+json", "Content-Language": locale, "Cache-Control": "no-store", ...headers },
	});
}

function headersOf({ refusal, params }: Refused): Record<string, string> {
	switch (refusal) {
		case "signed-out":
			return { "WWW-Authenticate": 'Bearer realm="colloquy"' };
		case "token-invalid":
			return { "WWW-Authenticate": 'Bearer realm="colloquy", error="invalid_token"' };
		case "rate-limited":
			return { "Retry-After": String(params.seconds ?? 60) };
		case "database-away":
			return { "Retry-After": "5" };
		case "idempotency-in-progress":
			return { "Retry-After": "1" };
		default:
			return {};
	}
}
