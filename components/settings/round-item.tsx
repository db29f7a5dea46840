/** One round: its dates, what it takes; changing it, and closing it now. */
import { Instant } from "@/components/seminar/instant";
import { RoundState } from "@/components/seminar/round-state";
import { RoundTakes } from "@/components/seminar/round-takes";
import { Card } from "@/components/ui/card";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeRoundAction, closeRoundAction } from "@/lib/actions/round";
import { translator } from "@/lib/i18n/request";
import type { SeminarSettingsView } from "@/lib/queries/seminar-settings";
import { RoundFields } from "./round-fields";

export async function RoundItem({ round, timeZone }: { round: SeminarSettingsView["rounds"][number]; timeZone: string }) {
	const [t, seminar] = [await translator("settings"), await translator("seminar")];
	return (
		<Card as="li">
			<div className="flex flex-wrap items-start justify-between gap-2">
				<h3 className="font-semibold">
					<span dir="auto">{seminar("roundTitle", { number: round.number, title: round.title })}</span>
				</h3>
				<RoundState state={round.state} />
			</div>
			<p className="mt-1 text-muted">
				{t.rich("fromTo", {
					from: () => <Instant iso={round.opensAt} timeZone={timeZone} />,
					to: () => <Instant iso={round.closesAt} timeZone={timeZone} closing />,
				})}
			</p>
			<div className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-[0.8125rem] text-muted">
				<RoundTakes round={round} />
				<span>{t("positionsTaken", { count: round.positions })}</span>
			</div>
			{/* What is closed stands in one row; what is opened takes a row of its own. */}
			<div className="mt-3 flex flex-wrap gap-x-5 border-t border-line pt-2">
				<ActionForm
					action={changeRoundAction}
					done={t("roundSaved")}
					disclosure={{ summary: t("changeRound"), name: `round-${round.id}`, className: "open:basis-full" }}
					className="mt-3 mb-2 grid gap-4"
				>
					<input type="hidden" name="roundId" value={round.id} />
					<RoundFields round={round} timeZone={timeZone} />
					<div>
						<SubmitButton>{t("save")}</SubmitButton>
					</div>
				</ActionForm>
				{round.state === "open" && (
					<ActionForm
						action={closeRoundAction}
						disclosure={{ summary: t("closeNow"), name: `round-${round.id}`, className: "open:basis-full" }}
						className="mt-2 mb-1 grid gap-3"
					>
						<input type="hidden" name="roundId" value={round.id} />
						<p>{t("closeNowExplained")}</p>
						<div>
							<SubmitButton variant="danger">{t("closeNowConfirm", { number: round.number })}</SubmitButton>
						</div>
					</ActionForm>
				)}
			</div>
		</Card>
	);
}
