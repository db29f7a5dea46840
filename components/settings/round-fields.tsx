/** When is a round open, and for what? Dates are typed on the clocks of the seminar's zone. */
import { Checkbox, Field } from "@/components/ui/field";
import { activities } from "@/lib/domain/round";
import { closingClockOf, wallClockOf } from "@/lib/domain/zoned-time";
import { translator } from "@/lib/i18n/request";
import type { RoundView } from "@/lib/queries/paper-page";

export async function RoundFields({ round, timeZone }: { round: RoundView | null; timeZone: string }) {
	const [t, seminar] = [await translator("settings"), await translator("seminar")];
	const opens = round && wallClockOf(new Date(round.opensAt), timeZone);
	const closes = round && closingClockOf(new Date(round.closesAt), timeZone);
	// A field for a time of day does not know 24:00; empty says the same.
	const closingTime = closes?.time === "24:00" ? "" : closes?.time;
	return (
		<>
			<input type="hidden" name="timeZone" value={timeZone} />
			{round !== null && <input type="hidden" name="opensAtWas" value={round.opensAt} />}
			{round !== null && <input type="hidden" name="closesAtWas" value={round.closesAt} />}
			<Field
				label={t("roundTitle")}
				name="title"
				hint={t("roundTitleHint")}
				defaultValue={round?.title}
				required
				maxLength={200}
				dir="auto"
			/>
			<div className="grid gap-4 sm:grid-cols-2">
				<div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] items-end gap-2">
					<Field label={t("opensOn")} name="opensAt" type="date" defaultValue={opens?.date} required />
					<Field label={t("opensTime")} name="opensAtTime" type="time" defaultValue={opens?.time === "00:00" ? "" : opens?.time} />
				</div>
				<div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] items-end gap-2">
					<Field label={t("closesOn")} name="closesAt" type="date" defaultValue={closes?.date} required />
					<Field label={t("closesTime")} name="closesAtTime" type="time" defaultValue={closingTime} />
				</div>
			</div>
			<p className="text-[0.8125rem] text-muted">{t("clocks", { zone: timeZone.replaceAll("_", " ") })}</p>
			<fieldset>
				<legend className="mb-2 font-medium">{t("takes")}</legend>
				<div className="grid gap-2">
					{activities.map((activity) => (
						<Checkbox
							key={activity}
							name={activity}
							label={seminar(`takes.${activity}`)}
							hint={t(`takesHint.${activity}`)}
							defaultChecked={round?.[activity] ?? true}
						/>
					))}
				</div>
			</fieldset>
		</>
	);
}
