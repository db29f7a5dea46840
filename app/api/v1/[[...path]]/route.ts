/** Every address below /api/v1 that is none. */
import { guarded } from "@/lib/api/handlers";
import { problem } from "@/lib/api/problem";
import { refused } from "@/lib/domain/refusal";

const nothing = (request: Request) => guarded(request, async (locale) => problem(refused("not-found"), locale));

export { nothing as DELETE, nothing as GET, nothing as OPTIONS, nothing as PATCH, nothing as POST, nothing as PUT };
