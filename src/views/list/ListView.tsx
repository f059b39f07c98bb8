import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import { useIntl } from "react-intl";
import type { ListAnswer } from "../../query/answers/answer-types.ts";
import { late } from "../kit/late.tsx";
import { useLabels } from "../locale/labels.ts";
import { LIST_WORDS } from "../locale/list-words.ts";
import { WithWords } from "../locale/WithWords.tsx";
import { abbreviationsOf, atFirstSight } from "../names/abbreviations.ts";
import { isPhone, useIsPhone } from "../state/preferences.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import { MOST_WHOLE } from "../state/view.ts";
import { HeldLine } from "../timeline/strip/HeldLine.tsx";
import { ListItem, yearsByRank } from "./ListItem.tsx";
import { ListRow } from "./ListRow.tsx";
import css from "./ListView.module.css";
import { useOpenRow } from "./use-open-row.ts";
import { YearSpine } from "./YearSpine.tsx";

/** Loaded only for a long list: most are short. */
const LongList = late(async () => (await import("./LongList.tsx")).LongList);

/** Only a phone has it. */
const TimeList = late(async () => (await import("./TimeList.tsx")).TimeList);
if (isPhone()) TimeList.ask();

/** The matching events in order of time, under their years. */
export function ListView(): ReactNode {
  return (
    <WithWords words={LIST_WORDS}>
      <InOrder />
    </WithWords>
  );
}

function InOrder(): ReactNode {
  const { criteria, lang } = useReader();
  const answer = useAnswer({ kind: "list", criteria, lang, from: 0, to: MOST_WHOLE });
  const events = useRef<HTMLDivElement>(null);
  useOpenOnClick(events);
  const whole = answer === null || answer.total <= MOST_WHOLE;
  const phone = useIsPhone();
  const { formatMessage } = useIntl();
  return (
    <>
      <section
        ref={events}
        className={css["events"]}
        aria-label={phone ? formatMessage({ id: "timeline.region" }) : undefined}
      >
        {whole && phone && <TimeList answer={answer} />}
        {whole && !phone && <WholeList answer={answer} />}
        {!whole && <LongList key={JSON.stringify([criteria, lang])} answer={answer} />}
      </section>
      {phone && <HeldLine />}
    </>
  );
}

/**
 * A click on a row's quotation opens the row, unless it ends a selection: the words are there to
 * be copied. It listens from outside React because they stay text; the title is the row's button.
 */
function useOpenOnClick(events: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || getSelection()?.isCollapsed === false) return;
      if (target.closest("q") === null) return;
      target.closest("li")?.querySelector<HTMLElement>("[data-event]")?.click();
    };
    const { current } = events;
    current?.addEventListener("click", onClick);
    return () => current?.removeEventListener("click", onClick);
  }, [events]);
}

function WholeList({ answer }: { answer: ListAnswer | null }): ReactNode {
  const { query, summary, lang } = useReader();
  const { formatMessage } = useIntl();
  const labelOf = useLabels();
  const explained = atFirstSight(
    answer?.entries.map(({ title }) => title.text) ?? [],
    abbreviationsOf(summary, lang),
  );
  const list = useRef<HTMLOListElement>(null);
  const { event: open } = query;
  const years = yearsByRank(answer?.years ?? []);

  useOpenRow(list, open, answer);

  return (
    <div className={css["columns"]}>
      <ol ref={list} className={css["list"]} aria-label={formatMessage({ id: "list.events" })}>
        {answer?.entries.map((entry, rank) => (
          <li key={entry.id} className={css["entry"]} data-first={years.has(rank)}>
            <ListItem year={years.get(rank)}>
              <ListRow
                entry={entry}
                open={entry.id === open}
                labelOf={labelOf}
                explained={explained.get(rank)}
              />
            </ListItem>
          </li>
        ))}
      </ol>
      {answer && answer.years.length > 1 && <YearSpine years={answer.years} list={list} />}
    </div>
  );
}
