/** A block is written anew, and those that follow in its row count on from its number: two steps that can be undone, both taken or neither. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Result } from "@/lib/domain/refusal";
import { command } from "./command";
import { type Corrected, correctDraftInput, correctIn } from "./correct-draft";

/** The correction has to be a rewriting; any other is made as it is. */
export function rewriteAndRenumber(actor: Actor, input: unknown, now = new Date()): Promise<Result<Corrected>> {
	return command(correctDraftInput, input, async (tx, { edit, ...draft }) => {
		const written = await correctIn(tx, actor, { ...draft, edit }, now);
		if (!written.ok || edit.type !== "rewrite") return written;
		const { blockId, label } = edit;
		const { revision } = written.value;
		return correctIn(tx, actor, { ...draft, revision, edit: { type: "renumber", blockId, label: label?.trim() ?? "" } }, now);
	});
}
