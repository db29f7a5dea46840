/** A file that is not wanted any more. Works as a plain form. */
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { cancelImportAction } from "@/lib/actions/draft";
import { translator } from "@/lib/i18n/request";

export async function CancelForm({ importId }: { importId: string }) {
	const t = await translator("imports");
	return (
		<ActionForm action={cancelImportAction}>
			<input type="hidden" name="importId" value={importId} />
			<SubmitButton variant="secondary">{t("cancel")}</SubmitButton>
		</ActionForm>
	);
}
