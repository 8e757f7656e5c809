import { object, uuid } from "zod/mini";

export const attachmentFields = object({ attachmentId: uuid("There is no such file") });
