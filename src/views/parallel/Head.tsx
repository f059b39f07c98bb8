import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { DAY_UNITS } from "../../dataset/time/day-band.ts";
import { dateText, weekday } from "../../dataset/wording/date-text.ts";
import { WORDINGS } from "../../dataset/wording/languages.ts";
import { alignSets } from "../../query/criteria/query.ts";
import type { AlignedSet } from "../../query/parallel/align.ts";
import type { Pairwise } from "../../query/parallel/match.ts";
import type { ParallelAnswer, ParallelEvent } from "../../query/parallel/parallel-types.ts";
import { useReader } from "../state/reader.ts";
import css from "./Parallel.module.css";
import type { ParallelParts } from "./plot/parallel-parts.ts";

interface HeadProps extends Omit<ParallelParts, "answer"> {
  /** Null until it is there. */
  readonly answer: ParallelAnswer | null;
  /** False where there are no two zeros, and so nothing to choose, count or swap. */
  readonly isAligned: boolean;
}

/** The two zeros and the unit as choices, and the ways to swap the stories and to leave. */
export function Head({ align, answer, names, set, isAligned }: HeadProps): ReactNode {
  const { query, change } = useReader();
  const { formatMessage } = useIntl();
  const { sets, unit, matches } = align;
  const zeroAt = (side: 0 | 1, zero: string) => {
    const next = sets.map((each, i) => (i === side ? { ...each, zero } : each));
    set({ sets: next as unknown as Pairwise<AlignedSet> });
  };
  const swap = () =>
    set({
      sets: [sets[1], sets[0]],
      matches:
        matches?.map(({ first, second, name }) => ({ first: second, second: first, name })) ?? null,
    });
  return (
    <>
      {isAligned && answer && (
        <div className={css["zeros"]}>
          <span className={css["hint"]}>
            <FormattedMessage id="parallel.zeroIs" />
          </span>
          <ZeroChoice side={0} answer={answer} names={names} choose={zeroAt} />
          <span className={css["hint"]}>
            <FormattedMessage id="parallel.and" />
          </span>
          <ZeroChoice side={1} answer={answer} names={names} choose={zeroAt} />
        </div>
      )}
      <div className={css["acts"]}>
        {isAligned && (
          <>
            <label>
              <FormattedMessage id="parallel.in" />
              <select
                aria-label={formatMessage({ id: "parallel.unit" })}
                value={unit}
                onChange={({ currentTarget: { value } }) =>
                  set({ unit: DAY_UNITS.find((each) => each === value) ?? "days" })
                }
              >
                {DAY_UNITS.map((each) => (
                  <option key={each} value={each}>
                    {formatMessage({ id: `parallel.unit.${each}` })}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" className="link" onClick={swap}>
              <FormattedMessage id="parallel.swap" />
            </button>
          </>
        )}
        {/* In a frame of another page it is all there is. */}
        {!query.embed && (
          <button
            type="button"
            className={css["leave"]}
            onClick={() => change((now) => alignSets(now, null))}
          >
            <FormattedMessage id="parallel.leave" />
          </button>
        )}
      </div>
    </>
  );
}

/** The events of a set, of which those with a day may be zero; the others are there and say why they may not. */
function ZeroChoice({
  side,
  answer,
  names,
  choose,
}: {
  side: 0 | 1;
  answer: ParallelAnswer;
  names: ParallelParts["names"];
  choose: (side: 0 | 1, zero: string) => void;
}): ReactNode {
  const { lang } = useReader();
  const { formatMessage } = useIntl();
  const { events, days, zero } = answer.sets[side];
  if (zero === null) return null;
  const able = new Set(days);
  const others = events.filter(({ id }) => !able.has(id));
  const dated = ({ title, date }: ParallelEvent) => {
    const day = weekday(date, lang);
    const text = dateText(date, lang, "short");
    const said =
      day === null
        ? text
        : WORDINGS[lang].withWeekday(text, new Date(date.extent.start).getUTCDay());
    return `${said}: ${title.text}`;
  };
  return (
    <select
      aria-label={formatMessage({ id: "parallel.zeroOf" }, { title: names[side].text })}
      value={zero}
      onChange={({ currentTarget: { value } }) => choose(side, value)}
    >
      {events
        .filter(({ id }) => able.has(id))
        .map((event) => (
          <option key={event.id} value={event.id}>
            {dated(event)}
          </option>
        ))}
      {others.length > 0 && (
        <optgroup label={formatMessage({ id: "parallel.noDay" })}>
          {others.map((event) => (
            <option key={event.id} disabled>
              {dated(event)}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}
