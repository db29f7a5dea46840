/** /api/v1/seminars/{id}/rounds */
import { handlersFor } from "@/lib/api/handlers";
import { roundOperations } from "@/lib/api/operations/seminars";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/seminars/{id}/rounds", roundOperations);
