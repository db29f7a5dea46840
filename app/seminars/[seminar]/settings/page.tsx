/** What the secretariat sets: what the seminar is, and its rounds. */
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Rounds } from "@/components/settings/rounds";
import { SeminarForm } from "@/components/settings/seminar-form";
import { PageBody } from "@/components/shell/page-body";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { requireActor } from "@/lib/auth/session";
import { translator } from "@/lib/i18n/request";
import { seminarSettings } from "@/lib/queries/seminar-settings";

type Props = { params: Promise<{ seminar: string }> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await translator("settings"))("heading") };
}

export default async function SettingsPage({ params }: Props) {
	const { seminar: seminarSlug } = await params;
	const actor = await requireActor(`/seminars/${seminarSlug}/settings`);
	const settings = await seminarSettings(actor, { seminarSlug });
	if (!settings.ok) notFound();
	const t = await translator("settings");
	return (
		<PageBody title={t("heading")} over={<span dir="auto">{settings.value.seminar.title}</span>} width="narrow">
			<section aria-labelledby="rounds" className="mb-10">
				<h2 id="rounds" className="mb-1 scroll-mt-20 font-serif text-xl font-semibold">
					{t("rounds")}
				</h2>
				<p className="mb-4 text-muted">{t("roundsExplained")}</p>
				<Rounds view={settings.value} />
			</section>
			<section aria-labelledby="about">
				<h2 id="about" className="mb-4 font-serif text-xl font-semibold">
					{t("about")}
				</h2>
				<Card>
					<SeminarForm view={settings.value} />
				</Card>
			</section>
			<p className="mt-8">
				<Link
					href={`/seminars/${settings.value.seminar.slug}/files`}
					className="inline-flex items-center gap-2 text-accent hover:underline"
				>
					<Icon name="document" className="size-4" />
					{(await translator("files"))("link")}
				</Link>
			</p>
		</PageBody>
	);
}
