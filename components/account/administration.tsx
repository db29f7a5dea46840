/** What whoever runs this Colloquy finds from their account. */
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { translator } from "@/lib/i18n/request";
import { AccountSection } from "./account-section";

export async function Administration() {
	const t = await translator("account");
	return (
		<AccountSection id="administration" title={t("administrator")} intro={t("administratorIntro")}>
			<div className="flex flex-wrap gap-2">
				<Link href="/seminars/new" className={buttonClass()}>
					{t("newSeminar")}
				</Link>
				<Link href="/outbox" className={buttonClass()}>
					{t("openOutbox")}
				</Link>
			</div>
		</AccountSection>
	);
}
