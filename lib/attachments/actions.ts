"use server";
import { removeAttachment, restoreAttachment } from "@/lib/attachments/commands";
import { attachmentFields } from "@/lib/attachments/schema";
import { formAction } from "@/lib/form-action";

export const removeAttachmentAction = formAction(attachmentFields, removeAttachment, {
  goTo: ({ visitId }, { attachmentId }) => `/visits/${visitId}/evidence?removed=${attachmentId}`,
});

export const restoreAttachmentAction = formAction(attachmentFields, restoreAttachment, {
  goTo: ({ visitId }) => `/visits/${visitId}/evidence?told=restored`,
});
