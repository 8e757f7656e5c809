"use client";
import { useState } from "react";
import { pressField } from "@/lib/form-state";

/** Which press of a form this is: the same until an answer has come, so that what is sent again counts once. */
export function usePress() {
  const [press, setPress] = useState(newPress);
  return { press, answered: () => setPress(newPress()) };
}

// Not crypto.randomUUID, which there is only behind https: it only has to differ from one's own other presses.
const newPress = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;

/** Carries it in the form; before JavaScript has loaded the server's own stands there. */
export function PressField({ press }: { press: string }) {
  return <input type="hidden" name={pressField} value={press} suppressHydrationWarning />;
}
