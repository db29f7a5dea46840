/** A new block below one that is there: what the file did not have, or lost. */
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { addBlockAction } from "@/lib/actions/draft";
import { translator } from "@/lib/i18n/request";
import type { DraftBlockView, DraftCheckView } from "@/lib/queries/draft-check";
import { EditorText } from "./editor-text";
import { keepText } from "./keep-text";
import { ownTongue } from "./own-tongue";

type Props = { block: DraftBlockView; draft: DraftCheckView["draft"]; path: string; reader: string };

export async function AddForm({ block, draft, path, reader }: Props) {
	const t = await translator("draft");
	return (
		<section data-editor="" aria-label={t("addText")} className="draft-editor">
			<ActionForm action={addBlockAction} className="grid gap-4" {...(await ownTongue())}>
				<input type="hidden" name="draftId" value={draft.id} />
				<input type="hidden" name="revision" value={draft.revision} />
				<input type="hidden" name="blockId" value={block.id} />
				<input type="hidden" name="back" value={path} />
				<EditorText name="text" label={t("addText")} text="" rows={4} keep={keepText(`${reader}.${block.id}.add`, t)} />
				<div className="flex flex-wrap gap-2">
					<SubmitButton name="do" value="save">
						{t("add")}
					</SubmitButton>
					<Link href={`${path}#block-${block.id}`} scroll={false} data-close="" className={buttonClass({ variant: "quiet" })}>
						{t("close")}
					</Link>
				</div>
			</ActionForm>
		</section>
	);
}
