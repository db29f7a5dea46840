/** /api/v1/papers/{id}/drafts/{number}/source */
import { handlersFor } from "@/lib/api/handlers";
import { paperOperations } from "@/lib/api/operations/papers";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/papers/{id}/drafts/{number}/source", paperOperations);
