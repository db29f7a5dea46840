/** Word documents as LibreOffice writes them in OpenDocument, so that both can be held against the same facts. Only where it is installed. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Name of the Word file → path of the ODT; null where LibreOffice is not installed. */
export function asOdt(files: readonly string[]): Map<string, string> | null {
	const folder = mkdtempSync(path.join(tmpdir(), "bench-odt-"));
	try {
		execFileSync(
			"soffice",
			[`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "odt", "--outdir", folder, ...files],
			{
				stdio: "ignore",
				timeout: 240_000,
			},
		);
	} catch {
		return null;
	}
	const made = new Set(readdirSync(folder).filter((name) => name.endsWith(".odt")));
	return new Map(
		files.flatMap((file) => {
			const name = path.basename(file).replace(/\.docx$/, ".odt");
			return made.has(name) ? [[file, path.join(folder, name)] as const] : [];
		}),
	);
}
