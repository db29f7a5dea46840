/** For, against, or neither: what people say to a counter-proposal, and what I do. */

import { html } from "@/components/paper/html";
import { Markup } from "@/components/paper/markup";
import type { ProposalTexts } from "@/components/thread/situation";
import { choiceBarHtml } from "@/components/vote/bar-html";
import { choiceLinesOf } from "@/components/vote/lines";
import { StanceForm } from "@/components/vote/stance-form";
import { counterProposalPositionAction } from "@/lib/actions/counter-proposal";
import { type Choice, choices } from "@/lib/domain/contribution";
import type { CounterProposalView } from "@/lib/queries/discussion";

const tones = { for: "agree", against: "disagree", abstain: "abstain" } as const;

export function ProposalVote({ proposal, t }: { proposal: CounterProposalView; t: ProposalTexts }) {
	const { id, counts, mine, may } = proposal;
	const say = (now: Record<Choice, number>) => {
		if (now.for + now.against + now.abstain === 0) return t("counts.none");
		const told = choices.filter((choice) => choice !== "abstain" || now.abstain > 0);
		return told.map((choice) => t(`counts.${choice}`, { count: now[choice] })).join(" · ");
	};
	// Why not is said once, at the paragraph; here only how it stands.
	if (!may.vote.allowed) {
		const own = mine === null ? html`` : html`<span class="mine">${t(`mine.${mine}`)}</span>`;
		return <Markup className="foot" html={html`${choiceBarHtml(counts)}<span>${say(counts)}</span>${own}`} />;
	}
	return (
		<div className="mt-2.5">
			<StanceForm
				action={counterProposalPositionAction}
				label={t("vote.label")}
				hidden={{ counterProposalId: id }}
				options={choices.map((choice) => ({ value: choice, label: t(`vote.${choice}`), tone: tones[choice] }))}
				mine={mine}
				refusal={null}
				lines={choiceLinesOf(counts, mine, say)}
				withdraw={t("vote.withdraw")}
			/>
		</div>
	);
}
