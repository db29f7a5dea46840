/** A seminar to be: its title, what it is about, what is told of its members, its zone. */
import { Card } from "@/components/ui/card";
import { Field, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { createSeminarAction } from "@/lib/actions/seminar";
import { translator } from "@/lib/i18n/request";
import { AttributionField } from "./attribution-field";
import { TimeZoneField } from "./time-zone-field";

export async function NewSeminarForm() {
	const t = await translator("settings");
	return (
		<Card>
			<ActionForm action={createSeminarAction} className="grid gap-5">
				<Field label={t("title")} name="title" required maxLength={200} dir="auto" />
				<Field label={t("description")} name="description" hint={t("descriptionHint")}>
					<TextArea rows={4} maxLength={4000} dir="auto" />
				</Field>
				<Field
					label={t("slug")}
					name="slug"
					hint={t("slugHint")}
					maxLength={60}
					pattern="[a-z0-9]+(-[a-z0-9]+)*"
					autoCapitalize="none"
					spellCheck={false}
				/>
				<AttributionField current="named" promised={false} />
				<TimeZoneField defaultValue="UTC" />
				<div>
					<SubmitButton>{t("create")}</SubmitButton>
				</div>
			</ActionForm>
		</Card>
	);
}
