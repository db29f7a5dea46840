/** /api/v1/seminars/{id}/notifications */
import { handlersFor } from "@/lib/api/handlers";
import { recordOperations } from "@/lib/api/operations/record";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/seminars/{id}/notifications", recordOperations);
