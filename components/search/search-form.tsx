/** What to look for. A plain form that asks by its address, so that a search can be linked to. */
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { translator } from "@/lib/i18n/request";

export async function SearchForm({ seminarSlug, q }: { seminarSlug: string; q: string }) {
	const t = await translator("search");
	return (
		<search>
			<form action={`/seminars/${seminarSlug}/search`} className="flex gap-2">
				<TextInput
					key={q}
					type="search"
					name="q"
					defaultValue={q}
					autoFocus={q === ""}
					aria-label={t("label")}
					placeholder={t("placeholder")}
					maxLength={200}
					enterKeyHint="search"
					dir="auto"
				/>
				<Button type="submit" variant="primary">
					<Icon name="search" />
					<span className="sr-only sm:not-sr-only">{t("send")}</span>
				</Button>
			</form>
		</search>
	);
}
