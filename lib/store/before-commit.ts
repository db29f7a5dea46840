/**
 * Something to be written in the very transaction of whatever change comes next, by a caller who knows nothing of that change.
 * Used for the mark of an Idempotency-Key, which has to be committed with the change or not at all.
 */
import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Transaction } from "./client";

/** `value`: what the command answers. Throwing undoes the change. */
type Writer = (tx: Transaction, value: unknown) => Promise<void>;

const writers = new AsyncLocalStorage<Writer>();

export const withWriter = <T>(writer: Writer, work: () => Promise<T>): Promise<T> => writers.run(writer, work);

export async function beforeCommit(tx: Transaction, value: unknown): Promise<void> {
	await writers.getStore()?.(tx, value);
}
