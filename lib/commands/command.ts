/**
 * How every command runs: input parsed → scene loaded → verdict → change and event in one transaction → listeners woken.
 *
 * A command is a function `(actor, input: unknown, now = new Date()) => Promise<Result<…>>`. It refuses with a value; what it throws is a bug
 * or the database being away.
 */
import "server-only";
import type { z } from "zod";
import { parseInput } from "@/lib/domain/input";
import { type Action, decide, type Facts } from "@/lib/domain/permissions";
import { type Refused, type Result, refused } from "@/lib/domain/refusal";
import { wakeListeners } from "@/lib/events/wake";
import { beforeCommit } from "@/lib/store/before-commit";
import { store, type Transaction } from "@/lib/store/client";
import { factsOf, type Present, type Scene } from "@/lib/store/scene";

/** In milliseconds. A full seminar writing at once waits for its turn at the database; it is not turned away. */
const patience = { maxWait: 15_000, timeout: 20_000 };

/** Runs `work` in one transaction: all of it or nothing. A refusal rolls back too, so a command may refuse at any point. */
export async function change<T>(work: (tx: Transaction) => Promise<Result<T>>): Promise<Result<T>> {
	try {
		const result = await store().$transaction(async (tx) => {
			const outcome = await work(tx);
			if (!outcome.ok) throw new RolledBack(outcome);
			await beforeCommit(tx, outcome.value);
			return outcome;
		}, patience);
		wakeListeners();
		return result;
	} catch (error) {
		if (error instanceof RolledBack) return error.refusal;
		throw error;
	}
}

/** Parses, then runs `work` in one transaction. */
export async function command<S extends z.ZodType, T>(
	schema: S,
	input: unknown,
	work: (tx: Transaction, input: z.output<S>) => Promise<Result<T>>,
): Promise<Result<T>> {
	const parsed = parseInput(schema, input);
	return parsed.ok ? change((tx) => work(tx, parsed.value)) : parsed;
}

/** The verdict on a scene: the scene with its member, or the refusal. A scene that is not there is `not-found`. */
export function permit(action: Action, scene: Scene | null, now: Date, facts: Partial<Facts> = {}): { ok: true; scene: Present } | Refused {
	if (scene === null) return refused("not-found");
	const verdict = decide(action, { ...factsOf(scene, now), ...facts });
	if (!verdict.allowed) return refused(verdict.refusal);
	return scene.member === null ? refused("not-found") : { ok: true, scene: { ...scene, member: scene.member } };
}

class RolledBack extends Error {
	constructor(readonly refusal: Refused) {
		super("refused");
	}
}
