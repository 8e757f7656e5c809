"use client";
import "./globals.css";
import { FaultPage } from "@/components/ui/fault-page";

export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en-GB">
      <body>
        <FaultPage reference={error.digest} />
      </body>
    </html>
  );
}
