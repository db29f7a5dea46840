"use client";
/**
 * When was, or will be, something? In words ("2 hours ago"), kept up to date, with the exact time in the reader's own zone on hover.
 * The server does not know that zone: it writes the time of `timeZone`, and names it.
 */
import { useSyncExternalStore } from "react";
import { useInterfaceLocale } from "./locale";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

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

/**
 * "now", "5 minutes ago", "yesterday", "in 3 days"; beyond a week the date. Days are those of the calendar in `timeZone`, as people count
 * them: what closes on Friday closes in two days all Wednesday long.
 */
export function relativeTime(date: Date, now: Date, locale: string, timeZone: string): string {
	const ahead = date.getTime() - now.getTime();
	const distance = Math.abs(ahead);
	const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
	const whole = (unit: number) => Math.trunc(ahead / unit);
	if (distance < minute) return words.format(0, "second");
	if (distance < hour) return words.format(whole(minute), "minute");
	if (distance < day) return words.format(whole(hour), "hour");
	if (distance < 7 * day) return words.format(calendarDay(date, timeZone) - calendarDay(now, timeZone), "day");
	const sameYear = date.getUTCFullYear() === now.getUTCFullYear();
	return new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: sameYear ? undefined : "numeric", timeZone }).format(date);
}

/** The date on the clocks of a zone, in days since 1970. */
function calendarDay(date: Date, timeZone: string): number {
	const parts = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "numeric", day: "numeric" }).formatToParts(date);
	const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
	return Date.UTC(part("year"), part("month") - 1, part("day")) / day;
}

/** `timeZone` undefined: the reader's own. */
export function exactTime(date: Date, locale: string, timeZone?: string): string {
	return new Intl.DateTimeFormat(locale, {
		weekday: "short",
		day: "numeric",
		month: "long",
		year: "numeric",
		hour: "2-digit",
		minute: "2-digit",
		timeZone,
		timeZoneName: "short",
	}).format(date);
}
