/** /api/v1/seminars/{id}/moderation/log */
import { handlersFor } from "@/lib/api/handlers";
import { moderationOperations } from "@/lib/api/operations/record";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/seminars/{id}/moderation/log", moderationOperations);
