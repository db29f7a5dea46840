/** `colloquy user …` and `colloquy token …` */
import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { type Command, Option } from "commander";
import { roles } from "../../lib/domain/permissions";
import { tokenLifetimes } from "../../lib/domain/token-lifetime";
import { inSession, Mistake, must } from "./session";

export function addAccountVerbs(program: Command): void {
	const user = program.command("user").description("accounts");
	user
		.command("create")
		.description("make an account; without a password of your own one is made and printed")
		.requiredOption("--email <address>", "address to sign in with")
		.requiredOption("--name <name>", "name as others see it")
		.option("--administrator", "may create seminars and see the mail outbox", false)
		.addOption(new Option("--password-stdin", "read the password from standard input").conflicts("link"))
		.option("--link", "no password: signs in by a link sent by e-mail")
		.action((options: { email: string; name: string; administrator: boolean; passwordStdin?: boolean; link?: boolean }) =>
			inSession(async () => {
				const { createAccount } = await import("../../lib/commands/create-account");
				const typed = options.passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, "") : null;
				const password = options.link ? undefined : (typed ?? randomBytes(12).toString("base64url"));
				const made = must(
					await createAccount({ email: options.email, name: options.name, isAdministrator: options.administrator, password }),
				);
				console.log(`${made.email} can sign in now.`);
				if (typed === null && password !== undefined) console.log(`Password: ${password}`);
			}),
		);
	user
		.command("role")
		.description("make somebody an administrator, or give them a role in a seminar")
		.requiredOption("--email <address>", "whose account")
		.addOption(new Option("--administrator <on|off>", "of this Colloquy").choices(["on", "off"]))
		.option("--seminar <slug>", "short name of the seminar, as in its address")
		.addOption(new Option("--role <role>", "in that seminar").choices(roles))
		.action((options: { email: string; administrator?: "on" | "off"; seminar?: string; role?: string }) =>
			inSession(async () => {
				const { administrator, seminar, role } = options;
				const email = options.email.trim().toLowerCase();
				if ((seminar === undefined) !== (role === undefined)) throw new Mistake("Give --seminar and --role together.");
				if (administrator === undefined && seminar === undefined)
					throw new Mistake("Give --administrator on or off, or --seminar and --role.");
				await knownAccount(email);
				if (administrator !== undefined) {
					const { setAdministrator } = await import("../../lib/commands/set-administrator");
					must(await setAdministrator({ email, isAdministrator: administrator === "on" }));
					console.log(`${email} ${administrator === "on" ? "is an administrator now" : "is no administrator any more"}.`);
				}
				if (seminar !== undefined && role !== undefined) {
					await knownSeminar(seminar);
					const { setRole } = await import("../../lib/commands/set-role");
					must(await setRole({ email, seminarSlug: seminar, role }));
					console.log(`${email} has the role ${role} in ${seminar}.`);
				}
			}),
		);
	program
		.command("token")
		.description("tokens for the HTTP API")
		.command("create")
		.description("make a bearer token and print it, and nothing else")
		.requiredOption("--email <address>", "for whom the token acts")
		.option("--name <name>", "what it is for, as its owner sees it", "Command line")
		.addOption(new Option("--days <days>", "how long it works").choices(tokenLifetimes).default("90"))
		.action((options: { email: string; name: string; days: string }) =>
			inSession(async () => {
				const { createToken } = await import("../../lib/commands/create-token");
				const actor = await actorNamed(options.email);
				console.log(must(await createToken(actor, { name: options.name, lifetime: options.days })).token);
			}),
		);
}

/** Who acts. A Mistake where there is no such account. */
export async function actorNamed(email: string) {
	const { actorByEmail } = await import("../../lib/auth/operator");
	const found = await actorByEmail(email.trim().toLowerCase());
	if (!found.ok) throw new Mistake(noAccount(email));
	return found.value;
}

async function knownAccount(email: string): Promise<void> {
	const { accountNamed } = await import("../../lib/store/operator-view");
	if ((await accountNamed(email)) === null) throw new Mistake(noAccount(email));
}

export async function knownSeminar(slug: string) {
	const [{ seminarNamed }, { store }] = await Promise.all([import("../../lib/store/operator-view"), import("../../lib/store/client")]);
	const seminar = await seminarNamed(store(), slug);
	if (seminar === null) throw new Mistake(`There is no seminar "${slug}". Its short name stands in its address: /seminars/SLUG.`);
	return seminar;
}

const noAccount = (email: string) =>
	`There is no account with the address ${email} that may sign in. Make one: npm run -s colloquy -- user create --email ${email} --name "…"`;
