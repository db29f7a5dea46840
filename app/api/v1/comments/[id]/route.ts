/** /api/v1/comments/{id} */
import { handlersFor } from "@/lib/api/handlers";
import { commentOperations } from "@/lib/api/operations/items";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/comments/{id}", commentOperations);
