import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useRef,
  useState,
} from "react";
import { useIntl } from "react-intl";
import type { Span } from "../../dataset/format/span.ts";
import { shortened } from "./glance.ts";
import css from "./Spine.module.css";

/** Words of a text that the spine shows at their place, and leads to. */
export interface Place extends Span {
  readonly id: string;
  readonly words: string;
  readonly lang: string | undefined;
  readonly hue: number | null;
  /** How it is drawn: quoted, not yet looked at, or left out. */
  readonly look: "quoted" | "unseen" | "left";
}

interface Props {
  /** In the order of the text. */
  readonly places: readonly Place[];
  /** Of the text, in UTF-16 code units. */
  readonly length: number;
  readonly open: string | null;
  /** The span of the text that is on the screen. */
  readonly onScreen: Span | null;
  /** The margin itself, next to the element that holds the text. */
  readonly margin: RefObject<HTMLDivElement | null>;
  /** Says which of how many is open; 0 where none is. */
  readonly position: (rank: number) => string;
  /** How many there are of what, under the strip. */
  readonly count: string;
  /** Words beside the strip for its two ends and for what is open. */
  readonly ends?: { readonly opening: string; readonly end: string; readonly here: string };
  readonly onOpen: (id: string) => void;
}

/**
 * The whole length of the text as a strip, all that is told of it at its true place. A slider, because
 * that is what it is to the keyboard: one stop, and arrows from place to place.
 */
export function Spine({
  places,
  length,
  open,
  onScreen,
  margin,
  position,
  count,
  ends,
  onOpen,
}: Props): ReactNode {
  const { formatMessage } = useIntl();
  const [pointed, setPointed] = useState(-1);
  const [focused, setFocused] = useState(false);
  /** Whether the pointer has opened a passage and has not left since. */
  const pressed = useRef(false);
  if (places.length === 0) return null;
  const at = places.findIndex(({ id }) => id === open);
  const here = places[at];
  const shown = places[pointed] ?? (focused ? here : undefined);

  const go = (to: number) => {
    const place = places[Math.min(Math.max(to, 0), places.length - 1)];
    if (place) onOpen(place.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowUp: at - 1, ArrowLeft: at - 1, ArrowDown: at + 1, ArrowRight: at + 1 };
    const ends = { Home: 0, End: places.length - 1 };
    const target = new Map(Object.entries({ ...to, ...ends })).get(event.key);
    if (target === undefined) return;
    event.preventDefault();
    go(target);
  };
  const nearest = (event: PointerEvent) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const offset = ((event.clientY - top) / height) * length;
    const distances = places.map((place) => distance(offset, place));
    return distances.indexOf(Math.min(...distances));
  };
  const percent = (characters: number) => percentOf(characters, length);
  return (
    <div ref={margin} className={css["margin"]} data-ends={ends !== undefined || undefined}>
      <div className={css["strip"]}>
        <div
          role="slider"
          tabIndex={0}
          className={css["spine"]}
          aria-label={formatMessage({ id: "source.place" })}
          aria-orientation="vertical"
          aria-valuemin={1}
          aria-valuemax={places.length}
          aria-valuenow={at + 1}
          aria-valuetext={[position(at + 1), ...(here ? [shortened(here.words)] : [])].join(": ")}
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
          <Marks places={places} length={length} />
          {here && <Mark place={here} length={length} isOpen />}
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
        {ends && <Ends ends={ends} at={here ? (here.start + here.end) / 2 / length : null} />}
        {shown && (
          <p
            className={css["shown"]}
            // The slider says the same to whoever does not see it.
            aria-hidden="true"
            lang={shown.lang}
            dir="auto"
            style={{ top: percent(shown.start) }}
          >
            {shortened(shown.words)}
          </p>
        )}
      </div>
      <p className={css["count"]}>{count}</p>
    </div>
  );
}

/** Drawn once: of a long text there are thousands, and only the open one changes. */
const Marks = memo(function Marks({ places, length }: Pick<Props, "places" | "length">) {
  return places.map((place) => <Mark key={place.id} place={place} length={length} />);
});

function Mark({
  place: { start, end, hue, look },
  length,
  isOpen = false,
}: {
  place: Place;
  length: number;
  isOpen?: boolean;
}): ReactNode {
  return (
    <span
      className={css["passage"]}
      data-open={isOpen}
      data-look={look}
      data-hue={hue ?? "none"}
      style={{ top: percentOf(start, length), height: percentOf(end - start, length) }}
    />
  );
}

const percentOf = (characters: number, length: number): string => `${(100 * characters) / length}%`;

/** So near to an end its word would stand on the other. */
const NEAR_END = 0.04;

function Ends({
  ends,
  at,
}: {
  ends: NonNullable<Props["ends"]>;
  /** Where the open place is, of the whole; null where none is open. */
  at: number | null;
}): ReactNode {
  return (
    <div aria-hidden="true" className={css["ends"]}>
      {(at === null || at > NEAR_END) && <span data-end="opening">{ends.opening}</span>}
      {at !== null && <span style={{ top: percentOf(at, 1) }}>{ends.here}</span>}
      {(at === null || at < 1 - NEAR_END) && <span data-end="end">{ends.end}</span>}
    </div>
  );
}

/** @returns the distance of an offset from the place; 0 inside it. */
const distance = (offset: number, { start, end }: Span): number =>
  Math.max(start - offset, offset - end, 0);
