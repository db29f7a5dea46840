/** There is no such page, or it is not open to whoever asks: the two look alike. */
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { translator } from "@/lib/i18n/request";

export async function NothingHere() {
	const t = await translator("failure");
	return (
		<main id="main" tabIndex={-1} className="mx-auto max-w-xl px-5 py-20 sm:py-28">
			<h1 className="font-serif text-3xl font-semibold">{t("notFoundTitle")}</h1>
			<p className="mt-3 text-base text-muted">{t("notFoundText")}</p>
			<p className="mt-6">
				<Link href="/" className={buttonClass({ variant: "primary" })}>
					{t("home")}
				</Link>
			</p>
		</main>
	);
}
