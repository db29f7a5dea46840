/** A moment in words, near ("2 hours ago") and exact. Pure: for the server, and for the browser that keeps it up to date. */
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Making a formatter takes longer than using it a hundred times, and a page has many moments. One for each locale, zone and use. */
const formats = new Map<string, Intl.DateTimeFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();

function format(use: string, locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${use} ${locale} ${options.timeZone ?? ""}`;
	let found = formats.get(key);
	if (found === undefined) {
		found = new Intl.DateTimeFormat(locale, options);
		formats.set(key, found);
	}
	return found;
}

function relative(locale: string): Intl.RelativeTimeFormat {
	let found = relatives.get(locale);
	if (found === undefined) {
		found = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
		relatives.set(locale, found);
	}
	return found;
}

/**
 * "now", "5 minutes ago", "yesterday", "in 3 days"; beyond a week the date. Days are those of the calendar in `timeZone`, as people count
 * them: what closes on Friday closes in two days all Wednesday long.
 */
export function relativeTime(date: Date, now: Date, locale: string, timeZone: string): string {
	const ahead = date.getTime() - now.getTime();
	const distance = Math.abs(ahead);
	const words = relative(locale);
	const whole = (unit: number) => Math.trunc(ahead / unit);
	if (distance < minute) return words.format(0, "second");
	if (distance < hour) return words.format(whole(minute), "minute");
	if (distance < day) return words.format(whole(hour), "hour");
	if (distance < 7 * day) return words.format(calendarDay(date, timeZone) - calendarDay(now, timeZone), "day");
	const sameYear = date.getUTCFullYear() === now.getUTCFullYear();
	const year = sameYear ? undefined : "numeric";
	return format(sameYear ? "day" : "day and year", locale, { day: "numeric", month: "short", year, timeZone }).format(date);
}

/** The date on the clocks of a zone, in days since 1970. */
function calendarDay(date: Date, timeZone: string): number {
	const parts = format("calendar", "en-US", { timeZone, year: "numeric", month: "numeric", day: "numeric" }).formatToParts(date);
	const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
	return Date.UTC(part("year"), part("month") - 1, part("day")) / day;
}

/** `timeZone` undefined: the reader's own. */
export function exactTime(date: Date, locale: string, timeZone?: string): string {
	return format("exact", locale, {
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
