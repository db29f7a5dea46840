/** Under which rule do we speak here, and who else is here? */
import Link from "next/link";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { translator } from "@/lib/i18n/request";
import type { SeminarHomeView } from "@/lib/queries/seminar-home";

export async function About({ view: { seminar, viewer, may } }: { view: SeminarHomeView }) {
	const [t, roles] = [await translator("seminar"), await translator("member")];
	return (
		<Card as="section" aria-labelledby="about">
			<h2 id="about" className="font-serif text-lg font-semibold">
				{t("about.title")}
			</h2>
			<dl className="mt-2 grid gap-3">
				<div>
					<dt className="flex items-center gap-2 font-medium">
						<Icon name="user" className="size-4 shrink-0 text-faint" />
						{t("about.role", { role: roles(`roles.${viewer.role}`) })}
					</dt>
					<dd className="mt-0.5 text-[0.8125rem] text-muted">{roles(`roleExplained.${viewer.role}`)}</dd>
				</div>
				<div>
					<dt className="flex items-center gap-2 font-medium">
						<Icon name="eye" className="size-4 shrink-0 text-faint" />
						{t(`attribution.${seminar.attribution}.name`)}
					</dt>
					<dd className="mt-0.5 text-[0.8125rem] text-muted">{t(`attribution.${seminar.attribution}.explained`)}</dd>
				</div>
			</dl>
			{(may.invite || seminar.attribution === "named") && (
				<p className="mt-3 border-t border-line pt-3 text-[0.8125rem]">
					<Link href={`/seminars/${seminar.slug}/members`} className="text-link">
						{t(may.invite ? "about.invite" : "about.members")}
					</Link>
				</p>
			)}
		</Card>
	);
}
