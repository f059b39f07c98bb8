import { session } from "./session-start.ts";
import { isDraftFile } from "./state/foreign.ts";
import type { Convert } from "./state/importing.ts";

/** Fetches what takes files of other kinds: the first view needs nothing of it. */
export const fetchImport = () => import("./import/Import.tsx");

/** Has a file of another kind converted; where what does it cannot be fetched, that is the reason. */
export const convert: Convert = async (refusal, signal) => {
  const { origin } = refusal;
  if (origin.kind === "file" && (await isDraftFile(origin.file))) {
    const text = await origin.file.text();
    const { beginDraft } = await import("./writing/begin-draft.ts");
    return { kind: "draft", begin: () => beginDraft(session, { from: "draft-file", text }) };
  }
  const page = await fetchImport().catch(() => null);
  if (page !== null) return page.beginImport(refusal, signal);
  return { kind: "refused", refusal: { ...refusal, failure: { reason: "no-worker" } } };
};
