/** Who am I here, and what is mine: seminars, account, light or dark, the way out. */
import { cookies } from "next/headers";
import Link from "next/link";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Icon, type IconName } from "@/components/ui/icon";
import type { Actor } from "@/lib/auth/actor";
import { translator } from "@/lib/i18n/request";
import { MenuDetails } from "./menu-details";
import { SignOutForm } from "./sign-out-form";
import { ThemeChoice } from "./theme-choice";

/** `children`: what a narrow screen folds in before it. */
export async function AccountMenu({ actor, children }: { actor: Actor; children?: ReactNode }) {
	const t = await translator("shell");
	const theme = (await cookies()).get("theme")?.value;
	return (
		<MenuDetails label={t("accountMenu", { name: actor.name })} summary={<Avatar author={{ known: "name", name: actor.name }} />}>
			{children}
			<div className="px-3 py-2">
				<p className="truncate font-semibold">{actor.name}</p>
				<p className="truncate text-[0.8125rem] text-muted">{actor.email}</p>
			</div>
			<ul className="border-t border-line py-1">
				<MenuLink href="/" icon="list">
					{t("mySeminars")}
				</MenuLink>
				<MenuLink href="/account" icon="user">
					{t("account")}
				</MenuLink>
				{actor.isAdministrator && (
					<MenuLink href="/seminars/new" icon="plus">
						{t("newSeminar")}
					</MenuLink>
				)}
			</ul>
			<div className="border-t border-line py-1">
				<ThemeChoice current={theme === "light" || theme === "dark" ? theme : "device"} />
			</div>
			<div className="border-t border-line pt-1">
				<SignOutForm label={t("signOut")} />
			</div>
		</MenuDetails>
	);
}

function MenuLink({ href, icon, children }: { href: string; icon: IconName; children: ReactNode }) {
	return (
		<li>
			<Link href={href} className="flex min-h-9 items-center gap-2.5 rounded-lg px-3 py-1.5 hover:bg-sunken pointer-coarse:min-h-11">
				<Icon name={icon} className="size-4.5 shrink-0 text-faint" />
				{children}
			</Link>
		</li>
	);
}
