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

/** Runtimes list some zones under names that the IANA database keeps only as links to the present ones (ECMA-402 asks them to). */
const presentNames: Record<string, string> = {
	"Africa/Asmera": "Africa/Asmara",
	"America/Buenos_Aires": "America/Argentina/Buenos_Aires",
	"America/Catamarca": "America/Argentina/Catamarca",
	"America/Coral_Harbour": "America/Atikokan",
	"America/Cordoba": "America/Argentina/Cordoba",
	"America/Godthab": "America/Nuuk",
	"America/Indianapolis": "America/Indiana/Indianapolis",
	"America/Jujuy": "America/Argentina/Jujuy",
	"America/Louisville": "America/Kentucky/Louisville",
	"America/Mendoza": "America/Argentina/Mendoza",
	"Asia/Calcutta": "Asia/Kolkata",
	"Asia/Katmandu": "Asia/Kathmandu",
	"Asia/Rangoon": "Asia/Yangon",
	"Asia/Saigon": "Asia/Ho_Chi_Minh",
	"Atlantic/Faeroe": "Atlantic/Faroe",
	"Europe/Kiev": "Europe/Kyiv",
	"Pacific/Enderbury": "Pacific/Kanton",
	"Pacific/Ponape": "Pacific/Pohnpei",
	"Pacific/Truk": "Pacific/Chuuk",
};

/** The name people know a zone by today. */
export function presentZoneName(name: string): string {
	return presentNames[name] ?? name;
}

/** All zones there are to choose from, in alphabetical order, UTC among them. */
export function timeZoneNames(): string[] {
	return [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone").map(presentZoneName)])].sort();
}
