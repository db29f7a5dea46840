"use client";
/**
 * When was, or will be, something? In words ("2 hours ago"), kept up to date, with the exact time in the reader's own zone on hover.
 * The server does not know that zone: it writes the time of `timeZone`, and names it.
 */
import { useSyncExternalStore } from "react";
import { useInterfaceLocale } from "./locale";
import { exactTime, relativeTime } from "./relative-time";

const minute = 60_000;

/** One clock for all moments of a page. */
const listeners = new Set<() => void>();
let clock: ReturnType<typeof setInterval> | undefined;
function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	clock ??= setInterval(() => {
		for (const one of listeners) one();
	}, minute / 2);
	return () => {
		listeners.delete(listener);
		if (listeners.size === 0) {
			clearInterval(clock);
			clock = undefined;
		}
	};
}
const halfMinute = () => Math.floor(Date.now() / (minute / 2));
const never = () => () => {};

export function Moment({ iso, timeZone = "UTC", className }: { iso: string; timeZone?: string; className?: string }) {
	const locale = useInterfaceLocale();
	useSyncExternalStore(subscribe, halfMinute, halfMinute);
	const hydrated = useSyncExternalStore(
		never,
		() => true,
		() => false,
	);
	const date = new Date(iso);
	return (
		// The words of a minute ago are not wrong enough to render the page again for.
		<time dateTime={iso} title={exactTime(date, locale, hydrated ? undefined : timeZone)} className={className} suppressHydrationWarning>
			{relativeTime(date, new Date(), locale, timeZone)}
		</time>
	);
}
