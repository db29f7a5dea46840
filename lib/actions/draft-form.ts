/** What do the forms of a draft that is being checked say? Fields → the input of a command. */
import "server-only";
import { done, type Result, refused } from "@/lib/domain/refusal";

/**
 * The file that was chosen, or the text that was pasted; not both, because one of them would be lost. Where the clipboard had the text as HTML
 * too (components/draft/pasted-text.tsx), that counts: it is read like a page in a file, and never shown.
 */
export async function fileOf(form: FormData): Promise<Result<{ name: string; bytes: Uint8Array }>> {
	const file = form.get("file");
	const text = String(form.get("text") ?? "");
	const chosen = file instanceof File && !isLeftEmpty(file) ? file : null;
	const pasted = text.trim() !== "";
	if (chosen !== null && pasted) return refused("file-and-text");
	if (chosen !== null) return done({ name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) });
	if (!pasted) return refused("file-missing");
	const html = String(form.get("pasted") ?? "");
	return done({ name: "", bytes: new TextEncoder().encode(html.trim() === "" ? text : `<!doctype html><meta charset="utf-8">${html}`) });
}

/** A field for files that was left empty is sent as a file without a name, which Next.js calls "undefined". */
function isLeftEmpty(file: File): boolean {
	return file.size === 0 && (file.name === "" || file.name === "undefined");
}

const field = (form: FormData, name: string): string => String(form.get(name) ?? "");
const orNull = (text: string): string | null => (text.trim() === "" ? null : text);
const draftOf = (form: FormData) => ({ draftId: field(form, "draftId"), revision: field(form, "revision") });

export function editorInput(form: FormData) {
	const offset = field(form, "offset");
	const split = field(form, "do") === "split";
	return {
		...draftOf(form),
		edit: {
			type: "rewrite",
			blockId: field(form, "blockId"),
			text: field(form, "text"),
			label: orNull(field(form, "label")),
			title: orNull(field(form, "title")),
			kind: field(form, "kind"),
			level: field(form, "level"),
			language: orNull(field(form, "language")),
			...(split && { splitAt: offset === "" ? "mark" : offset }),
		},
	};
}

export function addInput(form: FormData) {
	return { ...draftOf(form), edit: { type: "insert", afterId: orNull(field(form, "blockId")), content: { text: field(form, "text") } } };
}

export function titleInput(form: FormData) {
	return { ...draftOf(form), edit: { type: "retitle", title: field(form, "title") } };
}

/** "merge:<id>", "move:<id>:<id of the one before, or nothing>", "kind:<id>:heading:2", "look:<key of a doubt>" and "again:…", "undo". */
export function toolInput(form: FormData) {
	const [tool = "", blockId = "", argument = "", level = "0"] = field(form, "do").split(":");
	if (tool === "undo" || tool === "redo") return draftOf(form);
	if (tool === "look" || tool === "again") {
		const doubt = field(form, "do").slice(tool.length + 1);
		return { ...draftOf(form), edit: { type: "look", doubt, looked: tool === "look" } };
	}
	if (tool === "move") return { ...draftOf(form), edit: { type: "move", blockId, afterId: orNull(argument) } };
	if (tool === "kind") return { ...draftOf(form), edit: { type: "change-kind", blockId, kind: argument, level } };
	return { ...draftOf(form), edit: { type: tool, blockId } };
}
