import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { useIntl } from "react-intl";
import type { SourceDetail } from "../../query/answers/answer-types.ts";
import css from "./Spine.module.css";
import { useOnScreen } from "./use-on-screen.ts";

interface Props {
  readonly detail: SourceDetail;
  readonly open: string | null;
  readonly onOpen: (passage: string) => void;
}

/**
 * The whole length of the text as a strip, every passage at its true place. A slider, because
 * that is what it is to the keyboard: one stop, and arrows from passage to passage.
 */
export function Spine({ detail, open, onOpen }: Props): ReactNode {
  const { formatMessage } = useIntl();
  const [pointed, setPointed] = useState(-1);
  const [focused, setFocused] = useState(false);
  /** Whether the pointer has opened a passage and has not left since. */
  const pressed = useRef(false);
  const margin = useRef<HTMLDivElement>(null);
  const onScreen = useOnScreen(margin, detail.passages);
  const placed = detail.passages.filter(({ start }) => start !== null);
  const length = detail.source.length ?? lastEnd(detail);
  if (placed.length === 0) return null;
  const at = placed.findIndex(({ id }) => id === open);
  const here = placed[at];
  const shown = placed[pointed] ?? (focused ? here : undefined);

  const go = (to: number) => {
    const passage = placed[Math.min(Math.max(to, 0), placed.length - 1)];
    if (passage) onOpen(passage.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowUp: at - 1, ArrowLeft: at - 1, ArrowDown: at + 1, ArrowRight: at + 1 };
    const ends = { Home: 0, End: placed.length - 1 };
    const target = new Map(Object.entries({ ...to, ...ends })).get(event.key);
    if (target === undefined) return;
    event.preventDefault();
    go(target);
  };
  const nearest = (event: PointerEvent) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const offset = ((event.clientY - top) / height) * length;
    const distances = placed.map(({ start, exact }) => distance(offset, start ?? 0, exact.length));
    return distances.indexOf(Math.min(...distances));
  };
  const percent = (characters: number) => `${(100 * characters) / length}%`;
  return (
    <div ref={margin} className={css["margin"]}>
      <div className={css["strip"]}>
        <div
          role="slider"
          tabIndex={0}
          className={css["spine"]}
          aria-label={formatMessage({ id: "source.place" })}
          aria-orientation="vertical"
          aria-valuemin={1}
          aria-valuemax={placed.length}
          aria-valuenow={at + 1}
          aria-valuetext={[
            formatMessage(
              { id: at < 0 ? "source.passages" : "source.position" },
              { position: at + 1, count: placed.length },
            ),
            ...(here ? [shortened(here.exact)] : []),
          ].join(": ")}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => {
            go(nearest(event));
            // What is open is in the text: its words would cover it.
            setPointed(-1);
            pressed.current = true;
          }}
          onPointerMove={(event) => {
            if (!pressed.current) setPointed(event.pointerType === "touch" ? -1 : nearest(event));
          }}
          onPointerLeave={() => {
            setPointed(-1);
            pressed.current = false;
          }}
          onFocus={({ currentTarget }) => setFocused(currentTarget.matches(":focus-visible"))}
          onBlur={() => setFocused(false)}
        >
          {placed.map(({ id, start, exact, events }) => (
            <span
              key={id}
              className={css["passage"]}
              data-open={id === open}
              data-hue={events[0]?.event.hue ?? "none"}
              style={{ top: percent(start ?? 0), height: percent(exact.length) }}
            />
          ))}
        </div>
        {onScreen && (
          <i
            aria-hidden="true"
            className={css["here"]}
            style={{
              top: percent(onScreen.start),
              height: percent(onScreen.end - onScreen.start),
            }}
          />
        )}
        {shown && (
          <p
            className={css["shown"]}
            // The slider says the same to whoever does not see it.
            aria-hidden="true"
            lang={shown.lang || undefined}
            dir="auto"
            style={{ top: percent(shown.start ?? 0) }}
          >
            {shortened(shown.exact)}
          </p>
        )}
      </div>
      <p className={css["count"]}>
        {formatMessage({ id: "source.passages" }, { count: detail.passages.length })}
      </p>
    </div>
  );
}

/** Cuts a text between words to as much as is read at a glance. */
const shortened = (words: string): string =>
  words.length <= GLANCE ? words : `${words.slice(0, GLANCE).replace(/\s+\S*$/, "")} …`;

const GLANCE = 110;

const lastEnd = ({ passages }: SourceDetail): number =>
  Math.max(1, ...passages.map(({ start, exact }) => (start ?? 0) + exact.length));

/** @returns the distance of an offset from the passage; 0 inside it. */
const distance = (offset: number, start: number, length: number): number =>
  Math.max(start - offset, offset - start - length, 0);
