/** Does the database answer, and soon enough to be of use? */
import "server-only";
import { store } from "./client";

const patienceMs = 3000;

export async function databaseAnswers(): Promise<boolean> {
	const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patienceMs).unref());
	const asked = store().$queryRaw`SELECT 1`.then(
		() => true,
		() => false,
	);
	return Promise.race([asked, late]);
}
