"use server";
import { formAction } from "@/lib/form-action";
import { runJobNow } from "@/lib/jobs/commands";
import { jobFields } from "@/lib/jobs/schema";

export const runJobAction = formAction(jobFields, runJobNow, { say: () => "Asked for. It begins within ten seconds." });
