/** /api/v1/seminars/{id}/papers */
import { handlersFor } from "@/lib/api/handlers";
import { paperOperations } from "@/lib/api/operations/papers";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/seminars/{id}/papers", paperOperations);
