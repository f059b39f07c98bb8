import { type ReactNode, useEffect, useRef } from "react";
import { useIntl } from "react-intl";
import type { ListAnswer } from "../../query/answers/answer-types.ts";
import { late } from "../kit/late.tsx";
import { useLabels } from "../locale/labels.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import { ListItem, yearsByRank } from "./ListItem.tsx";
import { ListRow } from "./ListRow.tsx";
import css from "./ListView.module.css";

/** Loaded only for a long list: most are short. */
const LongList = late(async () => (await import("./LongList.tsx")).LongList);

/** Most rows that a page shows, prints and searches without slowing down. */
const WHOLE = 500;

/** The matching events in order of time, under their years; this is also what prints. */
export function ListView(): ReactNode {
  const { criteria, lang } = useReader();
  const answer = useAnswer({ kind: "list", criteria, lang, from: 0, to: WHOLE });
  if (answer === null || answer.total <= WHOLE) return <WholeList answer={answer} />;
  return <LongList key={JSON.stringify([criteria, lang])} answer={answer} />;
}

function WholeList({ answer }: { answer: ListAnswer | null }): ReactNode {
  const { query } = useReader();
  const { formatMessage } = useIntl();
  const labelOf = useLabels();
  const list = useRef<HTMLOListElement>(null);
  const { event: open } = query;
  const years = yearsByRank(answer?.years ?? []);

  // Opened from elsewhere, the row may be out of sight; a row in sight stays where it is.
  useEffect(() => {
    if (open === null || answer === null) return;
    const row = list.current?.querySelector("[aria-current]")?.closest("li");
    row?.scrollIntoView({ block: "nearest" });
  }, [open, answer]);

  return (
    <ol ref={list} className={css["list"]} aria-label={formatMessage({ id: "list.events" })}>
      {answer?.entries.map((entry, rank) => (
        <li key={entry.id} className={css["entry"]} data-first={years.has(rank)}>
          <ListItem year={years.get(rank)}>
            <ListRow entry={entry} open={entry.id === open} labelOf={labelOf} />
          </ListItem>
        </li>
      ))}
    </ol>
  );
}
