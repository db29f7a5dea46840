/** Light, dark, or as the device says. */
import { Icon } from "@/components/ui/icon";
import { chooseThemeAction } from "@/lib/actions/theme";
import { translator } from "@/lib/i18n/request";

const choices = [
	{ theme: "device", icon: "settings" },
	{ theme: "light", icon: "sun" },
	{ theme: "dark", icon: "moon" },
] as const;

export async function ThemeChoice({ current }: { current: "device" | "light" | "dark" }) {
	const t = await translator("shell");
	return (
		<form action={chooseThemeAction} className="flex items-center justify-between gap-2 px-3 py-2">
			<span className="text-muted">{t("theme")}</span>
			<span className="flex rounded-lg border border-line p-0.5">
				{choices.map(({ theme, icon }) => (
					<button
						key={theme}
						type="submit"
						name="theme"
						value={theme}
						aria-pressed={theme === current}
						title={t(`themes.${theme}`)}
						className={`grid size-8 place-items-center rounded-md pointer-coarse:size-10 ${theme === current ? "bg-accent-soft text-accent" : "text-muted hover:bg-sunken hover:text-ink"}`}
					>
						<Icon name={icon} label={t(`themes.${theme}`)} className="size-4" />
					</button>
				))}
			</span>
		</form>
	);
}
