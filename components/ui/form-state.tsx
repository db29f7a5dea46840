"use client";
/** What do the fields of a form know of its last answer? Shared by `ActionForm`, which gives it, and the fields, which show it. */
import { createContext, use } from "react";

/** The same shape as `Outcome` of lib/actions/outcome.ts, of which primitives know nothing. */
export type FormAnswer =
	| { status: "idle" }
	| { status: "done"; at: number }
	| { status: "refused"; code: string; sentence: string; fields: Record<string, string>; values: Record<string, string> };

export const FormState = createContext<FormAnswer>({ status: "idle" });

/** What was typed into this field when the form was refused (null: nothing to put back), and what is wrong with it. */
export function useFieldAnswer(name: string): { typed: string | null; refused: boolean; problem: string | null } {
	const answer = use(FormState);
	if (answer.status !== "refused") return { typed: null, refused: false, problem: null };
	return { typed: answer.values[name] ?? null, refused: true, problem: answer.fields[name] ?? null };
}
