/** One decision of the moderators, in a sentence, with its reason. Says nothing of the words it was about. */
import { PlaceLink, type Where } from "@/components/seminar/place-link";
import { AuthorName } from "@/components/thread/author-line";
import { Icon, type IconName } from "@/components/ui/icon";
import { Moment } from "@/components/ui/moment";
import { translator } from "@/lib/i18n/request";
import type { ModerationLogEntry } from "@/lib/queries/moderation-log";

const icons: Record<ModerationLogEntry["act"], IconName> = {
	approve: "check",
	restore: "undo",
	hide: "eye-off",
	remove: "trash",
	lock: "lock",
	unlock: "unlock",
};

export async function LogEntry({ entry, where }: { entry: ModerationLogEntry; where: Where }) {
	const t = await translator("moderation");
	const { act, item } = entry;
	const parts = {
		moderator: () => <AuthorName author={entry.moderator} />,
		place: () => <PlaceLink inSentence where={where} place={entry} item={item?.visible ? item : null} />,
		item: item?.type ?? "thread",
	};
	return (
		<li className="flex gap-3 px-4 py-3.5">
			<span className="grid size-8 shrink-0 place-items-center rounded-full bg-sunken text-muted">
				<Icon name={icons[act]} className="size-4" />
			</span>
			<div className="min-w-0 grow">
				<p>{t.rich(`log.${act}`, parts)}</p>
				<p dir="auto" className="mt-0.5 text-muted">
					{entry.reason}
				</p>
			</div>
			<span className="shrink-0 text-[0.8125rem] text-faint">
				<Moment iso={entry.at} timeZone={where.timeZone} />
			</span>
		</li>
	);
}
