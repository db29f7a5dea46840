/** What may others know of an author? Once somebody has written under a promise, it can only be made stricter. */
import { RadioGroup } from "@/components/ui/radio-group";
import { type Attribution, attributions, tellsNoMore } from "@/lib/domain/attribution";
import { translator } from "@/lib/i18n/request";

export async function AttributionField({ current, promised }: { current: Attribution; promised: boolean }) {
	const [t, seminar] = [await translator("settings"), await translator("seminar")];
	return (
		<RadioGroup
			legend={t("attribution")}
			name="attribution"
			hint={t(promised ? "attributionPromised" : "attributionHint")}
			defaultValue={current}
			options={attributions.map((value) => ({
				value,
				label: seminar(`attribution.${value}.name`),
				hint: seminar(`attribution.${value}.explained`),
				disabled: promised && !tellsNoMore(value, current),
			}))}
		/>
	);
}
