"use client";
import dynamic from "next/dynamic";

/** What a writer needs comes for writers only. */
export const MinutesDesk = dynamic(() => import("@/components/standards-meetings/minutes-editor").then((loaded) => loaded.MinutesEditor));
export const ViewDeskPage = dynamic(() => import("@/components/standards-meetings/view-editor").then((loaded) => loaded.ViewEditor));
