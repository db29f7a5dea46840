/** An administrator opens a seminar. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewSeminarForm } from "@/components/settings/new-seminar-form";
import { PageBody } from "@/components/shell/page-body";
import { SiteShell } from "@/components/shell/site-shell";
import { requireActor } from "@/lib/auth/session";
import { translator } from "@/lib/i18n/request";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await translator("settings"))("newHeading") };
}

export default async function NewSeminarPage() {
	const actor = await requireActor("/seminars/new");
	if (!actor.isAdministrator) notFound();
	const t = await translator("settings");
	return (
		<SiteShell>
			<PageBody title={t("newHeading")} intro={t("newIntro")} width="narrow">
				<NewSeminarForm />
			</PageBody>
		</SiteShell>
	);
}
