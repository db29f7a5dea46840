/** What is a block called when it is spoken of: "Heading, level 1", "Paragraph 4"? */
import type { translator } from "@/lib/i18n/request";
import type { DraftBlockView } from "@/lib/queries/draft-check";

type Say = Awaited<ReturnType<typeof translator<"draft">>>;

export function nameOfBlock({ kind, level, number }: Pick<DraftBlockView, "kind" | "level" | "number">, t: Say): string {
	const name = t(`kinds.${kind}`);
	const levelled = kind === "heading" || (kind === "list-item" && level > 1) ? t("kindLevel", { kind: name, level }) : name;
	return number === null ? levelled : `${levelled} ${number}`;
}
