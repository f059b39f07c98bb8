import { draftLink } from "../../query/criteria/link.ts";
import { setData } from "../../query/criteria/query.ts";
import type { Beginning, Begun } from "../../workers/drafts/desk-service.ts";
import type { Session } from "../state/session.ts";

/**
 * Begins a draft and opens it; says on the page why that cannot be done.
 *
 * @returns whether it was begun.
 */
export async function beginDraft(
  session: Session,
  beginning: Beginning = { from: "open" },
): Promise<boolean> {
  const begun = await session
    .desk("begin", beginning)
    .catch((): Begun => ({ ok: false, why: "failed" }));
  if (!begun.ok) {
    session.notify("writing.notBegun", { why: begun.why.replaceAll("-", "") });
    return false;
  }
  const url = draftLink(begun.id);
  const same = beginning.from === "open";
  // Of a draft of what was open the same is asked: nothing else changes on screen.
  session.change((query) => (same ? { ...query, data: url } : setData(query, url)));
  await session.open({ kind: "draft", url });
  return true;
}
