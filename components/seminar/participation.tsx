/** Who takes part, and how much has been said? Counts only: no shares of a few. */
import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/meter";
import { translator } from "@/lib/i18n/request";
import type { SeminarHomeView } from "@/lib/queries/seminar-home";

const counted = ["positions", "comments", "counterProposals"] as const;

export async function Participation({ view: { circle, participation } }: { view: SeminarHomeView }) {
	const t = await translator("seminar");
	return (
		<Card as="section" aria-labelledby="participation">
			<h2 id="participation" className="font-serif text-lg font-semibold">
				{t("participation.title")}
			</h2>
			{circle.experts === 0 ? (
				<p className="mt-1 text-muted">{t("participation.nobody")}</p>
			) : (
				<>
					<Meter part={participation.active} whole={circle.experts} className="mt-3" />
					<p className="mt-2 text-[0.8125rem] text-muted">
						{t("participation.active", { active: participation.active, experts: circle.experts, countries: circle.countries })}
					</p>
				</>
			)}
			<dl className="mt-4 grid grid-cols-3 gap-3">
				{counted.map((what) => (
					<div key={what} className="flex flex-col-reverse justify-end">
						<dt className="text-xs text-muted">{t(`participation.${what}`, { count: participation[what] })}</dt>
						<dd className="font-serif text-2xl font-semibold tabular-nums">{participation[what]}</dd>
					</div>
				))}
			</dl>
		</Card>
	);
}
