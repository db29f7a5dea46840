/** Which key does what while a draft is checked. */
import { translator } from "@/lib/i18n/request";

export async function KeysList() {
	const t = await translator("draft");
	const keys: [string[], string][] = [
		[["j", "k"], t("keysMove")],
		[["n", "b"], t("keysDoubts")],
		[["d"], t("keysLook")],
		[["o"], t("keysOriginal")],
		[["e"], t("keysEdit")],
		[["Ctrl ↵"], t("keysSave")],
		[["Alt ↵"], t("keysSplit")],
		[["Esc"], t("keysClose")],
		[["m"], t("keysMerge")],
		[["Alt ↑", "Alt ↓"], t("keysMoveBlock")],
		[["1", "2", "3"], t("keysHeading")],
		[["p"], t("keysParagraph")],
		[["l", "q"], t("keysKind")],
		[["+", "-"], t("keysLevel")],
		[["a"], t("keysAdd")],
		[["x"], t("keysRemove")],
		[["u", "r"], t("keysUndo")],
	];
	return (
		<section aria-labelledby="draft-keys" className="draft-keys">
			<h2 id="draft-keys" className="draft-side-title">
				{t("keysTitle")}
			</h2>
			<dl>
				{keys.map(([names, what]) => (
					<div key={what}>
						<dt>
							{names.map((name) => (
								<kbd key={name}>{name}</kbd>
							))}
						</dt>
						<dd>{what}</dd>
					</div>
				))}
			</dl>
		</section>
	);
}
