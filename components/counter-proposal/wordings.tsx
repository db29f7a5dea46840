/**
 * The proposed wording, three ways of looking at it. Which one is a choice of radio buttons that the style sheet follows, so it needs no
 * JavaScript and no second look at the server.
 */

import type { Situation } from "@/components/thread/situation";
import type { CounterProposalView } from "@/lib/queries/discussion";
import { Changes } from "./changes";

export function Wordings({ proposal, situation }: { proposal: CounterProposalView; situation: Situation }) {
	const { proposals: t } = situation;
	const { id, kind, text, changes } = proposal;
	const attributes = situation.tongue;
	// A text that only comes or only goes is the same in each view.
	if (kind === "insert" || kind === "delete")
		return (
			<p {...attributes} className="changes mt-0.5">
				<Changes segments={changes} />
			</p>
		);
	return (
		<div className="wordings mt-0.5">
			<p {...attributes} className="changes as-changes">
				<Changes segments={changes} />
			</p>
			<p {...attributes} className="changes as-clean">
				{text}
			</p>
			<div className="beside">
				<div>
					<p className="apparatus">{t("views.now")}</p>
					<p {...attributes} className="changes">
						<Changes segments={changes.filter((segment) => segment.kind !== "inserted")} />
					</p>
				</div>
				<div>
					<p className="apparatus">{t("views.proposed")}</p>
					<p {...attributes} className="changes">
						<Changes segments={changes.filter((segment) => segment.kind !== "deleted")} />
					</p>
				</div>
			</div>
			<fieldset className="views">
				<legend className="sr-only">{t("views.label")}</legend>
				{(["changes", "clean", "beside"] as const).map((view) => (
					<label key={view}>
						<input type="radio" name={`view-${id}`} value={view} defaultChecked={view === "changes"} />
						<span>{t(`views.${view}`)}</span>
					</label>
				))}
			</fieldset>
		</div>
	);
}
