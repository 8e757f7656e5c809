"use client";
import { type ReactNode, useId } from "react";
import { DeskProvider, useDesk, Writing } from "@/components/desk/desk";
import { PartFrame } from "@/components/desk/part-frame";
import { SaveState } from "@/components/desk/save-state";
import { DeskSection } from "@/components/desk/section";
import { RichField } from "@/components/rich-text/rich-field";
import { type GroupLevels, isDescribedThroughout } from "@/lib/judgements/judgement";
import { emptyLevel, type LevelValue } from "@/lib/judgements/parts";
import type { ViewDesk } from "@/lib/judgements/queries";

/** A side's view of a school, group by group, the five levels side by side in the year's graded words (CA-1, CA-2). */
export function ViewEditor({
  desk,
  evidence,
  children,
}: {
  desk: Pick<ViewDesk, "groups" | "categories" | "parts" | "me" | "now"> & { viewId: string };
  /** What each group rests on, with the forms that add to it: drawn on the server. */
  evidence: Record<string, ReactNode>;
  children: ReactNode;
}) {
  return (
    <DeskProvider address={`/api/judgements/${desk.viewId}`} of={desk.viewId} me={desk.me} parts={desk.parts} now={desk.now}>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="min-w-0">
          <div className="sticky top-0 z-10 -mx-1 bg-paper px-1 py-1.5">
            <SaveState />
          </div>
          <Writing>
            {desk.groups.map((group) => (
              <Group key={group.key} group={group} needed={isDescribedThroughout(group, desk.groups)}>
                {evidence[group.key]}
              </Group>
            ))}
            <Whole categories={desk.categories}>{evidence[""]}</Whole>
          </Writing>
        </div>
        <aside className="no-print grid content-start gap-4 lg:sticky lg:top-4">{children}</aside>
      </div>
    </DeskProvider>
  );
}

function useLevel(kind: "group" | "whole", key: string) {
  const { store, snapshot } = useDesk();
  const found = snapshot.parts.find((part) => part.kind === kind && part.key === key)?.value as LevelValue | undefined;
  const value = found ?? emptyLevel;
  return { value, write: (change: Partial<LevelValue>) => store.write(kind, key, { ...value, ...change }) };
}

function Group({
  group: { key, name, begins, levels },
  needed,
  children,
}: {
  group: GroupLevels;
  /** It is described in every category, so that one of them fits. */
  needed: boolean;
  children: ReactNode;
}) {
  const { value, write } = useLevel("group", key);
  const id = useId();
  return (
    <DeskSection id={key} title={name} help={begins ? `${begins} …` : ""}>
      <PartFrame kind="group" of={key}>
        <fieldset className="mb-3">
          <legend className="label">{needed ? "The level that fits best" : "Where it fits"}</legend>
          <div className="grid gap-2 xl:grid-cols-5">
            {levels.map(({ categoryKey, category, text }) => (
              <label
                key={categoryKey}
                className="flex cursor-pointer gap-2 rounded-md border border-edge p-2.5 text-[0.9rem] leading-snug has-checked:border-2 has-checked:border-ink has-checked:bg-lamp-wash xl:block"
              >
                <input
                  type="radio"
                  name={`${id}-level`}
                  className="mt-0.5 size-4 shrink-0"
                  checked={value.categoryKey === categoryKey}
                  onChange={() => write({ categoryKey })}
                />{" "}
                <span>
                  <strong>{category}</strong> <span className="text-soft xl:block">{text}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <RichField label="Why" value={value.reasons} onChange={(reasons) => write({ reasons })} />
      </PartFrame>
      {children}
    </DeskSection>
  );
}

function Whole({ categories, children }: { categories: ViewDesk["categories"]; children: ReactNode }) {
  const { value, write } = useLevel("whole", "whole");
  const id = useId();
  return (
    <DeskSection id="whole" title="The school as a whole" help="A judgement on all of it: nothing counts it out for you.">
      <PartFrame kind="whole" of="whole">
        <fieldset className="mb-3">
          <legend className="label">The category that you propose</legend>
          <div className="grid gap-2">
            {categories.map(({ key, name, evidence }) => (
              <label
                key={key}
                className="flex cursor-pointer gap-2 rounded-md border border-edge p-2.5 has-checked:border-2 has-checked:border-ink has-checked:bg-lamp-wash"
              >
                <input
                  type="radio"
                  name={`${id}-category`}
                  className="mt-1 size-4 shrink-0"
                  checked={value.categoryKey === key}
                  onChange={() => write({ categoryKey: key })}
                />
                <span>
                  <strong>{name}</strong>
                  <span className="block text-[0.9rem] text-soft">{evidence.join(" ")}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <RichField label="Why" value={value.reasons} onChange={(reasons) => write({ reasons })} />
      </PartFrame>
      {children}
    </DeskSection>
  );
}
