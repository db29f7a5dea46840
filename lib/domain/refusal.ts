/**
 * Why was something not done, and what does the HTTP API answer then?
 *
 * A refusal is a stable code. Its sentence stands in messages/ under "refusals", its HTTP status here; the interface, the actions and the
 * API say the same because they all hold this one value.
 */
import type { DraftEditRefusal } from "./draft-edit";
import type { Refusal } from "./permissions";

/** Every refusal there is → HTTP status (RFC 9110). What depends on the state of things is 409, what depends on who asks 403 or 404. */
export const httpStatusOf = {
	"not-found": 404,
	"role-insufficient": 403,
	"draft-not-published": 409,
	"draft-published": 409,
	"not-discussable": 422,
	"round-missing": 409,
	"round-not-begun": 409,
	"round-closed": 409,
	"round-without-comments": 409,
	"round-without-proposals": 409,
	"round-without-votes": 409,
	"thread-locked": 409,
	"not-yours": 403,
	"item-yours": 403,
	"item-deleted": 409,
	"item-withdrawn": 409,
	"item-moderated": 409,
	"administrators-only": 403,

	"input-invalid": 422,
	"anchor-empty": 422,
	"anchor-too-long": 422,
	"anchor-not-found": 422,
	"reply-elsewhere": 422,
	"proposal-unchanged": 422,
	"nothing-to-undo": 409,
	"nothing-to-redo": 409,
	"already-flagged": 409,
	"account-exists": 409,
	"already-member": 409,
	"already-invited": 409,
	"slug-taken": 409,
	"undo-too-late": 409,
	"rounds-overlap": 409,
	"last-secretariat": 409,
	"attribution-promised": 409,
	"link-used-up": 410,

	"block-not-found": 404,
	"block-id-taken": 409,
	"block-empty": 422,
	"block-too-long": 422,
	"split-at-edge": 422,
	"merge-first": 422,
	"draft-changed": 409,
	"draft-without-paragraphs": 422,

	"file-missing": 422,
	"file-and-text": 422,
	"file-empty": 422,
	"file-too-large": 413,
	"file-binary": 422,
	"file-encoding": 422,
	"file-format-unsupported": 415,
	"file-line-too-long": 422,
	"file-damaged": 422,
	"file-encrypted": 422,
	"file-unsafe": 422,
	"file-too-many-blocks": 422,
	"file-too-many-pages": 422,
	"pdf-without-text": 422,
	"file-too-intricate": 422,
	"import-over": 409,
	"imports-too-many": 429,

	"signed-out": 401,
	"token-invalid": 401,
	"sign-in-failed": 401,
	"rate-limited": 429,
	"json-malformed": 400,
	"form-malformed": 400,
	"body-too-large": 413,
	"body-type-unsupported": 415,
	"method-not-allowed": 405,
	"cursor-invalid": 422,
	"format-unknown": 422,
	"idempotency-key-malformed": 400,
	"idempotency-key-reused": 422,
	"idempotency-in-progress": 409,
	"precondition-failed": 412,
	"database-away": 503,
} as const satisfies Record<string, number>;

export type RefusalCode = keyof typeof httpStatusOf;
export const refusalCodes = Object.keys(httpStatusOf) as RefusalCode[];

/** Holds when every refusal of the rules stands in the table; a missing one does not compile. */
export type Uncovered = Exclude<Refusal | DraftEditRefusal, RefusalCode>;
const covered: Uncovered extends never ? true : never = true;
void covered;

/** What is wrong with one field; a key of messages/en.json under "fields". */
export const fieldCodes = [
	"required",
	"unknown",
	"type",
	"too-short",
	"too-long",
	"too-small",
	"too-large",
	"choice",
	"format",
	"delete-with-text",
	"end-before-start",
	"time-zone",
	"country",
	"not-the-beginning",
	"no-number",
	"invalid",
] as const;
export type FieldCode = (typeof fieldCodes)[number];

export interface FieldProblem {
	/** JSON Pointer (RFC 6901) into the input: "/anchor/exact". "" is the input itself. */
	pointer: string;
	code: FieldCode;
	params: Record<string, string | number>;
}

export interface Refused {
	ok: false;
	refusal: RefusalCode;
	/** What the sentence of the refusal speaks of. */
	params: Record<string, string | number>;
	/** Only with "input-invalid". */
	fields: FieldProblem[];
}

export type Result<T> = { ok: true; value: T } | Refused;

export function done<T>(value: T): { ok: true; value: T } {
	return { ok: true, value };
}

export function refused(refusal: RefusalCode, params: Refused["params"] = {}): Refused {
	return { ok: false, refusal, params, fields: [] };
}

/** For what only a command can see is wrong with a field. */
export function refusedField(pointer: string, code: FieldCode, params: FieldProblem["params"] = {}): Refused {
	return { ok: false, refusal: "input-invalid", params: {}, fields: [{ pointer, code, params }] };
}
