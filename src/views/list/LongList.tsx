import { useWindowVirtualizer } from "@tanstack/react-virtual";
import {
  type CSSProperties,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { ListAnswer } from "../../query/answers/answer-types.ts";
import { useLabels } from "../locale/labels.ts";
import { useOpenEvent, useReader } from "../state/reader.ts";
import { ListItem, yearsByPlace } from "./ListItem.tsx";
import { ListRow } from "./ListRow.tsx";
import css from "./ListView.module.css";
import { usePages } from "./use-pages.ts";
import { YearJump } from "./YearJump.tsx";

/** A usual row, in pixels, until it has been seen. */
const ROW_PX = 56;

/** Rows of one part: a browser's elements end at some 33 million pixels. */
const PART = 200_000;

/**
 * A list too long to be there all at once: only the rows about what is on screen exist. Each says
 * its place among all, so that assistive technology knows the whole.
 */
export function LongList({ answer: { total, years, entries } }: { answer: ListAnswer }): ReactNode {
  const { query } = useReader();
  const { formatMessage } = useIntl();
  const labelOf = useLabels();
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
  const byPlace = yearsByPlace(years);

  const [sought, setSought] = useState<number | null>(null);
  const jump = (place: number) => {
    setPart(Math.floor(place / PART));
    setSought(place);
  };
  const arrive = useEffectEvent((place: number) =>
    virtualizer.scrollToIndex(place - start, { align: "start" }),
  );
  useEffect(() => {
    if (sought === null) return;
    arrive(sought);
    setSought(null);
  }, [sought]);
  useShownEvent(jump, (place) => place >= start + first && place <= start + last);

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
      <p className={css["printed"]}>
        <FormattedMessage id="list.printed" values={{ count: shown.length, total }} />
      </p>
      <ol
        ref={list}
        className={css["list"]}
        aria-label={formatMessage({ id: "list.events" })}
        data-long
        style={{ "--height": `${virtualizer.getTotalSize()}px` } as CSSProperties}
      >
        {shown.map(({ index, key, start: from }) => {
          const place = start + index;
          const entry = entryAt(place);
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={css["entry"]}
              data-first={byPlace.has(place)}
              aria-setsize={total}
              aria-posinset={place + 1}
              style={{ "--y": `${from - top}px` } as CSSProperties}
            >
              <ListItem year={byPlace.get(place)}>
                {entry ? (
                  <ListRow entry={entry} open={entry.id === query.event} labelOf={labelOf} />
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
function useShownEvent(jump: (place: number) => void, isShown: (place: number) => boolean): void {
  const { query } = useReader();
  const { event: id } = query;
  const detail = useOpenEvent();
  const show = useEffectEvent((place: number) => {
    if (!isShown(place)) jump(place);
  });
  const position = detail?.id === id ? (detail?.position ?? null) : null;
  useEffect(() => {
    if (position !== null) show(position - 1);
  }, [position]);
}
