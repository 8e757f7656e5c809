"use client";
import { useEffect, useState } from "react";
import { loadEditor } from "@/components/rich-text/rich-field";

type Kept = "no" | "keeping" | "yes" | "can not";

/**
 * Keeps the note and the visit's pack on this device, so that both open without a network. The worker keeps the pages
 * as they were served; the editor is loaded ahead, so that its code is there too.
 */
export function KeepForTheDay({ visitId }: { visitId: string }) {
  const [kept, setKept] = useState<Kept>("no");

  useEffect(() => {
    let gone = false;
    setKept("keeping");
    later()
      .then(() => keep([`/visits/${visitId}/note`, `/visits/${visitId}/pack`]))
      .then(
        () => gone || setKept("yes"),
        () => gone || setKept("can not"),
      );
    return () => {
      gone = true;
    };
  }, [visitId]);

  return (
    <p className="text-[0.9rem] text-soft" role="status">
      {
        {
          no: "",
          keeping: "Keeping note and pack on this device …",
          yes: "Note and pack are on this device: both open without a network.",
          "can not": "This browser can not keep the note for a day without network.",
        }[kept]
      }
    </p>
  );
}

/** Once the page itself is there and the browser has nothing else to do. */
async function later(): Promise<void> {
  if (document.readyState !== "complete") await new Promise((loaded) => addEventListener("load", loaded, { once: true }));
  await new Promise<void>((idle) =>
    "requestIdleCallback" in window ? requestIdleCallback(() => idle(), { timeout: 3_000 }) : setTimeout(idle, 500),
  );
}

async function keep(pages: string[]): Promise<void> {
  if (!("serviceWorker" in navigator)) throw new Error("No worker can be had.");
  await navigator.serviceWorker.register("/sw.js");
  const { active } = await navigator.serviceWorker.ready;
  await loadEditor();
  // The resources that the page has loaded, the editor's among them.
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const assets = [...new Set(loaded)].filter((name) => new URL(name).pathname.startsWith("/_next/static/"));
  await new Promise<void>((done, fail) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }) => (data.kept ? done() : fail(new Error("It could not be kept.")));
    active?.postMessage({ keep: pages, assets }, [channel.port2]);
  });
}
