"use client";
/** A page that shows how far something is, asked for again as long as it stands here. Without JavaScript the page does so by itself. */
import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

/** Milliseconds from one answer to the next question. */
const pause = 700;

export function KeepFresh() {
	const router = useRouter();
	const [isAsking, start] = useTransition();
	useEffect(() => {
		if (isAsking) return;
		const timer = setInterval(() => {
			// A page nobody looks at asks when it is looked at again; without a network the router would leave it.
			if (!document.hidden && navigator.onLine) start(() => router.refresh());
		}, pause);
		return () => clearInterval(timer);
	}, [isAsking, router]);
	return null;
}
