import { draftLink } from "../../query/criteria/link.ts";
import { setData } from "../../query/criteria/query.ts";
import { lockOf } from "../../workers/drafts/channel.ts";
import type { Beginning, Begun } from "../../workers/drafts/desk-service.ts";
import type { Session } from "../state/session.ts";
import { WRITING_WORDS } from "./words.ts";

/**
 * Begins a draft and opens it; says on the page why that cannot be done.
 *
 * @returns whether it was begun.
 */
export async function beginDraft(
  session: Session,
  beginning: Beginning = { from: "open" },
): Promise<boolean> {
  const isServed = session.state.getState().dataset?.summary.served === true;
  if (beginning.from === "open" && isServed) return refuse(session, "served");
  const begun = await session
    .desk("begin", beginning)
    .catch((): Begun => ({ ok: false, why: "failed" }));
  if (!begun.ok) return refuse(session, begun.why.replaceAll("-", ""));
  const url = draftLink(begun.id);
  const same = beginning.from === "open";
  // Of a draft of what was open the same is asked: nothing else changes on screen.
  session.change((query) => (same ? { ...query, data: url } : setData(query, url)));
  await session.open({ kind: "draft", url });
  if (same) await tellOthers(session, begun.id).catch(() => undefined);
  return true;
}

/** Two tabs that begin at once write on two drafts: nobody should learn it from what is missing. */
async function tellOthers(session: Session, id: string): Promise<void> {
  const rows = await session.desk("list");
  const titleOf = (row: (typeof rows)[number] | undefined) => JSON.stringify(row?.title);
  const own = titleOf(rows.find((row) => row.id === id));
  const others = rows.filter((row) => row.id !== id && titleOf(row) === own);
  const locks = await navigator.locks?.query();
  const held = new Set(locks?.held?.map(({ name }) => name));
  const open = others.find((row) => held.has(lockOf(row.id)));
  const steps = Math.max(0, ...others.map((row) => row.steps));
  if (open === undefined && steps === 0) return;
  const where = open === undefined ? "browser" : "tab";
  session.notify("writing.another", { where, steps }, { words: WRITING_WORDS });
}

function refuse(session: Session, why: string): false {
  session.notify("writing.notBegun", { why }, { words: WRITING_WORDS });
  return false;
}
