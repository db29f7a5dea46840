/** Draft or original: where the screen has room for one of them only. Links, so that it works without JavaScript. */
import Link from "next/link";
import { translator } from "@/lib/i18n/request";

export async function ViewSwitch({ path, show }: { path: string; show: "draft" | "original" }) {
	const t = await translator("draft");
	return (
		<nav aria-label={t("switch")} className="draft-switch">
			<Link href={path} scroll={false} aria-current={show === "draft" ? "page" : undefined}>
				{t("draftView")}
			</Link>
			<Link href={`${path}?show=original`} scroll={false} aria-current={show === "original" ? "page" : undefined}>
				{t("original")}
			</Link>
		</nav>
	);
}
