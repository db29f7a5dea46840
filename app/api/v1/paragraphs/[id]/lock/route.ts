/** /api/v1/paragraphs/{id}/lock */
import { handlersFor } from "@/lib/api/handlers";
import { paragraphOperations } from "@/lib/api/operations/paragraphs";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/paragraphs/{id}/lock", paragraphOperations);
