/** A paragraph as it looks inside, made up for the landing page: its text, how it stands, other wording for it. */
import { Avatar } from "@/components/ui/avatar";
import { translator } from "@/lib/i18n/request";

const bar = [
	{ width: 47, fill: "fill-agree" },
	{ width: 33, fill: "fill-reservations" },
	{ width: 13, fill: "fill-disagree" },
	{ width: 7, fill: "fill-abstain" },
];

export async function Specimen() {
	const t = await translator("home");
	let x = 0;
	return (
		<figure className="rounded-2xl border border-line bg-surface p-5 shadow-raised sm:p-7">
			<div className="grid grid-cols-[2rem_minmax(0,1fr)] rounded-lg">
				<span className="pt-1 text-[0.8125rem] font-medium text-faint tabular-nums">5</span>
				<div>
					<p className="font-serif text-[1.0625rem] leading-relaxed">
						<b className="font-semibold">{t("specimen.title")}</b> {t("specimen.before")} <mark>{t("specimen.quoted")}</mark>
						{t("specimen.after")}
					</p>
					<div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
						<svg
							aria-hidden="true"
							className="keeps-colour h-1.5 w-32 overflow-hidden rounded-full"
							viewBox="0 0 100 6"
							preserveAspectRatio="none"
						>
							{bar.map(({ width, fill }) => {
								const start = x;
								x += width;
								return <rect key={fill} x={start} width={width - 0.8} height="6" className={fill} />;
							})}
						</svg>
						<span>{t("specimen.counts")}</span>
					</div>
				</div>
			</div>
			<div className="mt-5 ms-8 rounded-xl border border-line bg-paper p-4">
				<div className="flex items-center gap-2.5">
					<Avatar author={{ known: "name", name: t("specimen.author") }} />
					<p className="text-[0.8125rem] leading-tight">
						<b className="font-semibold">{t("specimen.author")}</b>
						<br />
						<span className="text-xs text-muted">{t("specimen.kind")}</span>
					</p>
				</div>
				<p className="mt-2.5 font-serif text-[0.9375rem] leading-relaxed">
					{t("specimen.kept")} <del>{t("specimen.quoted")}</del> <ins>{t("specimen.inserted")}</ins>
					{t("specimen.end")}
				</p>
			</div>
			<figcaption className="mt-4 ms-8 text-xs text-muted">{t("specimen.caption")}</figcaption>
		</figure>
	);
}
