/**
 * The way to the OpenID provider for a plain form, without JavaScript. next-auth wants its own token against forged requests; here the
 * browser's own word for where a form came from serves instead, and next-auth gets a token made for this one request.
 */
import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";
import { returnPath } from "@/lib/domain/return-path";
import { env } from "@/lib/env";

export async function POST(request: Request): Promise<Response> {
	const { publicUrl, oidc, authSecret } = env();
	if (oidc === null) return new Response(null, { status: 404 });
	if (request.headers.get("origin") !== publicUrl) return new Response(null, { status: 403 });
	const to = returnPath((await request.formData()).get("to"));
	const secure = publicUrl.startsWith("https://");
	const csrfToken = randomBytes(32).toString("hex");
	const seal = createHash("sha256").update(`${csrfToken}${authSecret}`).digest("hex");
	const name = `${secure ? "__Host-" : ""}next-auth.csrf-token`;
	(await cookies()).set(name, `${csrfToken}|${seal}`, { httpOnly: true, sameSite: "lax", path: "/", secure });
	const asked = new NextRequest(`${publicUrl}/api/auth/signin/oidc`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ csrfToken, callbackUrl: publicUrl + to }),
	});
	return NextAuth(asked, { params: Promise.resolve({ nextauth: ["signin", "oidc"] }) }, authOptions());
}
