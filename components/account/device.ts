/** Which browser on which system calls itself so? Good enough for somebody to know their own again. Pure. */

const browsers: [RegExp, string][] = [
	[/Edg(?:e|A|iOS)?\//, "Edge"],
	[/OPR\/|Opera/, "Opera"],
	[/Vivaldi\//, "Vivaldi"],
	[/SamsungBrowser\//, "Samsung Internet"],
	[/Firefox\/|FxiOS\//, "Firefox"],
	[/Chrom(?:e|ium)\/|CriOS\//, "Chrome"],
	[/Safari\//, "Safari"],
	[/curl\//, "curl"],
];
const systems: [RegExp, string][] = [
	[/iPhone/, "iPhone"],
	[/iPad/, "iPad"],
	[/Android/, "Android"],
	[/CrOS/, "ChromeOS"],
	[/Windows/, "Windows"],
	[/Macintosh|Mac OS X/, "macOS"],
	[/Linux|X11/, "Linux"],
];

/** Null: it does not say, or says something unknown. The order matters: most call themselves by the names of others too. */
export function deviceOf(userAgent: string): { browser: string | null; system: string | null } {
	const first = (known: [RegExp, string][]) => known.find(([sign]) => sign.test(userAgent))?.[1] ?? null;
	return { browser: first(browsers), system: first(systems) };
}
