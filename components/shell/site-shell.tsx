/** The frame of pages that belong to no seminar: the landing, signing in, the account. */
import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { currentActor } from "@/lib/auth/session";
import { translator } from "@/lib/i18n/request";
import { AccountMenu } from "./account-menu";
import { HeaderBar } from "./header-bar";
import { Wordmark } from "./wordmark";

/** `signIn`: whether whoever is signed out is offered to sign in; not on the page where they do. */
export async function SiteShell({ children, signIn = true }: { children: ReactNode; signIn?: boolean }) {
	const [t, actor] = [await translator("shell"), await currentActor()];
	return (
		<>
			<HeaderBar
				start={<Wordmark label={t("product")} />}
				end={
					actor ? (
						<AccountMenu actor={actor} />
					) : (
						signIn && (
							<Link href="/sign-in" className={buttonClass({ variant: "primary", size: "small" })}>
								{t("signIn")}
							</Link>
						)
					)
				}
			/>
			{children}
		</>
	);
}
