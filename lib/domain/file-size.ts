/** How large is a file, as people say it? */

const units = ["byte", "kilobyte", "megabyte"] as const;

/** "12 kB", "3.4 MB"; thousands are thousands. */
export function fileSize(bytes: number, locale: string): string {
	const step = bytes < 1000 ? 0 : bytes < 999_500 ? 1 : 2;
	const value = bytes / 1000 ** step;
	const digits = step === 2 && value < 10 ? 1 : 0;
	return new Intl.NumberFormat(locale, { style: "unit", unit: units[step], maximumFractionDigits: digits }).format(value);
}
