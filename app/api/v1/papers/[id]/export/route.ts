/** GET /api/v1/papers/{id}/export: the consolidated feedback as a file. */
import { handlersFor } from "@/lib/api/handlers";
import { exportOperations } from "@/lib/api/operations/export";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/papers/{id}/export", exportOperations);
