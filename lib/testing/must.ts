/** For what a test takes for granted: the value of a result, or the test ends with the refusal. */
import type { Result } from "@/lib/domain/refusal";

export function must<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(`refused: ${result.refusal} ${JSON.stringify(result.fields)}`);
	return result.value;
}
