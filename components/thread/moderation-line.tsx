/** For those who still see what a moderator has taken out: that it is out, and why. For moderators also: that somebody has flagged it. */
import { Icon } from "@/components/ui/icon";
import type { CommentView } from "@/lib/queries/discussion";
import type { ThreadTexts } from "./author";

type Props = { item: Pick<CommentView, "moderation" | "moderationReason" | "openFlags" | "flaggedByMe">; t: ThreadTexts };

export function ModerationLine({ item: { moderation, moderationReason, openFlags, flaggedByMe }, t }: Props) {
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
