/** For those who still see what a moderator has taken out: that it is out, and why. For moderators also: that somebody has flagged it. */
import { Icon } from "@/components/ui/icon";
import { translator } from "@/lib/i18n/request";
import type { CommentView } from "@/lib/queries/discussion";

type Props = { item: Pick<CommentView, "moderation" | "moderationReason" | "openFlags" | "flaggedByMe"> };

export async function ModerationLine({ item: { moderation, moderationReason, openFlags, flaggedByMe } }: Props) {
	const t = await translator("thread");
	return (
		<>
			{moderation !== "approved" && (
				<p className="mt-2 rounded-md bg-danger-soft px-2.5 py-1.5 text-[0.8125rem] text-danger">
					<b className="font-semibold">{t(`moderation.${moderation}`)}</b> <span dir="auto">{moderationReason}</span>
				</p>
			)}
			{(openFlags > 0 || flaggedByMe) && (
				<p className="mt-2 flex items-center gap-1.5 text-[0.8125rem] text-danger">
					<Icon name="flag" className="size-3.5 shrink-0" />
					{openFlags > 0 ? t("flags", { count: openFlags }) : t("flaggedByYou")}
				</p>
			)}
		</>
	);
}
