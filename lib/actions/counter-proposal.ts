"use server";
/** The doors for counter-proposals: submit, withdraw, take a position on one, stand behind one. */
import { castCounterProposalPosition } from "@/lib/commands/cast-counter-proposal-position";
import { sponsorCounterProposal } from "@/lib/commands/sponsor-counter-proposal";
import { submitCounterProposal } from "@/lib/commands/submit-counter-proposal";
import { unsponsorCounterProposal } from "@/lib/commands/unsponsor-counter-proposal";
import { withdrawCounterProposal } from "@/lib/commands/withdraw-counter-proposal";
import { withdrawCounterProposalPosition } from "@/lib/commands/withdraw-counter-proposal-position";
import { answer, inputOf } from "./door";
import type { Outcome } from "./outcome";

const pointer = (form: FormData) => {
	const counterProposalId = form.get("counterProposalId");
	return { counterProposalId: typeof counterProposalId === "string" ? counterProposalId : "" };
};
const at = (form: FormData) => () => `proposal-${pointer(form).counterProposalId}`;

export async function submitCounterProposalAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), submitCounterProposal, ({ counterProposalId }) => `proposal-${counterProposalId}`);
}

export async function withdrawCounterProposalAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, pointer(form), withdrawCounterProposal, at(form));
}

/** An empty position takes back the one there is. */
export async function counterProposalPositionAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	if (form.get("position") === "") return answer(form, pointer(form), withdrawCounterProposalPosition, at(form));
	return answer(form, inputOf(form), castCounterProposalPosition, at(form));
}

export async function sponsorCounterProposalAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, pointer(form), sponsorCounterProposal, at(form));
}

export async function unsponsorCounterProposalAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, pointer(form), unsponsorCounterProposal, at(form));
}
