/** One line of the record, in a sentence. */

import Link from "next/link";
import type { ReactNode } from "react";
import { placeHref, type Where } from "@/components/seminar/place-link";
import { AuthorName } from "@/components/thread/author-line";
import type { EventType } from "@/lib/domain/event-types";
import { formatter, translator } from "@/lib/i18n/request";
import type { RecordedEvent } from "@/lib/queries/record";

type Props = { event: RecordedEvent; where: Where };

export async function RecordLine({ event, where }: Props) {
	const [t, format] = [await translator("record"), await formatter(where.timeZone)];
	const parts = {
		author: () => (event.actor === null ? <b className="font-semibold">{t("itself")}</b> : <AuthorName author={event.actor} />),
		place: (words: ReactNode) => <Place event={event} seminarSlug={where.seminarSlug} words={words} />,
		number: event.number ?? 0,
		one: where.onePaper ? "yes" : "no",
		title: event.paper?.title ?? "",
	};
	return (
		<li id={`event-${event.position}`} className="grid scroll-mt-20 grid-cols-[3.25rem_minmax(0,1fr)] px-4 py-2">
			<time dateTime={event.at} className="pt-px text-[0.8125rem] text-faint tabular-nums">
				{format.dateTime(new Date(event.at), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}
			</time>
			<p>{t.rich(`events.${event.type as EventType}`, parts)}</p>
		</li>
	);
}

/** A link where there is something to open. */
function Place({
	event: { type, paper, number, subjectId, blockId },
	seminarSlug,
	words,
}: {
	event: RecordedEvent;
	seminarSlug: string;
	words: ReactNode;
}) {
	if (paper === null) return words;
	if (number === null || blockId === null) {
		return (
			<Link href={`/seminars/${seminarSlug}/papers/${paper.slug}`} className="text-link">
				{words}
			</Link>
		);
	}
	const item = itemOf(type, subjectId);
	return (
		<Link href={placeHref(seminarSlug, { paper, number }, item)} className="text-link">
			{words}
		</Link>
	);
}

/** Of an event about either kind of item the page finds the right one by itself: the paragraph is opened. */
function itemOf(type: string, subjectId: string | null) {
	if (subjectId === null) return null;
	if (type.startsWith("comment.")) return { type: "comment" as const, id: subjectId };
	return type.startsWith("counter-proposal") ? { type: "counter-proposal" as const, id: subjectId } : null;
}
