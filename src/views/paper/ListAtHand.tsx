/**
 * Has what is shown at hand as a list: a browser that prints by its own menu waits for nothing, and no worker answers
 * before it is done.
 */
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { usePageReader } from "../state/reader.ts";
import type { Session } from "../state/session.ts";
import { askList, type ListForPaper } from "./ask-events.ts";
import { PaperList } from "./PaperList.tsx";
import { PaperRoom } from "./PaperRoom.tsx";

/** Nothing is asked until nothing has changed for so long: a word is typed letter by letter. */
const REST_MS = 150;

/** Prints the list until the pages of the edition are there. */
export function ListAtHand({
  session,
  isEvents,
  ended,
}: {
  session: Session;
  /** Answers whether what is open is a view of events: all else prints as it is. */
  isEvents: () => boolean;
  /** Hears that events were printed. */
  ended: () => void;
}): ReactNode {
  const reader = usePageReader(session);
  const { store, summary, criteria, lang } = reader ?? {};
  const held = useRef<ListForPaper | null>(null);
  const wasAsked = useRef(false);
  const [printed, setPrinted] = useState<ListForPaper | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is anew what another summary's dataset has
  useEffect(() => {
    held.current = null;
    if (!store || !criteria || !lang) return;
    let stale = false;
    const keep = (found: ListForPaper | null) => {
      held.current = found;
    };
    const timer = setTimeout(
      // Who prints without it prints what is on the screen.
      () => askList(store, { criteria, lang }, () => !stale).then(keep, () => undefined),
      wasAsked.current ? REST_MS : 0,
    );
    wasAsked.current = true;
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [store, summary, criteria, lang]);

  const print = useEffectEvent(() => {
    const isLaidOut = document.querySelector("#paper [data-pages]") !== null;
    const list = isEvents() && !isLaidOut ? held.current : null;
    document.documentElement.toggleAttribute("data-list", list !== null);
    flushSync(() => setPrinted(list));
  });
  const end = useEffectEvent(() => {
    document.documentElement.removeAttribute("data-list");
    setPrinted(null);
    if (isEvents()) ended();
  });
  useEffect(() => {
    addEventListener("beforeprint", print);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", print);
      removeEventListener("afterprint", end);
    };
  }, []);
  return (
    printed &&
    reader &&
    createPortal(
      <PaperRoom session={session} reader={reader}>
        <PaperList {...printed} />
      </PaperRoom>,
      document.body,
    )
  );
}
