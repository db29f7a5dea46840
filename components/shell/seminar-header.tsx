/** The header of a seminar's pages: only what exists, and what this member may open. Folds into one menu on a narrow screen. */
import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import type { Actor } from "@/lib/auth/actor";
import { translator } from "@/lib/i18n/request";
import type { SeminarShellView } from "@/lib/queries/seminar-shell";
import { AccountMenu } from "./account-menu";
import { HeaderBar } from "./header-bar";
import { MenuDetails } from "./menu-details";
import { NavTabs, type Tab } from "./nav-tabs";
import { RoundBadge } from "./round-badge";
import { SearchShortcut } from "./search-shortcut";
import { Wordmark } from "./wordmark";

export async function SeminarHeader({ actor, shell }: { actor: Actor; shell: SeminarShellView }) {
	const t = await translator("shell");
	const home = `/seminars/${shell.seminar.slug}`;
	const tabs = await tabsOf(shell, home);
	const paper = (shell.papers.find(({ published }) => published !== null) ?? null)?.slug ?? null;
	return (
		<HeaderBar
			start={
				<>
					<Wordmark label={t("product")} />
					<div className="hidden lg:block">
						<NavTabs tabs={tabs} label={t("sections")} defaultPaper={paper} direction="row" />
					</div>
				</>
			}
			end={
				<>
					{shell.round && (
						<RoundBadge
							round={shell.round}
							timeZone={shell.seminar.timeZone}
							href={`${home}#round`}
							className="hidden md:max-lg:block min-[1120px]:block"
						/>
					)}
					<SearchShortcut href={`${home}/search`} label={t("search")} />
					<Bell href={`${home}/notifications`} unread={shell.unread} label={t("notifications", { count: shell.unread })} />
					<div className="lg:hidden">
						<MenuDetails label={t("menu")} summary={<Icon name="menu" className="size-5" />}>
							<p className="px-3 pt-2 pb-1 font-serif text-base font-semibold">{shell.seminar.title}</p>
							{shell.round && (
								<RoundBadge
									round={shell.round}
									timeZone={shell.seminar.timeZone}
									href={`${home}#round`}
									className="mx-3 mb-2 inline-block md:hidden"
								/>
							)}
							<NavTabs tabs={tabs} label={t("sections")} defaultPaper={paper} direction="column" />
						</MenuDetails>
					</div>
					<AccountMenu actor={actor} />
				</>
			}
		/>
	);
}

async function tabsOf({ may, openFlags, papers }: SeminarShellView, home: string): Promise<Tab[]> {
	const t = await translator("shell");
	const tab = (key: "overview" | "paper" | "import" | "members" | "moderation" | "record" | "export" | "settings", href: string): Tab => ({
		key,
		label: t(`tabs.${key}`),
		href: `${home}${href}`,
		count: null,
	});
	const flags = openFlags ? { number: openFlags, label: t("openFlags", { count: openFlags }) } : null;
	return [
		tab("overview", ""),
		...(papers.length > 0 ? [tab("paper", "/papers/[paper]")] : []),
		...(may.seeMembers ? [tab("members", "/members")] : []),
		// Members read the log; those who moderate have the queue.
		{ ...tab("moderation", may.moderate ? "/moderation" : "/moderation/log"), count: flags },
		tab("record", "/record"),
		...(may.export ? [tab("export", "/papers/[paper]/export")] : []),
		...(may.configure ? [tab("settings", "/settings")] : []),
	];
}

function Bell({ href, unread, label }: { href: string; unread: number; label: string }) {
	return (
		<Link
			href={href}
			aria-label={label}
			title={label}
			className="relative grid size-9 place-items-center rounded-lg text-muted hover:bg-sunken hover:text-ink"
		>
			<Icon name="bell" className="size-5" />
			{unread > 0 && (
				<span className="absolute end-0.5 top-0.5 min-w-4 rounded-full bg-accent px-1 text-center text-[0.625rem] leading-4 font-semibold text-on-accent tabular-nums">
					{unread > 99 ? "99+" : unread}
				</span>
			)}
		</Link>
	);
}
