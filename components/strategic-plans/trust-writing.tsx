"use client";
import dynamic from "next/dynamic";

/** What the director needs to write the trust's objectives: whoever reads them loads none of it. */
export const WriteTrustObjective = dynamic(() =>
  import("@/components/strategic-plans/trust-objective-form").then((loaded) => loaded.TrustObjectiveForm),
);
export const StepTrustObjective = dynamic(() =>
  import("@/components/strategic-plans/trust-objective-form").then((loaded) => loaded.TrustObjectiveSteps),
);
