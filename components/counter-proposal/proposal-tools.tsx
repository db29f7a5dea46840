/** What this reader may do with a counter-proposal beside taking a position on it. */
import { closeHref, openItemHref, type Situation } from "@/components/thread/situation";
import { ActionForm } from "@/components/ui/form";
import { sponsorCounterProposalAction, unsponsorCounterProposalAction } from "@/lib/actions/counter-proposal";
import type { CounterProposalView } from "@/lib/queries/discussion";

export function ProposalTools({ proposal, situation }: { proposal: CounterProposalView; situation: Situation }) {
	const { t, proposals: say } = situation;
	const { id, may, sponsoredByMe } = proposal;
	const open = (name: "flag" | "moderate" | "answer" | "withdraw") => openItemHref(situation, name, id);
	return (
		<div className="item-tools">
			{may.sponsor.allowed && (
				<ActionForm action={sponsoredByMe ? unsponsorCounterProposalAction : sponsorCounterProposalAction}>
					<input type="hidden" name="counterProposalId" value={id} />
					<button type="submit" className="as-link">
						{say(sponsoredByMe ? "unsponsor" : "sponsor")}
					</button>
				</ActionForm>
			)}
			{may.withdraw.allowed && <a href={open("withdraw")}>{say("withdraw")}</a>}
			{may.answer.allowed && <a href={open("answer")}>{t(proposal.disposition === null ? "tools.answer" : "tools.answerAgain")}</a>}
			{may.moderate.allowed && <a href={open("moderate")}>{t("tools.moderate")}</a>}
			{may.flag.allowed && !proposal.flaggedByMe && <a href={open("flag")}>{t("tools.flag")}</a>}
			<a href={closeHref(situation, `proposal-${id}`)} data-copy="" className="permalink" aria-label={say("linkLabel")}>
				{t("tools.link")}
			</a>
		</div>
	);
}
