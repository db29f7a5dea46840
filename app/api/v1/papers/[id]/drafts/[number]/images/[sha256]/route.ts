/** GET /api/v1/papers/{id}/drafts/{number}/images/{sha256}: an image of a draft. */
import { handlersFor } from "@/lib/api/handlers";
import { imageOperations } from "@/lib/api/operations/images";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/papers/{id}/drafts/{number}/images/{sha256}", imageOperations);
