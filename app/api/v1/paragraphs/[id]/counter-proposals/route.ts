/** /api/v1/paragraphs/{id}/counter-proposals */
import { handlersFor } from "@/lib/api/handlers";
import { paragraphOperations } from "@/lib/api/operations/paragraphs";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/paragraphs/{id}/counter-proposals", paragraphOperations);
