"use client";
import dynamic from "next/dynamic";

/** What a writer needs comes for writers only: whoever reads a plan loads none of it. */
export const PlanDeskPage = dynamic(() => import("@/components/improvement-plans/plan-editor").then((loaded) => loaded.PlanEditor));
