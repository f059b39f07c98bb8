import { type ReactNode, useId, useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { dateText, spanText } from "../../dataset/wording/date-text.ts";
import { datesLagText } from "../../dataset/wording/lag-text.ts";
import type { EventBrief } from "../../query/columns/brief.ts";
import { knownTo } from "../../query/reports/known-to.ts";
import type { Plan, PlanGroup } from "../../query/reports/plans.ts";
import { EventGlyph } from "../marks/Glyph.tsx";
import { useAnswer, useReader } from "../state/reader.ts";
import css from "./Plans.module.css";
import { useShowEvent } from "./use-show-event.ts";

/** More of a group nobody reads through; how many there are is said. */
const MOST = 200;

/** Lists what was planned or expected, by whether its time has come, and what the dataset says became of it. */
export function Plans(): ReactNode {
  const { criteria, summary, lang } = useReader();
  const headId = useId();
  const known = useMemo(() => knownTo(summary.sources), [summary]);
  // One day for the whole visit: a question that changed as it was asked would never be answered.
  const [today] = useState(() => Math.floor(Date.now() / DAY_MS) * DAY_MS);
  const answer = useAnswer({ kind: "plans", criteria, lang, today, knownTo: known, most: MOST });
  const groups = answer?.groups.filter(({ total }) => total > 0) ?? [];
  return (
    <section className={css["part"]} aria-labelledby={headId}>
      <h2 id={headId}>
        <FormattedMessage id="plans.title" />
      </h2>
      <p className={css["stand"]}>
        <FormattedMessage id={groups.length === 0 && answer ? "plans.none" : "plans.stand"} />
      </p>
      {groups.map((group) => (
        <Group key={group.due} group={group} knownTo={known} />
      ))}
      {answer?.isAll === false && (
        <p className={css["stand"]}>
          <FormattedMessage id="plans.notAll" />
        </p>
      )}
    </section>
  );
}

function Group({ group, knownTo }: { group: PlanGroup; knownTo: number | null }): ReactNode {
  const { lang } = useReader();
  const headId = useId();
  const { due, total, told, plans } = group;
  const day = knownTo === null ? "" : spanText({ start: knownTo - DAY_MS, end: knownTo }, lang);
  return (
    <div className={css["group"]}>
      <div className={css["title"]}>
        <h3 id={headId}>
          <FormattedMessage
            id={due === "since" && knownTo === null ? "plans.since.unknown" : `plans.${due}`}
            values={{ day }}
          />
        </h3>
        <span>
          <FormattedMessage id="plans.told" values={{ total, told }} />
        </span>
      </div>
      <ul aria-labelledby={headId}>
        {plans.map((plan) => (
          <Row key={plan.event.id} plan={plan} />
        ))}
      </ul>
      {total > plans.length && (
        <p className={css["more"]}>
          <FormattedMessage id="plans.more" values={{ count: total - plans.length }} />
        </p>
      )}
    </div>
  );
}

function Row({ plan: { event, due, followed } }: { plan: Plan }): ReactNode {
  const { formatMessage } = useIntl();
  const { lang } = useReader();
  return (
    <li className={css["plan"]}>
      <span className={css["date"]}>{dateText(due ?? event.date, lang, "short")}</span>
      <div>
        <Title event={event} />
        {due !== null && due.text !== event.date.text && (
          <span className={css["how"]}>
            <FormattedMessage
              id="plans.voiced"
              values={{ date: dateText(event.date, lang, "short") }}
            />
          </span>
        )}
      </div>
      {followed.length === 0 ? (
        <span className={css["open"]}>
          <FormattedMessage id="plans.open" />
        </span>
      ) : (
        <ul className={css["followed"]}>
          {followed.map(({ event: other, type, direction, inferred }) => (
            <li key={`${direction} ${type} ${other.id}`}>
              <Title event={other} />
              <span className={css["how"]}>
                {`${dateText(other.date, lang, "short")} · ${datesLagText(due ?? event.date, other.date, lang)}`}
                {` · ${formatMessage({ id: `link.${direction}.${type}` })}`}
                {inferred && ` · ${formatMessage({ id: "plans.inferred" })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Title({ event }: { event: EventBrief }): ReactNode {
  const open = useShowEvent();
  return (
    <button type="button" className={css["event"]} onClick={() => open(event.id)}>
      <span className={css["glyph"]}>
        <EventGlyph event={event} />
      </span>
      <span lang={event.title.lang || undefined} dir="auto">
        {event.title.text}
      </span>
    </button>
  );
}
