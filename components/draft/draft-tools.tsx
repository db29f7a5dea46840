/** Above the draft: undo, redo, how much there is. The form that the buttons beside the blocks send, too. */
import { ActionForm } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { draftToolAction } from "@/lib/actions/draft";
import { translator } from "@/lib/i18n/request";
import type { DraftCheckView } from "@/lib/queries/draft-check";

export async function DraftTools({ view }: { view: DraftCheckView }) {
	const { paper, draft, undoable, redoable, may } = view;
	const t = await translator("draft");
	const counts = t("counts", { paragraphs: draft.paragraphs, words: draft.words });
	const source = draft.sourceName === "" ? t("sourcePasted") : t("source", { name: draft.sourceName });
	return (
		<div className="draft-bar">
			<ActionForm action={draftToolAction} id="draft-tools" className="grow">
				<input type="hidden" name="draftId" value={draft.id} />
				<input type="hidden" name="revision" value={draft.revision} />
				<div className="flex flex-wrap items-center gap-x-4 gap-y-2">
					<div className="flex gap-1.5">
						<SubmitButton variant="secondary" size="small" name="do" value="undo" disabled={undoable === 0}>
							<Icon name="undo" className="size-4 rtl:-scale-x-100" />
							{t("undo")}
						</SubmitButton>
						<SubmitButton variant="secondary" size="small" name="do" value="redo" disabled={redoable === 0}>
							<Icon name="redo" className="size-4 rtl:-scale-x-100" />
							{t("redo")}
						</SubmitButton>
					</div>
					<p className="min-w-0 text-[0.8125rem] text-muted">
						{counts} · <span dir="auto">{source}</span>
						{may.source && (
							<>
								{" "}
								·{" "}
								<a href={`/api/v1/papers/${paper.id}/drafts/${draft.number}/source`} download className="underline hover:text-accent">
									{t("downloadSource")}
								</a>
							</>
						)}
					</p>
				</div>
			</ActionForm>
			<a href="#publish" className="draft-to-publish">
				{t("publish", { number: draft.number })}
			</a>
		</div>
	);
}
