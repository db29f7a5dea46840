/** What became of it, and why: the secretariat's answer. */
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Moment } from "@/components/ui/moment";
import { translator } from "@/lib/i18n/request";
import type { DispositionView } from "@/lib/queries/discussion";

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

export async function DispositionLine({ disposition, timeZone }: { disposition: DispositionView; timeZone: string }) {
	const t = await translator("thread");
	const { outcome, response, updatedAt } = disposition;
	return (
		<div className="disposition">
			<p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
				<Badge tone={tones[outcome]}>{t(`outcomes.${outcome}`)}</Badge>
				{t("answered")} <Moment iso={updatedAt} timeZone={timeZone} />
			</p>
			{response !== "" && (
				<p dir="auto" className="mt-1.5 text-[0.8125rem] leading-relaxed">
					{response}
				</p>
			)}
		</div>
	);
}
