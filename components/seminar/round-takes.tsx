/** What does a round take, and what not? In words and with a mark. */
import { Icon } from "@/components/ui/icon";
import { activities } from "@/lib/domain/round";
import { translator } from "@/lib/i18n/request";
import type { RoundView } from "@/lib/queries/paper-page";

export async function RoundTakes({ round }: { round: RoundView }) {
	const t = await translator("seminar");
	return (
		<ul className="flex flex-wrap gap-x-4 gap-y-1">
			{activities.map((activity) => (
				<li key={activity} className={`flex items-center gap-1.5 ${round[activity] ? "" : "text-faint line-through"}`}>
					<Icon name={round[activity] ? "check" : "close"} className={`size-4 shrink-0 ${round[activity] ? "text-agree-ink" : ""}`} />
					{t(`takes.${activity}`)}
					{!round[activity] && <span className="sr-only">{t("notTaken")}</span>}
				</li>
			))}
		</ul>
	);
}
