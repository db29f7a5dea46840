/**
 * Is this input of the shape that was asked for, and if not, which field is wrong and how?
 *
 * All input, of forms, of the API and of the command line, is parsed here, once, at the edge.
 */
import type { z } from "zod";
import { done, type FieldCode, type FieldProblem, fieldCodes, type Result } from "./refusal";

/** More problems than this help nobody. */
const maxProblems = 20;

export function parseInput<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>> {
	const parsed = schema.safeParse(input, { reportInput: true });
	if (parsed.success) return done(parsed.data);
	const fields = parsed.error.issues.flatMap(problemsOf).slice(0, maxProblems);
	return { ok: false, refusal: "input-invalid", params: {}, fields };
}

function problemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
	const pointer = pointerOf(issue.path);
	const one = (code: FieldProblem["code"], params: FieldProblem["params"] = {}): FieldProblem[] => [{ pointer, code, params }];
	switch (issue.code) {
		case "unrecognized_keys":
			return issue.keys.map((key) => ({ pointer: pointerOf([...issue.path, key]), code: "unknown", params: { name: key.slice(0, 80) } }));
		case "invalid_type":
			return one(issue.input === undefined ? "required" : "type", { expected: issue.expected });
		case "too_small":
			if (issue.origin === "string" || issue.origin === "array") {
				return one(Number(issue.minimum) === 1 ? "required" : "too-short", { limit: Number(issue.minimum) });
			}
			return one("too-small", { limit: String(issue.minimum) });
		case "too_big":
			if (issue.origin === "string" || issue.origin === "array") return one("too-long", { limit: Number(issue.maximum) });
			return one("too-large", { limit: String(issue.maximum) });
		case "invalid_value":
			return one(issue.input === undefined ? "required" : "choice", { choices: issue.values.map(String).join(", ") });
		case "invalid_format":
			return one("format", { format: issue.format });
		case "custom":
			return one(fieldCodes.find((code) => code === issue.params?.code) ?? "invalid");
		default:
			return one("invalid");
	}
}

/** What a schema's own rule (`refine`) says is wrong, and with which field. */
export function problem(code: FieldCode, path: PropertyKey[] = []): { path: PropertyKey[]; params: { code: FieldCode } } {
	return { path, params: { code } };
}

function pointerOf(path: readonly PropertyKey[]): string {
	return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
