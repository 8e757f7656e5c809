"use client";
import { useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { MountedEditor } from "@/components/rich-text/editor";
import { RichTextView } from "@/components/rich-text/rich-text";
import { isBlank, type RichText } from "@/lib/rich-text/rich-text";

/** Loads the editor: once for a page, and ahead of the first word where the page is kept for a day without network. */
export const loadEditor = () => import("@/components/rich-text/editor");

interface Writing {
  label: string;
  describedBy: string | undefined;
  value: RichText;
  onChange: (value: RichText) => void;
}

/** A text that is written where it is read. The editor comes when somebody goes into it; what was typed meanwhile is kept. */
export function RichField({
  label,
  help,
  value,
  onChange,
  hideLabel = false,
}: {
  label: string;
  help?: string | undefined;
  value: RichText;
  onChange: (value: RichText) => void;
  hideLabel?: boolean;
}) {
  const id = useId();
  return (
    <div className="mb-4">
      {hideLabel ? null : <span className="label">{label}</span>}
      {help ? (
        <span id={`${id}-help`} className="hint">
          {help}
        </span>
      ) : null}
      <Place label={label} describedBy={help ? `${id}-help` : undefined} value={value} onChange={onChange} />
    </div>
  );
}

function Place({ label, describedBy, value, onChange }: Writing) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<MountedEditor>(undefined);
  const written = useRef<RichText>(value);
  const change = useRef(onChange);
  change.current = onChange;
  const [open, setOpen] = useState(false);
  const early = useRef("");

  useEffect(() => {
    if (value === written.current) return;
    written.current = value;
    editor.current?.show(value);
  }, [value]);
  useEffect(() => () => editor.current?.destroy(), []);

  async function enter() {
    const { mountEditor } = await loadEditor();
    if (!place.current || editor.current) return;
    // The place is shown before the editor takes the focus from what stood there.
    flushSync(() => setOpen(true));
    editor.current = mountEditor(place.current, {
      text: written.current,
      label,
      describedBy,
      onChange: (text) => {
        written.current = text;
        change.current(text);
      },
    });
    if (early.current) editor.current.type(early.current);
  }

  return (
    <div className="rich-frame">
      {open ? <Tools label={label} editor={editor} /> : null}
      <div ref={place} className="rich" hidden={!open} />
      {open ? null : (
        // biome-ignore lint/a11y/useSemanticElements: the text is written in place by an editor, which a textarea can not hold
        <div
          role="textbox"
          aria-multiline="true"
          aria-label={label}
          aria-describedby={describedBy}
          tabIndex={0}
          className="rich min-h-16 cursor-text"
          onFocus={enter}
          onClick={enter}
          onKeyDown={({ key, ctrlKey, metaKey }) => {
            if (key.length === 1 && !ctrlKey && !metaKey) early.current += key;
          }}
        >
          {isBlank(value) ? <span className="text-faint">Write here</span> : <RichTextView text={value} />}
        </div>
      )}
    </div>
  );
}

function Tools({ label, editor }: { label: string; editor: React.RefObject<MountedEditor | undefined> }) {
  return (
    <div className="rich-tools" role="toolbar" aria-label={`Form of “${label}”`}>
      <button type="button" className="rich-tool font-bold" onClick={() => editor.current?.bold()} aria-label="Bold">
        B
      </button>
      <button type="button" className="rich-tool" onClick={() => editor.current?.bullets()} aria-label="Bullets">
        •
      </button>
    </div>
  );
}
