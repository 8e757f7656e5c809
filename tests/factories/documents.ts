import type { DocumentValue } from "@/lib/documents/document";

/** A composed document with every kind of block, and letters of several languages. */
export function aDocument(): DocumentValue {
  const rated = { name: "Under way", tone: "amber" as const };
  return {
    title: "Note of visit 2",
    lead: "Brae Łukasz Primary · Tue 17 Nov 2026, 09:00 to 15:00",
    meta: ["Ann Ősei, adviser", "with Priya Nair, link governor, from 13:00", "Version 2 of Mon 23 Nov 2026"],
    foot: "Saltmere Learning Trust · version 2",
    blocks: [
      { kind: "facts", rows: [{ name: "Pupils", value: "412, with 61 for whom the pupil premium is paid" }] },
      { kind: "heading", level: 2, text: "Actions from visit 1", beside: "3 of 3 rated" },
      {
        kind: "items",
        numbered: true,
        items: [
          {
            text: "Phonics: keep-up groups every day, checked by the reading lead",
            marks: [rated],
            details: ["M. Field", "by the end of Term 2"],
            strip: [
              { mark: { name: "Not started", tone: "red" }, when: "Tue 6 Oct 2026", words: "Nobody has been trained yet." },
              { mark: rated, when: "Tue 17 Nov 2026", words: "Groups run daily; 9 of 14 pupils have caught up." },
            ],
          },
          { text: "Publish the curriculum for geography", marks: [{ name: "Not yet rated", tone: "grey" }], details: ["Headteacher"] },
        ],
      },
      { kind: "heading", level: 2, text: "Early reading" },
      { kind: "heading", level: 3, text: "Year 1", beside: "morning" },
      {
        kind: "text",
        body: [
          { kind: "paragraph", spans: [{ text: "Routines are " }, { text: "secure", bold: true }, { text: " in every room." }] },
          { kind: "bullet", spans: [{ text: "Adults model sounds precisely." }] },
          { kind: "bullet", spans: [{ text: "Two lessons of four give least practice to those who need most." }] },
        ],
      },
      { kind: "heading", level: 2, text: "Strengths" },
      {
        kind: "items",
        items: [{ text: "One shared routine, known by every adult", details: ["Curriculum and teaching", "Worth sharing"] }],
      },
      {
        kind: "table",
        caption: "Attendance",
        columns: ["Measure", "Autumn", "How it is"],
        rows: [
          ["All pupils", "94.2 %", { name: "In place", tone: "green" }],
          ["Persistent absence", "not loaded for this period", { name: "Not started", tone: "red" }],
        ],
      },
    ],
  };
}
