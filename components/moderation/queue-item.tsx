/** What waits for a decision: the contribution in the context of its paragraph, why it was flagged, and the decision. */
import { PlaceLink, type Where } from "@/components/seminar/place-link";
import { AuthorLine, AuthorName } from "@/components/thread/author-line";
import { Markdown } from "@/components/thread/markdown";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { Moment } from "@/components/ui/moment";
import { translator } from "@/lib/i18n/request";
import type { QueueItem as Item } from "@/lib/queries/moderation-queue";
import { DecisionForm } from "./decision-form";

type Props = { item: Item; where: Where };

export async function QueueItem({ item, where }: Props) {
	const t = await translator("moderation");
	const { timeZone } = where;
	const flagged = item.flags.length > 0;
	return (
		<Card as="li" className="grid gap-4">
			<div className="flex flex-wrap items-center justify-between gap-2 text-[0.8125rem]">
				<PlaceLink where={where} place={item} item={item} />
				<span className="flex flex-wrap gap-1.5">
					{item.state !== "standing" && <Badge>{t(`states.${item.state}`)}</Badge>}
					{item.moderation !== "approved" && <Badge tone="danger">{t(`moderations.${item.moderation}`)}</Badge>}
					<Badge>{t(`types.${item.type}`)}</Badge>
				</span>
			</div>
			<p dir="auto" className="line-clamp-3 border-s-3 border-line ps-3 font-serif text-muted">
				<span className="me-2 font-sans text-xs text-faint tabular-nums">{item.number}</span>
				{item.paragraph}
			</p>
			<div>
				<AuthorLine author={item.author}>
					<Moment iso={item.createdAt} timeZone={timeZone} />
				</AuthorLine>
				<Words item={item} />
			</div>
			{flagged && (
				<ul className="grid gap-1.5 rounded-lg bg-danger-soft px-3 py-2.5">
					{item.flags.map((flag) => (
						<li key={`${flag.createdAt} ${flag.reason}`} className="flex gap-2">
							<Icon name="flag" className="mt-0.5 size-4 shrink-0 text-danger" />
							<span className="min-w-0">
								<span dir="auto">{flag.reason}</span>{" "}
								<span className="text-[0.8125rem] text-muted">
									<AuthorName author={flag.author} /> · <Moment iso={flag.createdAt} timeZone={timeZone} />
								</span>
							</span>
						</li>
					))}
				</ul>
			)}
			{item.moderationReason !== null && (
				<p className="text-[0.8125rem] text-muted">
					{t("reasonGiven")} <span dir="auto">{item.moderationReason}</span>
				</p>
			)}
			<DecisionForm item={item} />
		</Card>
	);
}

async function Words({ item }: { item: Item }) {
	const t = await translator("moderation");
	if (item.type === "comment") {
		return item.text === "" ? (
			<p className="mt-2 text-faint italic">{t("deletedText")}</p>
		) : (
			<Markdown source={item.text} className="mt-2" />
		);
	}
	return (
		<div className="mt-2 grid gap-2">
			{item.text === "" ? (
				<p className="text-faint italic">{t("proposesDeletion")}</p>
			) : (
				<p dir="auto" className="font-serif text-[0.9375rem] leading-relaxed">
					{item.text}
				</p>
			)}
			{item.rationale && (
				<p dir="auto" className="text-muted">
					{item.rationale}
				</p>
			)}
		</div>
	);
}
