/** The operator makes an account, on the command line. In the interface accounts are made by invitation. */
import "server-only";
import { z } from "zod";
import { hashPassword, newPassword } from "@/lib/auth/password";
import { emailAddress } from "@/lib/domain/email-address";
import { parseInput } from "@/lib/domain/input";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { line } from "@/lib/domain/writing";
import { createUser } from "@/lib/store/user";
import { change } from "./command";

export const createAccountInput = z.strictObject({
	email: emailAddress,
	name: line(120),
	/** Left out: signs in by a link sent by e-mail. */
	password: newPassword.optional(),
	isAdministrator: z.boolean().default(false),
});

export async function createAccount(input: unknown, now = new Date()): Promise<Result<{ userId: string; email: string }>> {
	const parsed = parseInput(createAccountInput, input);
	if (!parsed.ok) return parsed;
	const { password, ...account } = parsed.value;
	const passwordHash = password === undefined ? null : await hashPassword(password);
	return change(async (tx) => {
		const userId = await createUser(tx, { ...account, passwordHash, now });
		return userId === null ? refused("account-exists") : done({ userId, email: account.email });
	});
}
