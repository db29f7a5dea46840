/** The title of the paper, and the form to change it. */
import { directionOfTitle } from "@/components/paper/tongues";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { retitleAction } from "@/lib/actions/draft";
import { translator } from "@/lib/i18n/request";
import type { DraftCheckView } from "@/lib/queries/draft-check";
import { ownTongue } from "./own-tongue";

export async function TitleForm({ paper, draft }: Pick<DraftCheckView, "paper" | "draft">) {
	const t = await translator("draft");
	return (
		<div className="draft-title">
			<h1 dir={directionOfTitle(paper)}>{paper.title}</h1>
			{/* With the next revision it is closed, and has the new title. */}
			<details key={`${draft.revision} ${paper.title}`} {...(await ownTongue())}>
				<summary>
					<Icon name="edit" className="size-3.5" />
					{t("retitle")}
				</summary>
				<ActionForm action={retitleAction} className="draft-title-form">
					<input type="hidden" name="draftId" value={draft.id} />
					<input type="hidden" name="revision" value={draft.revision} />
					<Field label={t("title")} name="title" hint={t("titleHint")} defaultValue={paper.title} maxLength={300} required dir="auto" />
					<SubmitButton size="small">{t("save")}</SubmitButton>
				</ActionForm>
			</details>
		</div>
	);
}
