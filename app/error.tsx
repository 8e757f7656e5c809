"use client";
import { FaultPage } from "@/components/ui/fault-page";

export default function RootError({ error }: { error: Error & { digest?: string } }) {
  return <FaultPage reference={error.digest} />;
}
