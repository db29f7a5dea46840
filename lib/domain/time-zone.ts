/** Is this a time zone that deadlines can be told in? Names of the IANA database, as the runtime knows them; no bare offsets. */

export function isTimeZone(name: string): boolean {
	// Offsets ("+05:45") are understood too, but do not know summer time, which a deadline has to.
	if (!/^[A-Za-z]/.test(name)) return false;
	try {
		new Intl.DateTimeFormat("en", { timeZone: name });
		return true;
	} catch {
		return false;
	}
}
