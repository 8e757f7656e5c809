import { notFound, redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/next-auth";
import { providerChoices } from "@/lib/auth/providers";

/** Where a provider sends people back to. Every other step of signing in is a server action. */
export async function GET(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const [step, provider] = (await context.params).nextauth;
  if (step === "error") redirect("/sign-in?refused=failed");
  if (step !== "callback" || !providerChoices().some(({ id }) => id === provider)) notFound();
  return NextAuth(authOptions())(request, context);
}
