/**
 * Which instant is meant by a date and a time of day in a time zone, and the other way round?
 *
 * A deadline is typed, and told, on the clocks of the seminar's zone.
 *
 * Invariants
 * - A closing date without a time includes that whole day: it ends with the first instant of the next.
 * - What is told is what was typed: the last instant of a day is told as its 24:00, not as the midnight the next begins with.
 * - A time that clocks skip (spring) is the same distance after the last that was shown; of one shown twice (autumn) the earlier is
 *   meant. So ECMA-262's Temporal does with "compatible".
 */

const minute = 60_000;
const day = 24 * 60 * minute;

export interface WallClock {
	/** "2026-03-15". */
	date: string;
	/** "18:00"; of a closing "24:00" at most. */
	time: string;
}

/** Milliseconds that the clocks of a zone are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
	const parts = new Intl.DateTimeFormat("en-US", {
		timeZone,
		calendar: "gregory",
		numberingSystem: "latn",
		hourCycle: "h23",
		year: "numeric",
		month: "numeric",
		day: "numeric",
		hour: "numeric",
		minute: "numeric",
		second: "numeric",
	}).formatToParts(instant);
	const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
	const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
	return shown - Math.floor(instant / 1000) * 1000;
}

/** Null if this is no date ("2026-02-30") or no time of day. `time`: "18:00", "18:00:30", "24:00". */
export function instantOf({ date, time }: WallClock, timeZone: string): Date | null {
	const [, year, month, dayOfMonth] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
	const [, hours, minutes, seconds = "0"] = /^(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?$/.exec(time) ?? [];
	if (year === undefined || hours === undefined) return null;
	const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth)));
	if (midnight.getUTCMonth() !== Number(month) - 1 || midnight.getUTCDate() !== Number(dayOfMonth)) return null;
	const clock = (Number(hours) * 60 + Number(minutes)) * minute + Number(seconds) * 1000;
	if (clock > day || Number(minutes) > 59 || Number(seconds) > 59) return null;
	const wall = midnight.getTime() + clock;
	// The two offsets around a change of clocks; where there is none they are the same.
	const [before, after] = [offsetAt(wall - day, timeZone), offsetAt(wall + day, timeZone)];
	const fitting = [before, after].filter((offset) => offsetAt(wall - offset, timeZone) === offset).map((offset) => wall - offset);
	return new Date(fitting.length > 0 ? Math.min(...fitting) : wall - before);
}

/** The instant a round closes that was typed with this date and, if any, this time. */
export function closingInstantOf({ date, time }: WallClock, timeZone: string): Date | null {
	return instantOf({ date, time: time === "" ? "24:00" : time }, timeZone);
}

export function wallClockOf(instant: Date, timeZone: string): WallClock {
	const shown = new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone)).toISOString();
	return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** As `wallClockOf`, but the last instant of a day is that day's 24:00. */
export function closingClockOf(instant: Date, timeZone: string): WallClock {
	const clock = wallClockOf(instant, timeZone);
	return clock.time === "00:00" ? { date: wallClockOf(new Date(instant.getTime() - 1), timeZone).date, time: "24:00" } : clock;
}

/**
 * The instant to tell a closing by where a date and a time of day are written, or days are counted: of one at the end of a day its last
 * minute, because the midnight it is at is read as one of the day after.
 */
export function closingToTell(instant: Date, timeZone: string): Date {
	return closingClockOf(instant, timeZone).time === "24:00" ? new Date(instant.getTime() - minute) : instant;
}
