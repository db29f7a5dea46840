/** Where do I take part? */
import Link from "next/link";
import { PageBody } from "@/components/shell/page-body";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { translator } from "@/lib/i18n/request";
import type { MySeminarsView } from "@/lib/queries/my-seminars";
import { SeminarCard } from "./seminar-card";

export async function MySeminars({ view: { seminars, mayCreate }, name }: { view: MySeminarsView; name: string }) {
	const t = await translator("home");
	const create = (
		<Link href="/seminars/new" className={buttonClass({ variant: seminars.length === 0 ? "primary" : "secondary" })}>
			{t("create")}
		</Link>
	);
	return (
		<PageBody title={t("mySeminars")} over={t("hello", { name })} actions={mayCreate && seminars.length > 0 && create}>
			{seminars.length === 0 ? (
				<EmptyState title={t("none.title")} icon="users" action={mayCreate && create}>
					{mayCreate ? t("none.administrator") : t("none.member")}
				</EmptyState>
			) : (
				<ul className="grid gap-4">
					{seminars.map((seminar) => (
						<SeminarCard key={seminar.id} seminar={seminar} />
					))}
				</ul>
			)}
		</PageBody>
	);
}
