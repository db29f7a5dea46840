/**
 * The demonstration seminar, for a database that is empty.
 *
 * Written in one transaction and under a lock: it is there as a whole or not at all, however many processes start at once and whatever
 * happens to them meanwhile.
 */
import "server-only";
import { hashPassword } from "@/lib/auth/password";
import { store } from "@/lib/store/client";
import { sequenceEvents } from "@/lib/store/event";
import { accountNames, demonstrationPassword, people } from "./demonstration/people";
import { writeRows } from "./demonstration/rows";
import { seminarSlug, tellStory } from "./demonstration/story";

export interface DemonstrationAccount {
	name: string;
	email: string;
	password: string;
	role: string;
}

/** Any number will do, as long as every process asks for the same one. */
const seeding = 7_265_665_003;

/** Fills an empty database; null if it is not empty, and then nothing is written. */
export async function seedDemonstration(now = new Date()): Promise<{ accounts: DemonstrationAccount[] } | null> {
	// Asked without the lock first: on every start but the first this is all there is to do.
	if (!(await isEmpty(store()))) return null;
	// One hash for all of them: the password is printed on the terminal anyway.
	const passwordHash = await hashPassword(demonstrationPassword);
	const written = await store().$transaction(
		async (tx) => {
			await tx.$executeRaw`SELECT pg_advisory_xact_lock(${seeding})`;
			if (!(await isEmpty(tx))) return false;
			await writeRows(tx, tellStory(now, passwordHash));
			return true;
		},
		{ timeout: 60_000, maxWait: 60_000 },
	);
	if (!written) return null;
	await sequenceEvents();
	return { accounts: accounts() };
}

/** The accounts, if this database holds the demonstration; null if not. */
export async function demonstrationAccounts(): Promise<{ accounts: DemonstrationAccount[] } | null> {
	const emails = accountNames.map((name) => people[name].email);
	const known = await store().user.count({ where: { email: { in: emails }, deactivatedAt: null } });
	const seminar = await store().seminar.findUnique({ where: { slug: seminarSlug }, select: { id: true } });
	return known === emails.length && seminar !== null ? { accounts: accounts() } : null;
}

function accounts(): DemonstrationAccount[] {
	return accountNames.map((one) => {
		const { name, email, role } = people[one];
		return { name, email, password: demonstrationPassword, role };
	});
}

async function isEmpty(database: Pick<ReturnType<typeof store>, "user" | "seminar">): Promise<boolean> {
	const user = await database.user.findFirst({ select: { id: true } });
	return user === null && (await database.seminar.findFirst({ select: { id: true } })) === null;
}
