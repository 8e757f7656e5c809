"use server";
import { bringInSheetFields, takeBackFields } from "@/lib/first-month/schema";
import { bringInSheet } from "@/lib/first-month/sheet-commands";
import { takeBackSheet } from "@/lib/first-month/take-back-commands";
import { formAction } from "@/lib/form-action";

export const bringInSheetAction = formAction(bringInSheetFields, bringInSheet, { show: true });

export const takeBackSheetAction = formAction(takeBackFields, takeBackSheet, { say: () => "It is taken back." });
