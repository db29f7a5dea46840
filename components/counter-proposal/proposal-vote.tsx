/** For, against, or neither: what people say to a counter-proposal, and what I do. */

import { refusalSentence } from "@/components/paper/refusal-sentence";
import { choiceLinesOf } from "@/components/vote/lines";
import { StanceForm } from "@/components/vote/stance-form";
import { counterProposalPositionAction } from "@/lib/actions/counter-proposal";
import { type Choice, choices } from "@/lib/domain/contribution";
import { translator } from "@/lib/i18n/request";
import type { CounterProposalView } from "@/lib/queries/discussion";

const tones = { for: "agree", against: "disagree", abstain: "abstain" } as const;

export async function ProposalVote({ proposal }: { proposal: CounterProposalView }) {
	const t = await translator("proposal");
	const { id, counts, mine, may } = proposal;
	const say = (now: Record<Choice, number>) => {
		const parts = choices
			.filter((choice) => choice !== "abstain" || now.abstain > 0)
			.map((choice) => t(`counts.${choice}`, { count: now[choice] }));
		return now.for + now.against + now.abstain === 0 ? t("counts.none") : parts.join(" · ");
	};
	return (
		<div className="mt-2.5">
			<StanceForm
				action={counterProposalPositionAction}
				label={t("vote.label")}
				hidden={{ counterProposalId: id }}
				options={choices.map((choice) => ({ value: choice, label: t(`vote.${choice}`), tone: tones[choice] }))}
				mine={mine}
				refusal={await refusalSentence(may.vote)}
				lines={choiceLinesOf(counts, mine, say)}
				withdraw={t("vote.withdraw")}
			/>
		</div>
	);
}
