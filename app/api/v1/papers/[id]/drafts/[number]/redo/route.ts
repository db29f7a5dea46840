/** /api/v1/papers/{id}/drafts/{number}/redo */
import { handlersFor } from "@/lib/api/handlers";
import { paperOperations } from "@/lib/api/operations/papers";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/papers/{id}/drafts/{number}/redo", paperOperations);
