/** The texts of the editor of counter-proposals, finished: the editor runs in the browser, which gets no catalogue for it. */
import "server-only";
import { counterProposalKinds } from "@/lib/domain/contribution";
import { translator } from "@/lib/i18n/request";

export async function editorTexts(number: number) {
	const t = await translator("proposal");
	return {
		label: t("editor.label", { number }),
		kind: t("editor.kind"),
		kinds: Object.fromEntries(
			counterProposalKinds.map((kind) => [kind, { name: t(`editor.kinds.${kind}`), hint: t(`editor.hints.${kind}`) }]),
		),
		text: t("editor.text"),
		newText: t("editor.newText", { number }),
		preview: t("editor.preview"),
		added: t("editor.added"),
		removed: t("editor.removed"),
		unchanged: t("editor.unchanged"),
		rationale: t("editor.rationale"),
		rationaleHint: t("editor.rationaleHint"),
		send: t("editor.send"),
		cancel: t("editor.cancel"),
		restore: t("editor.restore"),
	};
}

export type EditorTexts = Awaited<ReturnType<typeof editorTexts>>;
