/** Who reads, and what the rules look at for them: where every query begins. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { isDiscussable } from "@/lib/domain/block";
import { type Action, decide, type Facts, type ItemFacts, type Verdict } from "@/lib/domain/permissions";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { countedRound, currentRound, roundState } from "@/lib/domain/round";
import type { RoundRow } from "@/lib/store/seminar-rounds";
import type { Standing, StandingDraft } from "@/lib/store/standing-view";
import type { Eyes } from "@/lib/store/visible-items";
import type { RoundView, SeminarFrame } from "./paper-page";

/** A member, and where they stand. */
export type Reader = Standing & { member: NonNullable<Standing["member"]>; round: RoundRow | null; now: Date };

/** The reader, if the rules let them do this; what is not there and what they may not see look alike. */
export function readerWho(action: Action, standing: Standing | null, now: Date, facts: Partial<Facts> = {}): Result<Reader> {
	if (standing === null) return refused("not-found");
	const reader = { ...standing, round: currentRound(standing.rounds, now), now };
	const verdict = decide(action, { ...factsOf(reader), ...facts });
	if (!verdict.allowed) return refused(verdict.refusal);
	return reader.member === null ? refused("not-found") : done({ ...reader, member: reader.member });
}

type MaybeReader = Omit<Reader, "member"> & Pick<Standing, "member">;

function factsOf({ member, now, round, paper, block }: MaybeReader): Facts {
	const draft = paper?.drafts.find(({ id }) => id === block?.draftId);
	return {
		role: member?.role ?? null,
		now,
		round,
		draft: draft?.status ?? null,
		discussable: block === null ? null : isDiscussable(block.kind),
		threadLocked: block?.locked ?? false,
		item: null,
	};
}

/** The verdict on what this reader would do. */
export const verdictFor = (reader: Reader, action: Action, facts: Partial<Facts> = {}): Verdict =>
	decide(action, { ...factsOf(reader), ...facts });

export const moderates = (reader: Reader) => verdictFor(reader, "moderation.queue").allowed;

/** Whether this reader may see a contribution of this author that is in this state. */
export function seesItem(reader: Reader, memberId: string, moderation: ItemFacts["moderation"]): boolean {
	if (moderation === "approved") return true;
	return verdictFor(reader, "item.read", { item: { mine: memberId === reader.member.id, deleted: false, withdrawn: false, moderation } })
		.allowed;
}

/** The draft of this number; without one the newest published, else the newest; null where there is none. */
export function chosenDraft({ paper }: Standing, number: number | undefined): StandingDraft | null {
	const drafts = paper?.drafts ?? [];
	if (number !== undefined) return drafts.find((draft) => draft.number === number) ?? null;
	return drafts.findLast(({ status }) => status === "published") ?? drafts.at(-1) ?? null;
}

/** The round whose positions on a draft are told: of the newest draft the one that counts now, of an older one its last. */
export function roundToldOf(standing: Pick<Standing, "rounds" | "paper">, draft: StandingDraft, now: Date): string | null {
	const newest = standing.paper?.drafts.findLast(({ status }) => status === "published");
	if (newest !== undefined && draft.number < newest.number) return draft.lastVotedRoundId;
	return countedRound(standing.rounds, now)?.id ?? null;
}

export function roundView(round: RoundRow, now: Date): RoundView {
	const { id, number, title, opensAt, closesAt, comment, propose, vote } = round;
	return {
		id,
		number,
		title,
		opensAt: opensAt.toISOString(),
		closesAt: closesAt.toISOString(),
		state: roundState(round, now),
		comment,
		propose,
		vote,
	};
}

export function frameOf(reader: Reader, actor: Actor): SeminarFrame {
	const { id, slug, title, attribution, timeZone } = reader.seminar;
	return {
		seminar: { id, slug, title, attribution, timeZone },
		viewer: { memberId: reader.member.id, role: reader.member.role, name: actor.name },
		round: reader.round === null ? null : roundView(reader.round, reader.now),
	};
}

/** What the conditions on rows (lib/store/visible-items.ts) ask of a reader, taken from the rules. */
export function eyesOf(reader: Reader): Eyes {
	return {
		memberId: reader.member.id,
		moderates: moderates(reader),
		prepares: verdictFor(reader, "paper.read", { draft: "editing" }).allowed,
	};
}
