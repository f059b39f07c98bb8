import { useEffect, useEffectEvent, useRef } from "react";
import { useIntl } from "react-intl";
import { useStore } from "zustand";
import { spanText } from "../../dataset/wording/date-text.ts";
import { formatLink } from "../../query/criteria/link.ts";
import { type Query, setWindow } from "../../query/criteria/query.ts";
import { announce } from "../kit/announce.ts";
import type { InView } from "../state/in-view.ts";
import { useReader } from "../state/reader.ts";

/** A run of presses is one movement. */
const REST_MS = 500;

/**
 * Tells a listener, once the window rests, which time it shows and how many events: where a key or an act without a hand
 * moved it, and did not lead to a mark, which says itself.
 */
export function SaidWindow({ inView }: { readonly inView: InView }): null {
  const { query, lang } = useReader();
  const { formatMessage } = useIntl();
  const totals = useStore(inView, (state) => state.totals);
  const told = useRef(query);
  const lastKey = useLastKey();
  const tell = useEffectEvent((count: number) => {
    const before = told.current;
    told.current = query;
    if (linkOf(before) === linkOf(query)) return;
    // Whatever else changed is told where it is counted.
    if (linkOf(setWindow(before, query.window)) !== linkOf(query)) return;
    if (lastKey.current === null || hasLedToMark(lastKey.current)) return;
    const shown = formatMessage({ id: "toolbar.inView" }, { count });
    announce(
      query.window === null
        ? formatMessage({ id: "timeline.allYears" })
        : `${spanText(query.window, lang)} · ${shown}`,
    );
  });
  // The link says a window as it is asked for, and what it shows is counted after that.
  useEffect(() => {
    if (!totals) return;
    const timer = setTimeout(() => tell(totals.inView + totals.partlyInView), REST_MS);
    return () => clearTimeout(timer);
  }, [totals]);
  return null;
}

/** What had the keyboard at the last act; null where that was a hand's. */
function useLastKey() {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const onKey = () => {
      last.current = document.activeElement;
    };
    const onHand = () => {
      last.current = null;
    };
    // A press that something else than a pointer makes.
    const onClick = ({ detail }: MouseEvent) => {
      if (detail === 0) onKey();
    };
    const listening = new AbortController();
    const how = { capture: true, passive: true, signal: listening.signal };
    addEventListener("keydown", onKey, how);
    addEventListener("click", onClick, how);
    addEventListener("pointerdown", onHand, how);
    addEventListener("wheel", onHand, how);
    return () => listening.abort();
  }, []);
  return last;
}

function hasLedToMark(from: Element): boolean {
  const { activeElement } = document;
  return activeElement !== from && activeElement?.closest("button[data-type]") != null;
}

const linkOf = (query: Query): string => JSON.stringify(formatLink(query));
