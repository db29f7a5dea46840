"use client";
/** A page that shows how far something is, asked for again as long as it stands here. Without JavaScript the page does so by itself. */
import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

/** Milliseconds from one answer to the next question. */
const pause = 700;

export function KeepFresh() {
	const router = useRouter();
	const [isRefreshing, start] = useTransition();
	useEffect(() => {
		if (isRefreshing) return;
		let ended = false;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const look = async () => {
			// A page nobody looks at asks when it is looked at again. A server that starts again is waited for: the router would leave the page.
			const answers =
				!document.hidden &&
				(await fetch("/api/health", { cache: "no-store" })
					.then(({ ok }) => ok)
					.catch(() => false));
			if (ended) return;
			if (answers) start(() => router.refresh());
			else timer = setTimeout(look, pause);
		};
		timer = setTimeout(look, pause);
		return () => {
			ended = true;
			clearTimeout(timer);
		};
	}, [isRefreshing, router]);
	return null;
}
