/** What became of it, and why: the secretariat's answer. */
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { DispositionView } from "@/lib/queries/discussion";
import type { Situation } from "./situation";
import { When } from "./when";

const tones: Record<DispositionView["outcome"], BadgeTone> = {
	accepted: "agree",
	"accepted-with-modification": "agree",
	partly: "reservations",
	"not-accepted": "disagree",
	noted: "neutral",
	"out-of-scope": "neutral",
	duplicate: "neutral",
	withdrawn: "neutral",
};

export function DispositionLine({ disposition, situation }: { disposition: DispositionView; situation: Situation }) {
	const { t } = situation;
	const { outcome, response, updatedAt } = disposition;
	return (
		<div className="disposition">
			<p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
				<Badge tone={tones[outcome]}>{t(`outcomes.${outcome}`)}</Badge>
				{t("answered")} <When iso={updatedAt} situation={situation} />
			</p>
			{response !== "" && (
				<p dir="auto" className="mt-1.5 text-[0.8125rem] leading-relaxed">
					{response}
				</p>
			)}
		</div>
	);
}
