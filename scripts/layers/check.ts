/** Which imports does the table of layers not have, and which files are named or headed otherwise than all others? Pure. */
import path from "node:path";
import { parseSync } from "oxc-parser";
import { exceptions, kept, type Layer, layers, notServerOnly, serverOnly } from "./table";

export interface SourceFile {
	/** From the root, with "/". */
	path: string;
	source: string;
}

/** A sentence that names the file. */
export type Violation = string;

export interface Checked {
	violations: Violation[];
	files: number;
	imports: number;
}

export function checkLayers(files: readonly SourceFile[]): Checked {
	const known = new Set(files.map((file) => file.path));
	const checked: Checked = { violations: [], files: files.length, imports: 0 };
	for (const file of files) {
		checked.violations.push(...nameViolations(file.path));
		// A test looks at a thing from outside, and may take what it needs.
		if (isTest(file.path)) continue;
		const found = importsOf(file);
		checked.imports += found.length;
		if (needsServerOnly(file.path) && found[0]?.specifier !== "server-only") {
			checked.violations.push(`${file.path}: its first import has to be "server-only".`);
		}
		for (const one of found) {
			const target = resolved(file.path, one.specifier, known);
			const reason = target.ours ? wrongFile(file.path, target.name, one.isType) : wrongPackage(file.path, target.name, one.isType);
			if (reason !== null)
				checked.violations.push(`${file.path}: may not import ${one.isType ? "types of " : ""}${target.name}. ${reason}`);
		}
	}
	return checked;
}

const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file);
/** A file that is not there yet is known without its ending. */
const isUnder = (file: string, folder: string) =>
	folder === "" || file === folder || `${file}.ts` === folder || file.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
const isUnderOne = (file: string, folders: readonly string[]) => folders.some((folder) => isUnder(file, folder));

/** The longest entry of the table that the file is under. Files at the top are under "" and nothing else is. */
function layerOf(file: string): { name: string; layer: Layer } | null {
	if (!file.includes("/")) return { name: "", layer: layers[""] as Layer };
	const [name] = Object.keys(layers)
		.filter((entry) => entry !== "" && isUnder(file, entry))
		.sort((a, b) => b.length - a.length);
	return name === undefined ? null : { name, layer: layers[name] as Layer };
}

function wrongFile(file: string, target: string, isType: boolean): string | null {
	const own = layerOf(file);
	if (own === null) return "It is in no layer: add its folder to scripts/layers/table.ts.";
	if (exceptions.some((one) => one.file === file && one.imports === target)) return null;
	const owner = Object.keys(kept).find((entry) => isUnder(target, entry));
	if (owner !== undefined && !isUnder(file, owner) && !isUnderOne(file, kept[owner] ?? [])) return `Only ${kept[owner]?.join(", ")} may.`;
	if (own.name !== "" && layerOf(target)?.name === own.name) return null;
	if (isUnderOne(target, own.layer.may) || (isType && isUnderOne(target, own.layer.types ?? []))) return null;
	const types = own.layer.types === undefined ? "" : `, types of ${own.layer.types.join(", ")}`;
	return `${own.name || "A file at the top"} may import: ${[...own.layer.may, "itself"].join(", ")}${types}.`;
}

function wrongPackage(file: string, name: string, isType: boolean): string | null {
	const own = layerOf(file);
	// Files at the top configure tools, and take what those need.
	if (name === "server-only" || own === null || own.name === "") return null;
	const owner = Object.keys(kept).find((entry) => isPackage(name, entry));
	if (owner !== undefined && !isType && !isUnderOne(file, kept[owner] ?? [])) return `Only ${kept[owner]?.join(", ")} may.`;
	const { packages } = own.layer;
	return packages === undefined || packages.some((entry) => name.startsWith(entry))
		? null
		: `${own.name} may import of packages: ${packages.join(", ")}.`;
}

const isPackage = (name: string, entry: string) =>
	entry.endsWith("/") ? name.startsWith(entry) : name === entry || name.startsWith(`${entry}/`);

function resolved(file: string, specifier: string, known: ReadonlySet<string>): { ours: boolean; name: string } {
	const isOurs = specifier.startsWith("@/") || specifier.startsWith(".");
	if (!isOurs) return { ours: false, name: specifier };
	const base = specifier.startsWith("@/") ? specifier.slice(2) : path.posix.join(path.posix.dirname(file), specifier);
	return { ours: true, name: [base, `${base}.ts`, `${base}.tsx`].find((name) => known.has(name)) ?? base };
}

/** All of them: static, re-exported, dynamic with a literal. `isType`: erased by the compiler. */
function importsOf({ path: file, source }: SourceFile): { specifier: string; isType: boolean }[] {
	const { module } = parseSync(file, source);
	const dynamic = module.dynamicImports.map(({ moduleRequest }) => source.slice(moduleRequest.start, moduleRequest.end));
	return [
		...module.staticImports.map(({ moduleRequest, entries }) => ({
			specifier: moduleRequest.value,
			isType: entries.length > 0 && entries.every(({ isType }) => isType),
		})),
		...module.staticExports.flatMap(({ entries }) =>
			entries.flatMap(({ moduleRequest, isType }) => (moduleRequest === null ? [] : [{ specifier: moduleRequest.value, isType }])),
		),
		...dynamic.flatMap((text) => {
			const literal = /^(["'`])([^"'`$]+)\1$/.exec(text)?.[2];
			return literal === undefined ? [] : [{ specifier: literal, isType: false }];
		}),
	];
}

const needsServerOnly = (file: string) =>
	isUnderOne(file, serverOnly) && !isUnder(file, "lib/store/generated") && !notServerOnly.includes(file) && !isTest(file);

const banned = /^(utils?|helpers?|common|misc|index)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Names that Next.js, TypeScript and the tools give. */
const given = /^(next-env\.d|next\.d|(next|vitest|playwright|prisma|postcss)\.config)$/;

function nameViolations(file: string): Violation[] {
	const name = path.posix.basename(file).replace(/\.(tsx?|mjs|js)$/, "");
	if (given.test(name)) return [];
	const plain = name.replace(/(\.(property|test|spec))+$/, "");
	if (banned.test(plain)) return [`${file}: a file called "${plain}" has no one reason to exist. Name it after what it does.`];
	if (/(service|manager)$/.test(plain)) return [`${file}: name it after what it does, not "${plain}".`];
	return kebab.test(plain) ? [] : [`${file}: file names are kebab-case.`];
}
