"use client";
/**
 * What others do appears by itself: the server says that something has changed, and the page asks again for what it shows. A pill says what is
 * new and leads there; nothing moves under the eyes of whoever is reading.
 */
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { LiveRegion } from "@/components/ui/live-region";
import { type News, readLiveEvent, withNews } from "./live-events";
import { hrefOfParagraph, numberOf } from "./places";

export interface LiveTexts {
	/** With {number}, and {count} where there are more. */
	comment: { one: string; more: string };
	proposal: { one: string; more: string };
	several: string;
	go: string;
	dismiss: string;
	lost: string;
	back: string;
	paper: string;
}

type Props = {
	seminarId: string;
	paperId: string;
	/** The draft that the page shows. */
	draftId: string;
	/** The place in the record that the page shows. */
	position: string;
	texts: LiveTexts;
	go: (href: string) => void;
};

/** Between two questions to the server, however much happens, in milliseconds. */
const pause = 1500;
/** A connection that comes back sooner than this was not lost. */
const patience = 6000;

export function LiveView({ seminarId, paperId, draftId, position, texts, go }: Props) {
	const router = useRouter();
	const [, start] = useTransition();
	const [news, setNews] = useState<readonly News[]>([]);
	const [connection, setConnection] = useState<"fine" | "lost" | "back">("fine");
	const [newDraft, setNewDraft] = useState(false);
	const from = useRef(position);

	useEffect(() => {
		let source: EventSource | null = null;
		let ended = false;
		let refreshing: ReturnType<typeof setTimeout> | undefined;
		let reconnecting: ReturnType<typeof setTimeout> | undefined;
		let losing: ReturnType<typeof setTimeout> | undefined;
		let last = 0;
		let attempts = 0;
		let owing = false;

		const refresh = () => {
			// A page nobody looks at asks when it is looked at again; without a network the router would leave it.
			if (document.hidden || !navigator.onLine) {
				owing = true;
				return;
			}
			clearTimeout(refreshing);
			refreshing = setTimeout(
				() => {
					if (!navigator.onLine) {
						owing = true;
						return;
					}
					last = Date.now();
					start(() => router.refresh());
				},
				Math.max(50, last + pause - Date.now()),
			);
		};
		const seen = () => {
			if (document.hidden || !navigator.onLine || !owing) return;
			owing = false;
			refresh();
		};
		const receive = (message: MessageEvent<string>) => {
			if (message.lastEventId !== "") from.current = message.lastEventId;
			const event = readLiveEvent(message.data);
			if (event === null || (event.paperId !== null && event.paperId !== paperId)) return;
			setNews((before) => withNews(before, event));
			// That of the page itself gets its place in the record a moment after whoever published it sees it.
			if (event.type === "draft.published" && event.subjectId !== draftId) setNewDraft(true);
			// One's own acts have brought their page with them; but this may be another window of the same person.
			refresh();
		};
		const connect = () => {
			source = new EventSource(`/api/v1/seminars/${seminarId}/events?after=${encodeURIComponent(from.current)}`);
			source.onopen = () => {
				attempts = 0;
				clearTimeout(losing);
				losing = undefined;
				setConnection((now) => (now === "lost" ? "back" : now));
			};
			source.onmessage = receive;
			source.onerror = () => {
				losing ??= setTimeout(() => setConnection("lost"), patience);
				// The browser tries again by itself unless the server has said no; then we do, from where we were.
				if (source?.readyState !== EventSource.CLOSED || ended) return;
				attempts++;
				reconnecting = setTimeout(connect, Math.min(30_000, 1000 * 2 ** attempts));
			};
		};
		connect();
		document.addEventListener("visibilitychange", seen);
		addEventListener("online", seen);
		return () => {
			ended = true;
			source?.close();
			clearTimeout(refreshing);
			clearTimeout(reconnecting);
			clearTimeout(losing);
			document.removeEventListener("visibilitychange", seen);
			removeEventListener("online", seen);
		};
	}, [seminarId, paperId, draftId, router]);

	useEffect(() => {
		if (connection !== "back") return;
		const timer = setTimeout(() => setConnection("fine"), 4000);
		return () => clearTimeout(timer);
	}, [connection]);

	const sentence = newDraft ? texts.paper : newsSentence(news, texts);
	const target = news[0] === undefined ? null : paragraphOf(news[0].blockId);
	const href = target === null ? null : hrefOfParagraph(target);
	return (
		<>
			<LiveRegion message={sentence ?? (connection === "fine" ? "" : texts[connection])} />
			{connection !== "fine" && <p className="live-pill connection">{texts[connection]}</p>}
			{sentence !== null && (
				<div className="live-pill">
					<span>{sentence}</span>
					{href !== null && !newDraft && (
						<a
							href={href.replace(/#.*/, "#discussion")}
							onClick={(event) => {
								event.preventDefault();
								setNews(news.filter(({ blockId }) => blockId !== news[0]?.blockId));
								go(href.replace(/#.*/, "#discussion"));
							}}
						>
							{texts.go}
						</a>
					)}
					<button
						type="button"
						onClick={() => {
							setNews([]);
							setNewDraft(false);
						}}
						aria-label={texts.dismiss}
						title={texts.dismiss}
					>
						×
					</button>
				</div>
			)}
		</>
	);
}

function paragraphOf(blockId: string): HTMLElement | null {
	return document.querySelector<HTMLElement>(`#paper .para[data-block="${CSS.escape(blockId)}"]`);
}

function newsSentence(news: readonly News[], texts: LiveTexts): string | null {
	// What is about another draft has no paragraph here.
	const here = news.flatMap((one) => {
		const paragraph = paragraphOf(one.blockId);
		return paragraph === null ? [] : [{ ...one, number: numberOf(paragraph) }];
	});
	const [first, ...others] = here;
	if (first === undefined) return null;
	const places = new Set(here.map(({ number }) => number)).size;
	if (others.length > 0 && places > 1) return texts.several.replace("{count}", String(places));
	return here
		.map(({ kind, count, number }) =>
			texts[kind][count === 1 ? "one" : "more"].replace("{count}", String(count)).replace("{number}", String(number)),
		)
		.join(" · ");
}
