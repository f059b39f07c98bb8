import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { useIntl } from "react-intl";
import type { ClusterMark } from "../../../query/window/mark.ts";
import { EventGlyph } from "../../marks/Glyph.tsx";
import { useAnswer, useReader } from "../../state/reader.ts";
import css from "./ClusterList.module.css";
import { useClusterName } from "./use-cluster-name.ts";

interface ClusterListProps {
  readonly cluster: ClusterMark;
  /** The mark it hangs from, in an element that is positioned; null while none is drawn. */
  mark(): HTMLElement | null;
  onOpen(event: string): void;
  /** Leads to the list of the page, which has all of them. */
  onList(): void;
  /** @param back  whether the keyboard goes back to the mark. */
  onClose(back: boolean): void;
}

/** Events that share one moment, which no zoom can part: a list that hangs from their mark. */
export function ClusterList({
  cluster,
  mark,
  onOpen,
  onList,
  onClose,
}: ClusterListProps): ReactNode {
  const { lang } = useReader();
  const { formatMessage } = useIntl();
  // It names no more than can be listed at once; the list of the page has them all.
  const rest = cluster.events - cluster.members.length;
  const name = useClusterName()(cluster);
  const events = useAnswer({ kind: "briefs", ids: cluster.members, lang });
  const root = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is as high as its rows
  useLayoutEffect(() => {
    const [list, bar] = [root.current, mark()];
    if (!list || !bar) return;
    hang(list, bar);
    const { activeElement } = document;
    if (list.contains(activeElement) || activeElement === bar) {
      const focusVisible = activeElement?.matches(":focus-visible") ?? false;
      list.querySelector("button")?.focus({ preventScroll: true, focusVisible });
    }
  }, [events]);

  useEffect(() => {
    const onDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !root.current?.contains(target)) onClose(false);
    };
    addEventListener("pointerdown", onDown, { capture: true });
    return () => removeEventListener("pointerdown", onDown, { capture: true });
  }, [onClose]);

  function onKeyDown(event: KeyboardEvent): void {
    const rows = [...(root.current?.querySelectorAll("button") ?? [])];
    const at = rows.findIndex((row) => row.matches(":focus"));
    const to: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(at + 1, rows.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: rows.length - 1,
    };
    const next = to[event.key];
    if (event.key === "Escape") onClose(true);
    else if (next !== undefined) rows[next]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={root}
      role="dialog"
      aria-label={name}
      className={css["unfolded"]}
      onKeyDown={onKeyDown}
    >
      <p aria-hidden="true">{name}</p>
      <ul className={css["list"]}>
        {events?.map((event) => (
          <li key={event.id}>
            <button
              type="button"
              onClick={() => {
                onClose(true);
                onOpen(event.id);
              }}
            >
              <EventGlyph event={event} />
              <span lang={event.title.lang || undefined} dir="auto">
                {event.title.text}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className={css["rest"]} onClick={onList}>
          {formatMessage({ id: "cluster.rest" }, { count: rest })}
        </button>
      )}
    </div>
  );
}

/** Between the list and its mark, and between the list and the edge of what can be seen (CSS pixels). */
const GAP_PX = 2;
const EDGE_PX = 8;
/** The least height in which a list can be read. */
const LEAST_PX = 120;

/** Puts the list under its mark, or above it where there is more room. */
function hang(list: HTMLElement, bar: HTMLElement): void {
  const frame = list.offsetParent?.getBoundingClientRect();
  if (!frame) return;
  const { left, top, bottom } = bar.getBoundingClientRect();
  // As far as the plot can be seen: what stands under it stays in sight.
  const footTop = list.nextElementSibling?.getBoundingClientRect().top ?? innerHeight;
  const belowPx = Math.min(innerHeight, footTop) - bottom - EDGE_PX;
  const abovePx = top - EDGE_PX;
  list.style.maxHeight = "";
  const isBelow = belowPx >= Math.min(list.offsetHeight, LEAST_PX) || belowPx >= abovePx;
  list.style.maxHeight = `${Math.max(LEAST_PX, isBelow ? belowPx : abovePx)}px`;
  const x = Math.min(left - frame.left, frame.width - list.offsetWidth);
  const y = isBelow ? bottom + GAP_PX : top - GAP_PX - list.offsetHeight;
  list.style.transform = `translate(${Math.max(0, x)}px, ${y - frame.top}px)`;
}
