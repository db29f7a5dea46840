/** What is asked of me now? Each a line that takes me there in one click; the first is the next thing to do. */
import Link from "next/link";
import { Icon, type IconName } from "@/components/ui/icon";
import { translator } from "@/lib/i18n/request";
import type { SeminarHomeView } from "@/lib/queries/seminar-home";

interface Asked {
	key: string;
	icon: IconName;
	what: string;
	where: string;
	href: string;
}

export async function AskedOfMe({ view }: { view: SeminarHomeView }) {
	const t = await translator("seminar");
	const asked = await allAsked(view);
	return (
		<section aria-labelledby="asked" className="min-w-0">
			<h2 id="asked" className="mb-3 font-serif text-xl font-semibold">
				{t("asked.title")}
			</h2>
			{asked.length === 0 ? (
				<p className="flex items-center gap-2.5 rounded-xl border border-line bg-surface px-4 py-3.5 text-muted">
					<Icon name="check" className="size-4.5 shrink-0 text-agree-ink" />
					{t(view.round?.state === "open" ? "asked.nothing" : "asked.nothingNow")}
				</p>
			) : (
				<ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface">
					{asked.map(({ key, icon, what, where, href }, index) => (
						<li key={key}>
							<Link href={href} className="group flex items-center gap-3.5 px-4 py-3 -outline-offset-2 hover:bg-sunken">
								<span
									className={`grid size-9 shrink-0 place-items-center rounded-full ${index === 0 ? "bg-accent text-on-accent" : "bg-accent-soft text-accent"}`}
								>
									<Icon name={icon} />
								</span>
								<span className="min-w-0 grow">
									<span className="block font-semibold">{what}</span>
									<span dir="auto" className="block text-[0.8125rem] text-muted">
										{where}
									</span>
								</span>
								<Icon name="arrow-right" className="size-4.5 shrink-0 text-faint group-hover:text-accent rtl:-scale-x-100" />
							</Link>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

async function allAsked({ seminar, papers, circle, askedOfMe, round, may }: SeminarHomeView): Promise<Asked[]> {
	const t = await translator("seminar");
	const home = `/seminars/${seminar.slug}`;
	const asked: Asked[] = [];
	if (may.configure && round === null) {
		asked.push({
			key: "round",
			icon: "clock",
			what: t("asked.round.what"),
			where: t("asked.round.where"),
			href: `${home}/settings#rounds`,
		});
	}
	if (may.import && papers.length === 0) {
		asked.push({ key: "import", icon: "upload", what: t("asked.import.what"), where: t("asked.import.where"), href: `${home}/import` });
	}
	if (may.invite && circle.experts === 0) {
		asked.push({ key: "invite", icon: "users", what: t("asked.invite.what"), where: t("asked.invite.where"), href: `${home}/members#add` });
	}
	for (const { slug, title, editing } of papers) {
		if (editing === null || !may.import) continue;
		const href = `${home}/papers/${slug}/drafts/${editing.number}/check`;
		asked.push({ key: `check ${slug}`, icon: "document", what: t("asked.check", { number: editing.number }), where: title, href });
	}
	if (askedOfMe.toModerate) {
		const what = t("asked.moderate.what", { count: askedOfMe.toModerate });
		asked.push({ key: "moderate", icon: "flag", what, where: t("asked.moderate.where"), href: `${home}/moderation` });
	}
	if (askedOfMe.paragraphsWithoutPosition > 0) {
		for (const { slug, title, paragraphs, withPosition, nextWithout } of papers) {
			if (nextWithout === null || paragraphs <= withPosition) continue;
			const what = t("asked.positions", { count: paragraphs - withPosition });
			const where = t("asked.goesOnAt", { title, number: nextWithout });
			asked.push({ key: `positions ${slug}`, icon: "edit", what, where, href: `${home}/papers/${slug}?p=${nextWithout}` });
		}
	}
	if (askedOfMe.unread > 0) {
		const [reply] = askedOfMe.repliesToMe;
		const what = t("asked.unread", { count: askedOfMe.unread });
		const where = reply === undefined ? t("asked.unreadWhere") : t("asked.repliesAmong", { count: askedOfMe.repliesToMe.length });
		asked.push({ key: "unread", icon: "bell", what, where, href: `${home}/notifications` });
	}
	return asked;
}
