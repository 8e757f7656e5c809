import type { Metadata } from "next";
import { FoundEvaluation } from "@/components/self-evaluation/found-evaluation";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { type SearchParams, textOf } from "@/lib/pages";
import { evaluationOrCopies } from "@/lib/self-evaluation/page-queries";

export const metadata: Metadata = { title: "Self-evaluation" };

interface Props {
  params: Promise<{ urn: string; year: string }>;
  searchParams: SearchParams;
}

export default async function EvaluationPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { urn, year } = await params;
  const asked = await searchParams;
  const at = { urn: Number(urn), year, kind: "main" as const, of: textOf(asked.of), copy: textOf(asked.copy) };
  const found = orNotFound(await evaluationOrCopies(viewer, at));
  return <FoundEvaluation viewer={viewer} found={found} kind="main" asked={asked} now={new Date().toISOString()} />;
}
