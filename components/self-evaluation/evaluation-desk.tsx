"use client";
import dynamic from "next/dynamic";

/** What a writer needs comes for writers only: whoever reads an evaluation loads none of it. */
export const EvaluationDeskPage = dynamic(() =>
  import("@/components/self-evaluation/evaluation-editor").then((loaded) => loaded.EvaluationEditor),
);
