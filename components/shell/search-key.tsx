"use client";
import { useEffect } from "react";

/** Control and K, or Command and K, open the search from anywhere; nothing else is caught. */
export function SearchKey() {
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      location.assign("/search");
    };
    document.addEventListener("keydown", open);
    return () => document.removeEventListener("keydown", open);
  }, []);
  return null;
}
