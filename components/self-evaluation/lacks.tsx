"use client";
import { StillMissing } from "@/components/desk/still-missing";
import { useEvaluation, useEvaluationParts } from "@/components/self-evaluation/desk";
import { lacksOfEvaluation } from "@/lib/self-evaluation/standing";

/** What the evaluation still lacks. */
export function Lacks() {
  const { areas, grades, safeguarding, writesAll, writes } = useEvaluation();
  const parts = useEvaluationParts();
  const asked = areas.filter(({ key }) => writes.includes(key));
  const lacks = lacksOfEvaluation({ areas: asked, parts, graded: grades.length > 0, hasSafeguarding: writesAll && safeguarding !== null });
  return <StillMissing lacks={lacks} none="Nothing: every area is evaluated." />;
}
