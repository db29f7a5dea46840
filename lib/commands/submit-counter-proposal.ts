/** A member puts other wording for a paragraph before the seminar, and says why. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { type CounterProposalKind, counterProposalKinds } from "@/lib/domain/contribution";
import { cleanText } from "@/lib/domain/marked-text";
import { done, type Result, refused, refusedField } from "@/lib/domain/refusal";
import { writing } from "@/lib/domain/writing";
import { insertCounterProposal } from "@/lib/store/counter-proposal";
import { recordEvent } from "@/lib/store/event";
import { sceneOfBlock } from "@/lib/store/scene";
import { command, permit } from "./command";

export const submitCounterProposalInput = z.strictObject({
	blockId: z.uuid(),
	kind: z.enum(counterProposalKinds),
	/** The paragraph as it should read; what to insert after it; nothing for a deletion. */
	text: z.string().overwrite(cleanText).max(20_000).default(""),
	rationale: writing(4000),
});

export function submitCounterProposal(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ counterProposalId: string }>> {
	return command(submitCounterProposalInput, input, async (tx, { blockId, kind, text, rationale }) => {
		const permitted = permit("counter-proposal.submit", await sceneOfBlock(tx, actor.userId, blockId, now), now);
		if (!permitted.ok) return permitted;
		const { seminar, member, draft, paper, block } = permitted.scene;
		// The rules have seen them all; this tells the compiler.
		if (draft === null || paper === null || block === null) throw new Error("a counter-proposal without a paragraph");
		const wording = wordingOf(kind, text, block.text);
		if (!wording.ok) return wording;
		const counterProposalId = await insertCounterProposal(tx, {
			draftId: draft.id,
			blockId,
			memberId: member.id,
			kind,
			text: wording.value,
			rationale,
			now,
		});
		await recordEvent(tx, {
			seminarId: seminar.id,
			type: "counter-proposal.submitted",
			memberId: member.id,
			paperId: paper.id,
			blockId,
			subjectId: counterProposalId,
			data: { kind },
			createdAt: now,
		});
		return done({ counterProposalId });
	});
}

/** The words as they will stand. A form without JavaScript sends the paragraph along with "delete"; that says nothing and is dropped. */
function wordingOf(kind: CounterProposalKind, text: string, paragraph: string): Result<string> {
	const unchanged = text === cleanText(paragraph);
	if (kind === "delete") return text === "" || unchanged ? done("") : refusedField("/text", "delete-with-text");
	if (text === "") return refusedField("/text", "required");
	return unchanged && kind !== "insert" ? refused("proposal-unchanged") : done(text);
}
