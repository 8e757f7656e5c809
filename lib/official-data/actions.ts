"use server";
import { formAction } from "@/lib/form-action";
import { confirmImport, discardImport, undoImport } from "@/lib/official-data/commands";
import { publishInspection, recordInspection, removeInspection } from "@/lib/official-data/inspection-commands";
import { importChoice, inspectionChoice, inspectionFields, publishFields } from "@/lib/official-data/schema";

export const confirmImportAction = formAction(importChoice, confirmImport, {
  goTo: (_done, { importId }) => `/admin/imports/${importId}?told=done`,
});

export const discardImportAction = formAction(importChoice, discardImport, { goTo: () => "/admin/imports?told=discarded" });

export const undoImportAction = formAction(importChoice, undoImport, {
  goTo: (_done, { importId }) => `/admin/imports/${importId}?told=undone`,
});

export const recordInspectionAction = formAction(inspectionFields, recordInspection, {
  goTo: ({ urn, shown }) => `/schools/${urn}/data?told=${shown ? "inspection" : "kept"}`,
  once: true,
});

export const publishInspectionAction = formAction(publishFields, publishInspection, {
  goTo: ({ urn }) => `/schools/${urn}/data?told=published`,
});

export const removeInspectionAction = formAction(inspectionChoice, removeInspection, {
  goTo: ({ urn }) => `/schools/${urn}/data?told=removed`,
});
