/** next-auth's own routes: the present session, signing out, the way to the OpenID provider and back. */
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";

interface Context {
	params: Promise<{ nextauth: string[] }>;
}

async function handle(request: NextRequest, context: Context): Promise<Response> {
	// Lets anybody write into the server's log.
	if ((await context.params).nextauth[0] === "_log") return new Response(null, { status: 404 });
	return NextAuth(request, context, authOptions());
}

export { handle as GET, handle as POST };
