"use client";
import dynamic from "next/dynamic";

/** What a writer needs comes for writers only: whoever reads a note or checks it loads none of it. */
export const NoteDeskPage = dynamic(() => import("@/components/notes/note-editor").then((loaded) => loaded.NoteEditor));
