import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { type Interval, intersection } from "../../dataset/time/interval.ts";
import { statedDate } from "../../dataset/time/stated-date.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import { type Printed as Code, parsePrinted } from "../../query/criteria/printed.ts";
import { openEvent, setPrinted, setWindow } from "../../query/criteria/query.ts";
import { WithWords } from "../locale/WithWords.tsx";
import { useReader, useSessionState } from "../state/reader.ts";
import { type Again, lookUpPrinted, type Verdict } from "./look-up-printed.ts";
import css from "./Printed.module.css";
import { PRINTED_WORDS } from "./words.ts";

/** Says whether what was printed still stands, to whoever followed the code of a page. */
export const Printed = ({ code }: { code: string }): ReactNode => (
  <WithWords words={PRINTED_WORDS}>
    <Said key={code} code={code} />
  </WithWords>
);

function Said({ code }: { code: string }): ReactNode {
  const { change } = useReader();
  const printed = useMemo(() => codeOf(code), [code]);
  const verdict = useVerdict(printed);
  useWindowOf(verdict);
  if (printed !== null && verdict === "coming") return null;
  return (
    <section className={css["printed"]} aria-live="polite">
      {printed === null ? (
        <p>
          <FormattedMessage id="printed.unreadable" />
        </p>
      ) : (
        <Judged printed={printed} verdict={verdict === "coming" ? null : verdict} />
      )}
      <button
        type="button"
        className="link"
        onClick={() => change((query) => setPrinted(query, null), "replace")}
      >
        <FormattedMessage id="app.dismiss" />
      </button>
    </section>
  );
}

/** A code whose day is one: somebody may have written it by hand. */
function codeOf(code: string): Code | null {
  const printed = parsePrinted(code);
  try {
    return printed && statedDate(printed.day) ? printed : null;
  } catch {
    return null;
  }
}

function Judged({ printed, verdict }: { printed: Code; verdict: Verdict | null }): ReactNode {
  const { lang } = useReader();
  const date = dateText(statedDate(printed.day), lang, "long");
  if (verdict === null) {
    return (
      <p>
        <FormattedMessage id="printed.tooMany" values={{ date }} />
      </p>
    );
  }
  if (verdict.kind === "all") {
    const { stands, printed: count, now } = verdict;
    const id = stands ? "printed.all" : now === count ? "printed.allChanged" : "printed.allOthers";
    return (
      <p>
        <FormattedMessage id={id} values={{ date, count, now }} />
      </p>
    );
  }
  return <PageJudged date={date} events={verdict.events} />;
}

function PageJudged({ date, events }: { date: string; events: readonly Again[] }): ReactNode {
  const { change } = useReader();
  const { formatMessage, formatList } = useIntl();
  const count = events.length;
  const changed = events.filter((each) => each === null || each.changed.length > 0).length;
  const missing = events.filter((each) => each === null).length;
  return (
    <div>
      <p>
        <FormattedMessage
          id={changed === 0 ? "printed.stands" : "printed.changed"}
          values={{ date, count, changed, missing }}
        />
      </p>
      <ol className={css["events"]}>
        {events.map((event, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is gone is known by its place on the page alone
          <li key={i} data-changed={event === null || event.changed.length > 0 || undefined}>
            {event === null ? (
              <FormattedMessage id="printed.gone" values={{ place: i + 1 }} />
            ) : (
              <>
                <button
                  type="button"
                  className="link"
                  lang={event.title.lang || undefined}
                  onClick={() => change((query) => openEvent(query, event.id))}
                >
                  {event.title.text}
                </button>
                {event.changed.length > 0 && (
                  <span>
                    {formatMessage(
                      { id: "printed.parts" },
                      {
                        parts: formatList(
                          event.changed.map((part) =>
                            formatMessage({ id: `printed.part.${part}` }),
                          ),
                        ),
                      },
                    )}
                  </span>
                )}
              </>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What became of the events, asked once: the filter of the address is that of the paper, and may then change. */
function useVerdict(printed: Code | null): Verdict | null | "coming" {
  const { store, criteria, summary } = useReader();
  const isArriving = useSessionState((state) => state.dataset?.arriving ?? true);
  const [verdict, setVerdict] = useState<Verdict | null | "coming">("coming");
  const ask = useEffectEvent(() => (printed ? lookUpPrinted(store, printed, criteria) : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is about the summary's dataset
  useEffect(() => {
    if (isArriving) return;
    let stale = false;
    ask()?.then(
      (found) => {
        if (!stale) setVerdict(found);
      },
      () => {
        if (!stale) setVerdict(null);
      },
    );
    return () => {
      stale = true;
    };
  }, [isArriving, summary]);
  return verdict;
}

const DAY_MS = 86_400_000;
/** Free on either side of the events of a page. */
const MARGIN = 0.06;

/** Has the timeline show the events of the page, where the address does not ask for another time. */
function useWindowOf(verdict: Verdict | null | "coming"): void {
  const { query, summary, change } = useReader();
  const show = useEffectEvent((events: readonly Again[]) => {
    const hull = hullOf(events, summary.extent);
    if (hull === null || query.window !== null) return;
    change((each) => setWindow(each, hull), "replace");
  });
  useEffect(() => {
    if (verdict !== "coming" && verdict?.kind === "page") show(verdict.events);
  }, [verdict]);
}

function hullOf(events: readonly Again[], within: Interval | null): Interval | null {
  const extents = events.flatMap((event) => {
    const found = event && within && intersection(event.extent, within);
    return found ? [found] : [];
  });
  if (extents.length === 0) return null;
  const start = Math.min(...extents.map((each) => each.start));
  const end = Math.max(...extents.map((each) => each.end));
  const margin = Math.max(2 * DAY_MS, Math.round(((end - start) * MARGIN) / DAY_MS) * DAY_MS);
  return { start: start - margin, end: end + margin };
}
