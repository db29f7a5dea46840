/** What should become of the tracked changes and comments in a file? Says what there is, and what each answer means. */
import { ActionForm } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { answerImportAction } from "@/lib/actions/draft";
import type { ChangesChoice, FoundChanges } from "@/lib/domain/brought-in";
import { hasTrackedChanges } from "@/lib/domain/import-job";
import { requestLocale, translator } from "@/lib/i18n/request";

export async function ImportQuestion({ importId, found }: { importId: string; found: FoundChanges }) {
	const t = await translator("imports");
	const changed = hasTrackedChanges(found);
	const kinds = (["insertions", "deletions", "moves", "comments"] as const).filter((kind) => found[kind] > 0);
	const what = new Intl.ListFormat(await requestLocale()).format(kinds.map((kind) => t(`found.${kind}`, { count: found[kind] })));
	const choices: [ChangesChoice, "bring-in" | "accept" | "reject" | "leave-out"][] = changed
		? [
				["bring-in", "bring-in"],
				["accept", "accept"],
				["reject", "reject"],
			]
		: [
				["bring-in", "bring-in"],
				["accept", "leave-out"],
			];
	return (
		<ActionForm action={answerImportAction} className="grid gap-5">
			<input type="hidden" name="importId" value={importId} />
			<RadioGroup
				legend={t("question", { what, authors: found.authors })}
				hint={t("questionHint")}
				name="changes"
				defaultValue="bring-in"
				options={choices.map(([value, key]) => ({ value, label: t(`choice.${key}.name`), hint: t(`choice.${key}.means`) }))}
			/>
			<div>
				<SubmitButton>{t("answer")}</SubmitButton>
			</div>
		</ActionForm>
	);
}
