import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { aside, deskOf } from "@/lib/brought-in/desks";
import { suggestedPlace } from "@/lib/brought-in/places";
import type { BroughtBody } from "@/lib/brought-in/sections";
import type { OpenTarget } from "@/lib/brought-in/target";
import { broughtTargets, openTarget } from "@/lib/brought-in/targets/targets";
import { type Database, inTrust } from "@/lib/db";
import { isId, pageSize } from "@/lib/pages";
import type { DeskKind } from "@/prisma/generated/enums";

/** A text of a file, as the tray shows it. */
export interface TrayText {
  id: string;
  fileName: string;
  heading: string;
  body: BroughtBody;
  /** The choice that is suggested; nothing where none is likely. */
  suggested: string | null;
}

/** What was done with a text that is not in the tray any more. */
export interface DoneText {
  id: string;
  heading: string;
  at: string;
  /** Where it was placed; nothing where it was put aside. */
  placedIn: string | null;
}

/** What was brought into a document: what waits in the tray, where it can go, and what was done with the rest. */
export interface Tray {
  desk: DeskKind;
  recordId: string;
  title: string;
  address: string;
  unit: string;
  urn: number;
  waiting: TrayText[];
  total: number;
  done: DoneText[];
  /** The places of the document, then those of the school's other documents. */
  choices: { key: string; name: string; group: string; takes: readonly ("text" | "table")[] }[];
}

const doneAtMost = 100;

/** A place's key among the places of several documents. */
const choiceOf = (desk: string, { recordId }: OpenTarget, key: string) => `${desk}/${recordId}/${key}`;

/** The tray of a document, for whoever writes it; null for everybody else. */
export async function trayPage(
  viewer: Viewer,
  { slug, recordId, page }: { slug: string; recordId: string; page: number },
): Promise<Tray | null> {
  const desk = deskOf(slug);
  if (!desk || !isId(recordId)) return null;
  return inTrust(viewer, async (db) => {
    const open = await openTarget(db, viewer, desk, recordId);
    if (!open) return null;
    const others = await otherTargets(db, viewer, desk, open.urn);
    const { trustId } = viewer;
    const texts = await db.broughtText.findMany({ where: { trustId, desk, recordId }, orderBy: [{ at: "asc" }, { position: "asc" }] });
    const waiting = texts.filter(({ placedAt }) => placedAt === null);
    const { title, address, unit, urn, places } = open;
    return {
      desk,
      recordId,
      title,
      address,
      unit,
      urn,
      total: waiting.length,
      waiting: waiting.slice((page - 1) * pageSize, page * pageSize).map(({ id, fileName, heading, body }) => {
        const section = { heading, body: body as unknown as BroughtBody };
        const key = suggestedPlace(section, places);
        return { id, fileName, ...section, suggested: key === null ? null : choiceOf(desk, open, key) };
      }),
      done: texts
        .flatMap(({ id, heading, placedAt, placedIn }) =>
          placedAt === null ? [] : [{ id, heading, at: placedAt.toISOString(), placedIn: placedIn === aside ? null : placedIn }],
        )
        .slice(-doneAtMost)
        .toReversed(),
      choices: [[desk, open] as const, ...others].flatMap(([kind, one], place) =>
        one.places.map(({ key, name, group, takes }) => ({
          key: choiceOf(kind, one, key),
          name,
          group: place === 0 ? group : `${one.title}: ${group}`,
          takes,
        })),
      ),
    };
  });
}

/** The school's other documents that the viewer writes. */
async function otherTargets(db: Database, viewer: Viewer, desk: DeskKind, urn: number): Promise<(readonly [DeskKind, OpenTarget])[]> {
  const found: (readonly [DeskKind, OpenTarget])[] = [];
  for (const [kind, target] of Object.entries(broughtTargets)) {
    const open = kind === desk ? null : await target.present(db, viewer, urn);
    if (open) found.push([kind as DeskKind, open]);
  }
  return found;
}
