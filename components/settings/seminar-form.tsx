/** What a seminar is called, what it is about, what is told of its members, and in which zone its deadlines are meant. */
import { Field, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { configureSeminarAction } from "@/lib/actions/seminar";
import { translator } from "@/lib/i18n/request";
import type { SeminarSettingsView } from "@/lib/queries/seminar-settings";
import { AttributionField } from "./attribution-field";
import { TimeZoneField } from "./time-zone-field";

export async function SeminarForm({ view: { seminar, description, hasContributions } }: { view: SeminarSettingsView }) {
	const t = await translator("settings");
	return (
		<ActionForm action={configureSeminarAction} done={t("saved")} className="grid gap-5">
			<input type="hidden" name="seminarId" value={seminar.id} />
			<Field label={t("title")} name="title" defaultValue={seminar.title} required maxLength={200} dir="auto" />
			<Field label={t("description")} name="description" hint={t("descriptionHint")}>
				<TextArea defaultValue={description} rows={4} maxLength={4000} dir="auto" />
			</Field>
			<AttributionField current={seminar.attribution} promised={hasContributions} />
			<TimeZoneField defaultValue={seminar.timeZone} />
			<div>
				<SubmitButton>{t("save")}</SubmitButton>
			</div>
		</ActionForm>
	);
}
