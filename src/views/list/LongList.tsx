import { useWindowVirtualizer } from "@tanstack/react-virtual";
import {
  type CSSProperties,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { ListAnswer } from "../../query/answers/answer-types.ts";
import { useLabels } from "../locale/labels.ts";
import { abbreviationsOf, atFirstSight } from "../names/abbreviations.ts";
import { useOpenEvent, useReader } from "../state/reader.ts";
import { ListItem, yearsByRank } from "./ListItem.tsx";
import { ListRow } from "./ListRow.tsx";
import css from "./ListView.module.css";
import { usePages } from "./use-pages.ts";
import { YearJump } from "./YearJump.tsx";

/** Height assumed for a row until it is measured. */
const ROW_PX = 56;

/** Most rows in one part of the list: an element can be some 33 million pixels high. */
const PART = 200_000;

/**
 * A list too long to be in the page at once: only the rows near those on screen exist. Each says its
 * rank among all, so that assistive technology knows the length.
 */
export function LongList({ answer: { total, years, entries } }: { answer: ListAnswer }): ReactNode {
  const { query, summary, lang } = useReader();
  const { formatMessage } = useIntl();
  const labelOf = useLabels();
  // In as many rows as came at once; who has gone further has met them.
  const explained = useMemo(
    () =>
      atFirstSight(
        entries.map(({ title }) => title.text),
        abbreviationsOf(summary, lang),
      ),
    [entries, summary, lang],
  );
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  const [part, setPart] = useState(0);
  const start = part * PART;
  const count = Math.min(PART, total - start);
  useLayoutEffect(() => {
    const { top: onScreen = 0 } = list.current?.getBoundingClientRect() ?? {};
    setTop(onScreen + scrollY);
  }, []);
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => ROW_PX,
    overscan: 8,
    scrollMargin: top,
    // Below the header, which stays where it is.
    scrollPaddingStart: 72,
    getItemKey: (index) => start + index,
  });
  const shown = virtualizer.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  const entryAt = usePages(start + first, start + last + 1, entries);
  const byRank = yearsByRank(years);

  const [sought, setSought] = useState<number | null>(null);
  const jump = (rank: number) => {
    setPart(Math.floor(rank / PART));
    setSought(rank);
  };
  const arrive = useEffectEvent((rank: number) =>
    virtualizer.scrollToIndex(rank - start, { align: "start" }),
  );
  useEffect(() => {
    if (sought === null) return;
    arrive(sought);
    setSought(null);
  }, [sought]);
  useShownEvent(jump, (rank) => rank >= start + first && rank <= start + last);

  return (
    <>
      <div className={css["long"]}>
        <YearJump years={years} now={start + first} onJump={jump} />
        {start > 0 && (
          <button type="button" className="link" onClick={() => jump(start - 1)}>
            <FormattedMessage id="list.earlier" />
          </button>
        )}
      </div>
      <ol
        ref={list}
        className={css["list"]}
        aria-label={formatMessage({ id: "list.events" })}
        data-long
        style={{ "--height": `${virtualizer.getTotalSize()}px` } as CSSProperties}
      >
        {shown.map(({ index, key, start: from }) => {
          const rank = start + index;
          const entry = entryAt(rank);
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={css["entry"]}
              data-first={byRank.has(rank)}
              aria-setsize={total}
              aria-posinset={rank + 1}
              style={{ "--y": `${from - top}px` } as CSSProperties}
            >
              <ListItem year={byRank.get(rank)}>
                {entry ? (
                  <ListRow
                    entry={entry}
                    open={entry.id === query.event}
                    labelOf={labelOf}
                    explained={explained.get(rank)}
                  />
                ) : (
                  <div className={css["coming"]} aria-hidden="true" />
                )}
              </ListItem>
            </li>
          );
        })}
      </ol>
      {start + count < total && (
        <button type="button" className="link" onClick={() => jump(start + count)}>
          <FormattedMessage id="list.later" />
        </button>
      )}
    </>
  );
}

/** Goes to an event that is opened from elsewhere, unless its row is on screen. */
function useShownEvent(jump: (rank: number) => void, isShown: (rank: number) => boolean): void {
  const { query } = useReader();
  const { event: id } = query;
  const detail = useOpenEvent();
  const show = useEffectEvent((rank: number) => {
    if (!isShown(rank)) jump(rank);
  });
  const position = detail?.id === id ? (detail?.position ?? null) : null;
  useEffect(() => {
    if (position !== null) show(position - 1);
  }, [position]);
}
