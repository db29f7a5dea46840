"use server";
/** The door for light or dark: a cookie of this browser, read by the layout. */
import { refresh } from "next/cache";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";

const year = 365 * 24 * 60 * 60;

export async function chooseThemeAction(form: FormData): Promise<void> {
	const theme = form.get("theme");
	const jar = await cookies();
	if (theme === "light" || theme === "dark") jar.set("theme", theme, { path: "/", maxAge: year, sameSite: "lax", httpOnly: true });
	else jar.delete("theme");
	const asked = await headers();
	if (asked.has("next-action")) return refresh();
	const referer = asked.get("referer");
	if (referer !== null && URL.canParse(referer)) redirect(new URL(referer).pathname + new URL(referer).search);
}
