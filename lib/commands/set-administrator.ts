/** The operator says, on the command line, whether an account may administer this Colloquy. */
import "server-only";
import { z } from "zod";
import { emailAddress } from "@/lib/domain/email-address";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { changeUser, userByEmail } from "@/lib/store/user";
import { command } from "./command";

export const setAdministratorInput = z.strictObject({ email: emailAddress, isAdministrator: z.boolean() });

export function setAdministrator(input: unknown): Promise<Result<{ userId: string }>> {
	return command(setAdministratorInput, input, async (tx, { email, isAdministrator }) => {
		const user = await userByEmail(tx, email);
		if (user === null) return refused("not-found");
		await changeUser(tx, user.id, { isAdministrator });
		return done({ userId: user.id });
	});
}
