/** /api/v1/comments/{id}/flags */
import { handlersFor } from "@/lib/api/handlers";
import { commentOperations } from "@/lib/api/operations/items";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/comments/{id}/flags", commentOperations);
