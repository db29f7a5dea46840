/** /api/v1/counter-proposals/{id}/disposition */
import { handlersFor } from "@/lib/api/handlers";
import { counterProposalOperations } from "@/lib/api/operations/items";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/counter-proposals/{id}/disposition", counterProposalOperations);
