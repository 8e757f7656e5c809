import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  liftEmptyBlock,
  newlineInCode,
  splitBlock,
  toggleMark,
} from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { type Node, Schema } from "prosemirror-model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { wordBullets } from "@/components/rich-text/word-paste";
import type { RichText, Span } from "@/lib/rich-text/rich-text";

/** Paragraphs, bullets and bold: everything else of what is pasted falls away by itself. */
const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { group: "block", content: "inline*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    bullet_list: { group: "block", content: "list_item+", parseDOM: [{ tag: "ul" }, { tag: "ol" }], toDOM: () => ["ul", 0] },
    list_item: { content: "paragraph (paragraph | bullet_list)*", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    text: { group: "inline" },
  },
  marks: {
    bold: {
      parseDOM: [{ tag: "strong" }, { tag: "b" }],
      toDOM: () => ["strong", 0],
    },
  },
});

/** The schema's nodes and marks: there, since they stand above. */
const {
  paragraph,
  bullet_list: bulletList,
  list_item: listItem,
} = schema.nodes as Record<"paragraph" | "bullet_list" | "list_item", NonNullable<(typeof schema.nodes)[string]>>;
const bold = schema.marks.bold as NonNullable<(typeof schema.marks)[string]>;

function inlines(spans: readonly Span[]): Node[] {
  return spans.filter(({ text }) => text !== "").map(({ text, bold: strong }) => schema.text(text, strong ? [bold.create()] : []));
}

/** The editor's document for a text. */
export function documentOf(text: RichText): Node {
  const blocks: Node[] = [];
  for (const { kind, spans } of text) {
    const line = paragraph.create(null, inlines(spans));
    const last = blocks.at(-1);
    if (kind === "paragraph") blocks.push(line);
    else if (last?.type === bulletList) blocks.splice(-1, 1, last.copy(last.content.addToEnd(listItem.create(null, line))));
    else blocks.push(bulletList.create(null, listItem.create(null, line)));
  }
  return schema.node("doc", null, blocks.length > 0 ? blocks : [paragraph.create()]);
}

/** The text of an editor's document; empty lines at its end fall away. */
export function textOf(doc: Node): RichText {
  const text: RichText = [];
  doc.descendants((node, _place, parent) => {
    if (node.type !== paragraph) return true;
    const spans: Span[] = [];
    node.forEach((inline) => {
      const words = inline.text ?? "";
      if (words !== "") spans.push(inline.marks.length > 0 ? { text: words, bold: true } : { text: words });
    });
    text.push({ kind: parent?.type === listItem ? "bullet" : "paragraph", spans });
    return false;
  });
  while (text.at(-1)?.spans.length === 0) text.pop();
  return text;
}

export interface MountedEditor {
  /** Shows another text, where nothing is being written. */
  show: (text: RichText) => void;
  /** Types something in at the place of the cursor. */
  type: (words: string) => void;
  bold: () => void;
  bullets: () => void;
  destroy: () => void;
}

/** Puts an editor into an element. */
export function mountEditor(
  element: HTMLElement,
  {
    text,
    label,
    describedBy,
    onChange,
  }: { text: RichText; label: string; describedBy: string | undefined; onChange: (text: RichText) => void },
): MountedEditor {
  const view = new EditorView(element, {
    state: stateOf(text),
    attributes: {
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": label,
      ...(describedBy ? { "aria-describedby": describedBy } : {}),
    },
    transformPastedHTML: wordBullets,
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged && !transaction.getMeta("shown")) onChange(textOf(view.state.doc));
    },
  });
  toEnd(view);
  view.focus();
  return {
    show(next) {
      const doc = documentOf(next);
      view.dispatch(
        view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content).setMeta("shown", true).setMeta("addToHistory", false),
      );
    },
    type: (words) => view.dispatch(view.state.tr.insertText(words)),
    bold: () => run(view, toggleMark(bold)),
    bullets: () => run(view, chainCommands(liftListItem(listItem), wrapInList(bulletList))),
    destroy: () => view.destroy(),
  };
}

function run(view: EditorView, command: ReturnType<typeof toggleMark>): void {
  command(view.state, view.dispatch, view);
  view.focus();
}

function toEnd(view: EditorView): void {
  view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)));
}

function stateOf(text: RichText): EditorState {
  const enter = chainCommands(splitListItem(listItem), newlineInCode, createParagraphNear, liftEmptyBlock, splitBlock);
  return EditorState.create({
    doc: documentOf(text),
    plugins: [
      history(),
      keymap({ "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo, "Mod-b": toggleMark(bold), Enter: enter }),
      keymap({ "Mod-]": sinkListItem(listItem), "Mod-[": liftListItem(listItem), "Mod-Shift-8": wrapInList(bulletList) }),
      keymap(baseKeymap),
    ],
  });
}
