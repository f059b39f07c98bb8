import { type ReactNode, useEffect, useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { alignSets } from "../../query/criteria/query.ts";
import { type Align, formatAlign, parseAlign } from "../../query/parallel/align.ts";
import type { ParallelAnswer } from "../../query/parallel/parallel-types.ts";
import { PrintFoot } from "../drawing/PrintFoot.tsx";
import { useEscape } from "../kit/keys/use-escape.ts";
import { usePageHeading } from "../kit/keys/use-page-heading.ts";
import { PANEL } from "../kit/landmarks.ts";
import { WithWords } from "../locale/WithWords.tsx";
import { usePageTitle } from "../state/page-title.ts";
import { useIsPhone } from "../state/preferences.ts";
import { useAnswer, useReader, useSession } from "../state/reader.ts";
import { Head } from "./Head.tsx";
import css from "./Parallel.module.css";
import { Plot } from "./plot/Plot.tsx";
import { SetsForm } from "./SetsForm.tsx";
import { Steps } from "./Steps.tsx";
import { Troubles } from "./Troubles.tsx";
import { useSetNames } from "./use-set-names.ts";
import { PARALLEL_VIEW_WORDS } from "./words.ts";

/** Two stories on one axis of days from zero, and the steps of them that answer each other. */
export function ParallelView(): ReactNode {
  const { query, change } = useReader();
  const { notify } = useSession();
  const text = query.align ?? "";
  const { align, notices } = useMemo(() => parseAlign(text), [text]);
  useEffect(() => {
    for (const { key, value, reason } of notices) notify(`link.${reason}`, { key, value });
    // What names no two sets shows none: the events are there all the same.
    if (align === null) change((now) => alignSets(now, null), "replace");
  }, [align, notices, notify, change]);
  return (
    <WithWords words={PARALLEL_VIEW_WORDS}>{align && <ParallelPage align={align} />}</WithWords>
  );
}

/** The two sets without all that may change while they are looked at. */
const setsOf = ({ sets }: Align): string =>
  formatAlign({
    sets: [
      { ...sets[0], zero: null },
      { ...sets[1], zero: null },
    ],
    unit: "days",
    matches: null,
  });

function ParallelPage({ align }: { align: Align }): ReactNode {
  const { query, change, lang } = useReader();
  const { formatMessage } = useIntl();
  const phone = useIsPhone();
  const { sets, matches } = align;
  const answer = useAnswer({ kind: "parallel", sets, matches, lang });
  const names = useSetNames(align);
  const heading = usePageHeading();
  usePageTitle("view", formatMessage({ id: "parallel.title" }));
  useEscape(query.event === null && !query.embed, () => change((now) => alignSets(now, null)));
  const set = (next: Partial<Align>, history?: "replace") =>
    change((now) => alignSets(now, formatAlign({ ...align, ...next })), history);
  // What was looked at, or begun to be changed, was of other events.
  const of = setsOf(align);
  const parts = answer && hasZeros(answer) && { align, answer, names, set };
  return (
    <main
      id={PANEL}
      className={css["page"]}
      tabIndex={-1}
      aria-busy={answer === null}
      data-prints=""
    >
      <section aria-label={formatMessage({ id: "parallel.region" })}>
        <div className={css["head"]}>
          <h1 ref={heading} tabIndex={-1}>
            <FormattedMessage id="parallel.title" />
          </h1>
          <Head
            align={align}
            answer={answer}
            names={names}
            set={set}
            isAligned={answer === null || hasZeros(answer)}
          />
        </div>
        <SetsForm align={align} set={set} names={names} />
        {answer && <Troubles answer={answer} names={names} />}
        {parts && !phone && <Plot key={`plot ${of}`} {...parts} />}
        {parts && <Steps key={`steps ${of}`} {...parts} />}
        {parts && phone && <Plot key={`plot ${of}`} {...parts} />}
        <PrintFoot />
      </section>
    </main>
  );
}

const hasZeros = ({ sets }: ParallelAnswer): boolean => sets.every(({ zero }) => zero !== null);
