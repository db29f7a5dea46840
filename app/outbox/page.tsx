/** Mail that no server took, for administrators. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OutboxMail } from "@/components/account/outbox-mail";
import { PageBody } from "@/components/shell/page-body";
import { SiteShell } from "@/components/shell/site-shell";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/session";
import { translator } from "@/lib/i18n/request";
import { outbox } from "@/lib/queries/outbox";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await translator("outbox"))("title") };
}

export default async function OutboxPage() {
	const found = await outbox(await requireActor("/outbox"));
	if (!found.ok) notFound();
	const t = await translator("outbox");
	const { writesAll, mails } = found.value;
	return (
		<SiteShell>
			<PageBody title={t("title")} intro={writesAll ? t("introAll") : t("introRefused")}>
				{mails.length === 0 ? (
					<EmptyState icon="mail" title={t("empty")}>
						{t("emptyHint")}
					</EmptyState>
				) : (
					<ul className="grid gap-3">
						{mails.map((mail) => (
							<OutboxMail key={mail.id} mail={mail} />
						))}
					</ul>
				)}
			</PageBody>
		</SiteShell>
	);
}
