"use client";
/** The tabs of a seminar. Which one is on follows from the address; so does which paper "Paper" and "Export" speak of. */
import Link from "next/link";
import { useParams, usePathname } from "next/navigation";

export type Tab = {
	key: string;
	label: string;
	/** "[paper]" stands for the paper one is on. */
	href: string;
	/** Shown beside the label; null: nothing. */
	count: { number: number; label: string } | null;
};

type Props = { tabs: Tab[]; label: string; defaultPaper: string | null; direction: "row" | "column" };

export function NavTabs({ tabs, label, defaultPaper, direction }: Props) {
	const pathname = usePathname();
	const { paper } = useParams<{ paper?: string }>();
	const slug = paper ?? defaultPaper;
	const shown = tabs
		.filter((tab) => slug !== null || !tab.href.includes("[paper]"))
		.map((tab) => ({ ...tab, href: tab.href.replace("[paper]", encodeURIComponent(decodeURIComponent(slug ?? ""))) }));
	// The longest address that the present one begins with.
	const on = shown
		.filter((tab) => pathname === tab.href || (tab.key !== "overview" && pathname.startsWith(`${tab.href}/`)))
		.sort((a, b) => b.href.length - a.href.length)[0];
	const row = direction === "row";
	return (
		<nav aria-label={label}>
			<ul className={row ? "flex items-center gap-1" : "grid gap-0.5"}>
				{shown.map((tab) => (
					<li key={tab.key}>
						<Link
							href={tab.href}
							aria-current={tab === on ? "page" : undefined}
							className={`flex items-center gap-1.5 rounded-lg px-3 font-medium whitespace-nowrap ${row ? "py-1.5" : "min-h-11 py-2"} ${
								tab === on ? "bg-accent-soft text-accent" : "text-muted hover:bg-sunken hover:text-ink"
							}`}
						>
							{tab.label}
							{tab.count !== null && (
								<span className="rounded-full bg-danger-soft px-1.5 text-xs font-semibold text-danger tabular-nums">
									<span aria-hidden="true">{tab.count.number}</span>
									<span className="sr-only">{tab.count.label}</span>
								</span>
							)}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}
