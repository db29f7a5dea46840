/** The rounds of a seminar, and a new one. */
import { Card } from "@/components/ui/card";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { scheduleRoundAction } from "@/lib/actions/round";
import { translator } from "@/lib/i18n/request";
import type { SeminarSettingsView } from "@/lib/queries/seminar-settings";
import { RoundFields } from "./round-fields";
import { RoundItem } from "./round-item";

export async function Rounds({ view: { seminar, rounds } }: { view: SeminarSettingsView }) {
	const t = await translator("settings");
	const first = rounds.length === 0;
	return (
		<div className="grid gap-3">
			{rounds.length > 0 && (
				<ul className="grid gap-3">
					{rounds.map((round) => (
						<RoundItem key={round.id} round={round} timeZone={seminar.timeZone} />
					))}
				</ul>
			)}
			<Card>
				{first && <h3 className="mb-3 font-semibold">{t("firstRound")}</h3>}
				{/* A new key once it has worked, so that the form for the next round begins empty. */}
				<ActionForm
					key={rounds.length}
					action={scheduleRoundAction}
					disclosure={first ? undefined : { summary: t("anotherRound") }}
					className={`grid gap-4 ${first ? "" : "mt-3"}`}
				>
					<input type="hidden" name="seminarId" value={seminar.id} />
					<RoundFields round={null} timeZone={seminar.timeZone} />
					<div>
						<SubmitButton>{t("scheduleRound")}</SubmitButton>
					</div>
				</ActionForm>
			</Card>
		</div>
	);
}
