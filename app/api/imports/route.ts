import { currentViewer } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import { isFromHere } from "@/lib/from-here";
import { prepareImport } from "@/lib/official-data/commands";
import { officialDataPolicy } from "@/lib/official-data/policy";
import { trustToReadFor } from "@/lib/official-data/queries";
import { encodings } from "@/lib/official-data/reading/encoding";
import { type Gathered, gather } from "@/lib/official-data/reading/gather";
import { periodOf } from "@/lib/official-data/reading/period";
import { takeUpload, type Upload, UploadRefused } from "@/lib/official-data/upload";

type Answer = { address: string } | { field?: string; sentence: string };

/** Takes official files, reads them, and answers with the page that shows what they would do. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request.headers)) return new Response(null, { status: 403 });
  const answer = await answerTo(request);
  if (request.headers.get("accept")?.includes("application/json")) {
    return Response.json(answer, { status: "address" in answer ? 200 : 422, headers: { "cache-control": "no-store" } });
  }
  // Without JavaScript the form's own page shows the sentence.
  const back = `/admin/imports/new?${new URLSearchParams("address" in answer ? {} : { fault: answer.sentence })}`;
  return new Response(null, { status: 303, headers: { location: "address" in answer ? answer.address : back } });
}

const notYours = { sentence: "Only an administrator or the director of education imports files." };
const signedOut = { sentence: "You have been signed out. Sign in again in another tab, then press the button once more." };

async function answerTo(request: Request): Promise<Answer> {
  const viewer = await currentViewer();
  if (!viewer) return signedOut;
  // Whoever may not import is told before the files are taken.
  if (!officialDataPolicy.import(viewer)) return notYours;
  let upload: Upload | undefined;
  try {
    upload = await takeUpload(request);
    return await read(viewer, upload);
  } catch (fault) {
    if (fault instanceof UploadRefused) return { field: "files", sentence: fault.message };
    console.error("Fault while official files were read:", fault);
    return { sentence: "The files could not be read because of a fault on our side. Nothing was imported: try again in a minute." };
  } finally {
    await upload?.forget();
  }
}

async function read(viewer: Viewer, { fields, sources }: Upload): Promise<Answer> {
  const { uid = "", period = "", encoding = "" } = fields;
  if (!/^\d{3,6}$/.test(uid)) return { field: "uid", sentence: "Enter the UID of the trust: three to six digits." };
  if (sources.length === 0) return { field: "files", sentence: "Choose at least one file." };
  const year = periodOf(period);
  if (period && !year) return { field: "period", sentence: "Write a school year like 2022-23, or leave it empty." };
  const known = await trustToReadFor(viewer, uid);
  if (!known) return notYours;
  const chosen = encodings.find((one) => one === encoding);
  const choices = { ...(year ? { period: year } : {}), ...(chosen ? { encoding: chosen } : {}) };
  return prepared(viewer, await gather(sources, { known, today: viewer.today, ...choices }));
}

async function prepared(viewer: Viewer, gathered: Gathered): Promise<Answer> {
  const result = await prepareImport(viewer, gathered);
  if (result.ok) return { address: `/admin/imports/${result.value.importId}` };
  const { field, sentence } = result.refusal;
  return { sentence, ...(field ? { field } : {}) };
}
