/** A thread that takes nothing new, and opening it again. */
import { PlaceLink, type Where } from "@/components/seminar/place-link";
import { Field, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { Moment } from "@/components/ui/moment";
import { SubmitButton } from "@/components/ui/submit-button";
import { unlockThreadAction } from "@/lib/actions/item";
import { translator } from "@/lib/i18n/request";
import type { ModerationQueueView } from "@/lib/queries/moderation-queue";

type Props = { thread: ModerationQueueView["locked"][number]; where: Where };

export async function LockedThread({ thread, where }: Props) {
	const t = await translator("moderation");
	return (
		<li className="px-4 py-3">
			<p className="flex items-start gap-2">
				<Icon name="lock" className="mt-0.5 size-4 shrink-0 text-faint" />
				<span className="min-w-0">
					<PlaceLink where={where} place={thread} />
					<span dir="auto" className="block text-muted">
						{thread.reason}
					</span>
					<span className="text-[0.8125rem] text-faint">
						<Moment iso={thread.lockedAt} timeZone={where.timeZone} />
					</span>
				</span>
			</p>
			<ActionForm
				action={unlockThreadAction}
				disclosure={{ summary: t("unlock"), className: "mt-1 ps-6", summaryClassName: "text-[0.8125rem] text-muted" }}
				className="mt-2 mb-1 grid gap-3"
			>
				<input type="hidden" name="blockId" value={thread.blockId} />
				<Field label={t("reason")} name="reason" hint={t("unlockHint")}>
					<TextArea rows={2} required maxLength={2000} dir="auto" />
				</Field>
				<div>
					<SubmitButton size="small">{t("unlock")}</SubmitButton>
				</div>
			</ActionForm>
		</li>
	);
}
