"use client";
import dynamic from "next/dynamic";

/** What a writer needs comes for writers only: whoever reads a plan loads none of it. */
export const StrategicDeskPage = dynamic(() => import("@/components/strategic-plans/plan-editor").then((loaded) => loaded.StrategicEditor));
