import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { dateText } from "../../../dataset/wording/date-text.ts";
import { offsetText } from "../../../dataset/wording/lag-text.ts";
import type { DayWindow } from "../../../drawing/parallel/days-axis.ts";
import { isAbout } from "../../../drawing/parallel/step-rows.ts";
import { openEvent } from "../../../query/criteria/query.ts";
import { isPair, type Pairwise } from "../../../query/parallel/match.ts";
import { useReader } from "../../state/reader.ts";
import type { Way } from "./beyond.ts";
import { type Arrow, type MarkPlace, type Place, placeFrom } from "./mark-places.ts";
import css from "./Plot.module.css";
import type { ParallelParts } from "./parallel-parts.ts";

export interface ButtonsProps {
  readonly places: readonly MarkPlace[];
  /** Where each arrow key leads. */
  readonly arrows: Readonly<Record<string, Arrow>>;
  readonly parts: Omit<ParallelParts, "set">;
  /** Takes a cluster apart. */
  part(ids: readonly string[]): void;
  /** The ways to what lies beyond the days in sight, of each story. */
  readonly ways: Pairwise<readonly Way[]>;
  show(window: DayWindow): void;
}

/** The marks as buttons over the drawing, one tab stop for all; the arrows go along a story, and across to its answers. */
export function MarkButtons({ places, arrows, parts, part, ways, show }: ButtonsProps): ReactNode {
  const { answer, names } = parts;
  const { change } = useReader();
  const [current, setCurrent] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const nameOf = useMarkName(parts);
  const { formatMessage } = useIntl();
  useEffect(() => {
    if (wanted === null) return;
    box.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(wanted)}"]`)?.focus();
    setWanted(null);
  }, [wanted]);
  const answers = new Map(
    answer.steps.flatMap(({ first, second }) =>
      first === null || second === null
        ? []
        : ([
            [first, second],
            [second, first],
          ] as const),
    ),
  );
  const stop = places.find(({ key }) => key === current) ?? places[0];
  const onKeyDown = (event: KeyboardEvent, from: MarkPlace) => {
    const arrow = arrows[event.key];
    if (arrow === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const to = placeFrom(places, from, arrow, answers);
    if (to !== null) setWanted(to.key);
  };
  const press = ({ mark }: MarkPlace) => {
    if (mark.type === "event") return change((now) => openEvent(now, mark.event.id));
    const [first] = mark.members;
    part(mark.members.map(({ id }) => id));
    if (first) {
      setCurrent(first.id);
      setWanted(first.id);
    }
  };
  return (
    <div ref={box}>
      {([0, 1] as const).map((side) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form
        <div key={side} role="group" aria-label={names[side].text}>
          {places
            .filter((place) => place.side === side)
            .map((place) => (
              <button
                key={place.key}
                type="button"
                className={css["mark"]}
                data-key={place.key}
                tabIndex={place === stop ? 0 : -1}
                aria-label={nameOf(place)}
                aria-expanded={place.mark.type === "cluster" ? false : undefined}
                style={styleOf(place)}
                onFocus={() => setCurrent(place.key)}
                onKeyDown={(event) => onKeyDown(event, place)}
                onClick={() => press(place)}
              />
            ))}
          {ways[side].map(({ edge, count, window, ...place }) => (
            <button
              key={edge}
              type="button"
              className={css["mark"]}
              aria-label={formatMessage({ id: "parallel.beyond" }, { side: edge, count })}
              style={styleOf(place)}
              onClick={() => show(window)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

const styleOf = ({ left, top, widthPx, heightPx }: Place) => ({
  left,
  top,
  width: widthPx,
  height: heightPx,
});

/** Gives the name of a mark for who does not see where it stands: its title, date, days and step. */
function useMarkName({ align, answer }: ButtonsProps["parts"]): (place: MarkPlace) => string {
  const { lang } = useReader();
  const { formatMessage } = useIntl();
  const numbers = new Map(
    answer.steps.filter(isPair).flatMap(({ first, second }, i) => [
      [first, i + 1],
      [second, i + 1],
    ]),
  );
  return ({ mark, band }) => {
    const inUnit = (about: boolean) => offsetText(band, align.unit, lang, about);
    if (mark.type === "cluster") {
      const { members } = mark;
      return formatMessage(
        { id: "parallel.cluster" },
        {
          count: members.length,
          span: formatMessage({ id: "parallel.day" }, { offset: inUnit(false) }),
          title: mark.label?.title ?? members[0]?.title.text ?? "",
          more: members.length - 1,
        },
      );
    }
    const { event } = mark;
    const number = numbers.get(event.id);
    const offset = formatMessage({ id: "parallel.day" }, { offset: inUnit(isAbout(event)) });
    return (
      formatMessage(
        { id: "parallel.mark" },
        { title: event.title.text, date: dateText(event.date, lang, "short"), offset },
      ) + (number === undefined ? "" : formatMessage({ id: "parallel.matchedAs" }, { number }))
    );
  };
}
