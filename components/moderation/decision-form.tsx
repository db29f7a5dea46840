/** The decision on an item: a reason, and one button for each thing that can become of it. */

import type { ButtonVariant } from "@/components/ui/button";
import { Field, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { moderateItemAction } from "@/lib/actions/item";
import type { ModerationDecision } from "@/lib/domain/moderation";
import { translator } from "@/lib/i18n/request";
import type { QueueItem } from "@/lib/queries/moderation-queue";

const variants: Record<ModerationDecision, ButtonVariant> = {
	approve: "secondary",
	restore: "secondary",
	hide: "danger",
	remove: "danger",
};

/** What would change something, or answer a flag. */
function decisionsOn({ moderation, flags }: QueueItem): ModerationDecision[] {
	if (moderation === "approved") return ["approve", "hide", "remove"];
	const other = moderation === "hidden" ? "remove" : "hide";
	return flags.length > 0 ? ["restore", moderation === "hidden" ? "hide" : "remove", other] : ["restore", other];
}

export async function DecisionForm({ item }: { item: QueueItem }) {
	const t = await translator("moderation");
	return (
		<ActionForm action={moderateItemAction} className="grid gap-3 border-t border-line pt-4">
			<input type="hidden" name="item.type" value={item.type} />
			<input type="hidden" name="item.id" value={item.id} />
			<Field label={t("reason")} name="reason" hint={t("reasonHint")}>
				<TextArea rows={2} required maxLength={2000} dir="auto" />
			</Field>
			<div className="flex flex-wrap gap-2">
				{decisionsOn(item).map((decision) => (
					<SubmitButton key={decision} name="decision" value={decision} variant={variants[decision]} title={t(`decisionHints.${decision}`)}>
						{t(item.moderation === "approved" || decision === "restore" ? `decisions.${decision}` : keepOrChange(item, decision))}
					</SubmitButton>
				))}
			</div>
		</ActionForm>
	);
}

function keepOrChange(item: QueueItem, decision: ModerationDecision) {
	const same = (item.moderation === "hidden" && decision === "hide") || (item.moderation === "removed" && decision === "remove");
	if (same) return decision === "hide" ? "decisions.keepHidden" : "decisions.keepRemoved";
	return decision === "hide" ? "decisions.hideOnly" : "decisions.remove";
}
