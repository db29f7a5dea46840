/** Publishing: asked for twice, because it cannot be taken back. */
import { buttonClass } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { publishDraftAction } from "@/lib/actions/draft";
import { translator } from "@/lib/i18n/request";
import type { DraftCheckView } from "@/lib/queries/draft-check";
import { countsOf } from "./brought-in";

export async function PublishForm({ view: { draft, may, broughtIn } }: { view: DraftCheckView }) {
	const t = await translator("draft");
	return (
		<section id="publish" aria-label={t("publish", { number: draft.number })} className="scroll-mt-32">
			{may.publish.allowed ? (
				<details className="group/publish">
					<summary className={`${buttonClass({ variant: "primary" })} w-full group-open/publish:hidden`}>
						{t("publish", { number: draft.number })}
					</summary>
					<ActionForm action={publishDraftAction} className="rounded-lg border border-line bg-surface p-4">
						<input type="hidden" name="draftId" value={draft.id} />
						<h2 className="font-semibold">{t("publishTitle")}</h2>
						<p className="mt-1 mb-3 text-muted">{t("publishAsk", { paragraphs: draft.paragraphs })}</p>
						{broughtIn !== null && (
							<p className="mb-3 text-muted">{t("broughtIn.publish", { counts: t("broughtIn.counts", countsOf(broughtIn)) })}</p>
						)}
						<SubmitButton className="w-full">{t("publishConfirm")}</SubmitButton>
					</ActionForm>
				</details>
			) : (
				<p className="text-muted">{t("publishNot")}</p>
			)}
		</section>
	);
}
