/** Which demonstration accounts can somebody look around with? Only where they were asked for, and as long as their seminar is there. */
import "server-only";
import type { Role } from "@/lib/domain/permissions";
import { env } from "@/lib/env";
import { demonstrationAccounts } from "@/prisma/seed";

export interface DemonstrationView {
	password: string;
	accounts: { name: string; email: string; role: Role }[];
}

export async function demonstration(): Promise<DemonstrationView | null> {
	if (!env().demo) return null;
	const found = await demonstrationAccounts();
	const password = found?.accounts[0]?.password;
	if (!found || password === undefined) return null;
	return { password, accounts: found.accounts.map(({ name, email, role }) => ({ name, email, role: role as Role })) };
}
