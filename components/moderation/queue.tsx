/** What waits, what is out of sight, which threads are locked. */
import type { ReactNode } from "react";
import type { Where } from "@/components/seminar/place-link";
import { EmptyState } from "@/components/ui/empty-state";
import { translator } from "@/lib/i18n/request";
import type { ModerationQueueView } from "@/lib/queries/moderation-queue";
import { LockedThread } from "./locked-thread";
import { QueueItem } from "./queue-item";

export async function Queue({ view: { flagged, outOfSight, locked }, where }: { view: ModerationQueueView; where: Where }) {
	const t = await translator("moderation");
	const waiting = new Set(flagged.map(({ id }) => id));
	// What is flagged although it is out of sight is listed once, above.
	const settled = outOfSight.filter(({ id }) => !waiting.has(id));
	return (
		<div className="grid gap-10">
			<Section id="flagged" title={t("flagged", { count: flagged.length })}>
				{flagged.length === 0 ? (
					<EmptyState title={t("nothing.title")} icon="check">
						{t("nothing.text")}
					</EmptyState>
				) : (
					<ul className="grid gap-4">
						{flagged.map((item) => (
							<QueueItem key={item.id} item={item} where={where} />
						))}
					</ul>
				)}
			</Section>
			{settled.length > 0 && (
				<Section id="out-of-sight" title={t("outOfSight", { count: settled.length })}>
					<ul className="grid gap-4">
						{settled.map((item) => (
							<QueueItem key={item.id} item={item} where={where} />
						))}
					</ul>
				</Section>
			)}
			{locked.length > 0 && (
				<Section id="locked" title={t("locked", { count: locked.length })}>
					<ul className="divide-y divide-line rounded-xl border border-line bg-surface">
						{locked.map((thread) => (
							<LockedThread key={thread.blockId} thread={thread} where={where} />
						))}
					</ul>
				</Section>
			)}
		</div>
	);
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
	return (
		<section aria-labelledby={id} className="min-w-0">
			<h2 id={id} className="mb-3 font-serif text-xl font-semibold">
				{title}
			</h2>
			{children}
		</section>
	);
}
