import * as z from "zod/mini";
import { type RichText, richTextFields } from "@/lib/rich-text/rich-text";

/** A level with its reasons: of one descriptor group, or of the school as a whole. */
export interface LevelValue {
  categoryKey: string;
  reasons: RichText;
}

const level = z.object({ categoryKey: z.string().check(z.maxLength(80)), reasons: richTextFields });

/** The parts of a view: "whole" once, "group" by the key of the group. */
export const judgementPartFields = { whole: level, group: level };

export const emptyLevel: LevelValue = { categoryKey: "", reasons: [] };
