/** What every action of the reading view has in common: who acts, what the form says, and where its sender stands afterwards. */
import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Actor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/session";
import { type Result, refused } from "@/lib/domain/refusal";
import { requestLocale } from "@/lib/i18n/request";
import { type Outcome, outcomeOf } from "./outcome";

type Input = { [name: string]: string | Input };

/**
 * The fields of a form as the input of a command: "anchor.exact" becomes `{ anchor: { exact } }`. A field named in `optional` that was left
 * empty was left out; a whole object goes when its first part does ("anchor" with "anchor.exact").
 */
export function inputOf(form: FormData, optional: readonly string[] = []): Input {
	const input: Input = {};
	for (const [name, value] of form) {
		// What begins with "$" is React's own.
		if (typeof value !== "string" || name.startsWith("$")) continue;
		const [outer = "", inner] = name.split(".");
		if (optional.includes(outer) && (inner === undefined ? value === "" : form.get(`${outer}.exact`) === "")) continue;
		if (inner === undefined) input[outer] = value;
		else {
			const object = input[outer] ?? {};
			if (typeof object === "object") input[outer] = { ...object, [inner]: value };
		}
	}
	return input;
}

/** Runs a command for whoever is signed in. `landOn`: the id on the page where a reader without JavaScript finds what was done. */
export async function answer<T>(
	form: FormData,
	input: Record<string, unknown>,
	command: (actor: Actor, input: unknown) => Promise<Result<T>>,
	landOn: (value: T) => string | null = () => null,
): Promise<Outcome> {
	const actor = await currentActor();
	const result: Result<T> = actor === null ? refused("signed-out") : await command(actor, input);
	if (result.ok) {
		// Inside the page, React brings in what changed. A plain form gets a page of its own to come back to, not one that asks to be sent again.
		if ((await headers()).has("next-action")) refresh();
		else await comeBack(landOn(result.value));
	}
	return outcomeOf(result, form, await requestLocale());
}

async function comeBack(id: string | null): Promise<void> {
	const referer = (await headers()).get("referer");
	if (referer === null || !URL.canParse(referer)) return;
	const { pathname, searchParams } = new URL(referer);
	// The form that was sent is not opened again.
	for (const name of ["do", "item"]) searchParams.delete(name);
	redirect(`${pathname}?${searchParams}${id === null ? "" : `#${id}`}`);
}
