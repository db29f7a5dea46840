/** In the outline: that there are keys, and which. Opens the list of all of them. */
import { translator } from "@/lib/i18n/request";

export async function KeysHelp() {
	const t = await translator("keys");
	return (
		<section aria-labelledby="keys-title" className="keys-help">
			<h3 id="keys-title">{t("title")}</h3>
			<p>
				<kbd>j</kbd> <kbd>k</kbd> {t("short.move")} · <kbd>1</kbd>–<kbd>4</kbd> {t("short.position")} · <kbd>c</kbd> {t("short.comment")} ·{" "}
				<kbd>p</kbd> {t("short.propose")} ·{" "}
				<button type="button" data-keys="" className="as-link">
					<kbd>?</kbd> {t("short.all")}
				</button>
			</p>
		</section>
	);
}
