import { type ReactNode, useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { Outcome, Problem } from "../../dataset/problems/problem.ts";
import { useLanguage } from "../locale/use-language.ts";
import css from "./Problems.module.css";
import { phraseIn } from "./phrases.ts";
import { OUTCOMES, partOf, pathText } from "./report.ts";

/** Problems shown at first, and more on each request: nobody reads more in one go. */
const PAGE = 200;

interface Narrowed {
  readonly outcome: Outcome | null;
  readonly part: string | null;
}
const EVERYTHING: Narrowed = { outcome: null, part: null };

/** Every problem with its location, beside a column to narrow them by. */
export function ProblemList({
  problems,
  children,
}: {
  problems: readonly Problem[];
  children: ReactNode;
}): ReactNode {
  const [narrowed, setNarrowed] = useState(EVERYTHING);
  const [most, setMost] = useState(PAGE);
  // Two problems may be alike in all they say, so each is known by its rank in the report.
  const serials = useMemo(() => new Map(problems.map((each, at) => [each, at])), [problems]);
  const shown = problems.filter(
    (problem) =>
      (narrowed.outcome === null || problem.outcome === narrowed.outcome) &&
      (narrowed.part === null || partOf(problem) === narrowed.part),
  );
  const narrowable = new Set(problems.map((each) => `${each.outcome} ${partOf(each)}`)).size > 1;
  return (
    <div className={css["frame"]} data-listing={narrowable || undefined}>
      {narrowable && <Narrowing problems={problems} narrowed={narrowed} narrow={setNarrowed} />}
      <main id="events" className={css["main"]}>
        {children}
        <ol className={css["list"]}>
          {shown.slice(0, most).map((problem) => (
            <ProblemItem key={serials.get(problem)} problem={problem} />
          ))}
        </ol>
        {shown.length > most && (
          <button type="button" className="link" onClick={() => setMost(most + PAGE)}>
            <FormattedMessage
              id="problems.more"
              values={{ count: Math.min(PAGE, shown.length - most) }}
            />
          </button>
        )}
      </main>
    </div>
  );
}

function Narrowing({
  problems,
  narrowed,
  narrow,
}: {
  problems: readonly Problem[];
  narrowed: Narrowed;
  narrow: (to: Narrowed) => void;
}): ReactNode {
  const intl = useIntl();
  const parts = [...new Set(problems.map(partOf))];
  const choice = (name: string, to: Narrowed, count: number) => (
    <button
      key={`${to.outcome} ${to.part}`}
      type="button"
      aria-pressed={narrowed.outcome === to.outcome && narrowed.part === to.part}
      onClick={() => narrow(to)}
    >
      <span>{name}</span> <span>{count}</span>
    </button>
  );
  return (
    <nav className={css["narrowing"]}>
      <h2>
        <FormattedMessage id="problems.title" />
      </h2>
      <div>
        {choice(intl.formatMessage({ id: "problems.all" }), EVERYTHING, problems.length)}
        {OUTCOMES.flatMap((outcome) => {
          const count = problems.filter((problem) => problem.outcome === outcome).length;
          const name = intl.formatMessage({ id: `problems.${outcome}` });
          return count === 0 ? [] : [choice(name, { outcome, part: null }, count)];
        })}
      </div>
      {parts.length > 1 && (
        <div>
          <h3>
            <FormattedMessage id="problems.where" />
          </h3>
          {parts.map((part) =>
            choice(
              part === "" ? intl.formatMessage({ id: "problems.whole" }) : part,
              { outcome: null, part },
              problems.filter((problem) => partOf(problem) === part).length,
            ),
          )}
        </div>
      )}
    </nav>
  );
}

/** Lists of a dataset whose entries have a name of their own; any other entry is "an entry". */
const LISTS: readonly string[] = [
  "collections",
  "sources",
  "passages",
  "topics",
  "actors",
  "events",
  "episodes",
  "omissions",
];

const leftOut = (problem: Problem): string =>
  LISTS.includes(partOf(problem))
    ? `problems.leftOut.${partOf(problem)}`
    : "problems.entry-left-out";

function Phrase({ english }: { english: string }): ReactNode {
  const own = phraseIn(useLanguage(), english);
  return own ?? <span lang="en">{english}</span>;
}

/** One problem, in the language of the page; what that has no words for stays in English. */
function ProblemItem({ problem }: { problem: Problem }): ReactNode {
  const { line, column, found, expected, nearest } = problem;
  const values = {
    found: <code className={css["bad"]}>{found}</code>,
    expected: <Phrase english={expected} />,
    nearest: <code>{nearest}</code>,
  };
  // Nothing is expected where something is only worth a look.
  const hopes = expected === "" ? null : "problems.expected";
  const sentence = found !== null && hopes ? "problems.found" : hopes;
  return (
    <li>
      <span className={css["location"]}>
        {line !== null && (
          <>
            <span aria-hidden="true">
              {line}:{column ?? 1}
            </span>
            <span className="visually-hidden">
              <FormattedMessage id="problems.location" values={{ line, column: column ?? 1 }} />
            </span>
          </>
        )}
      </span>
      <div className={css["what"]}>
        <h2>
          <Phrase english={problem.message} />
        </h2>
        {problem.path.length > 0 && <code className={css["path"]}>{pathText(problem.path)}</code>}
        <p>
          {sentence !== null && <FormattedMessage id={sentence} values={values} />}
          {nearest !== null && (
            <>
              {" "}
              <FormattedMessage id="problems.nearest" values={values} />
            </>
          )}
        </p>
      </div>
      <span className={css["outcome"]}>
        <FormattedMessage
          id={
            problem.outcome === "entry-left-out" ? leftOut(problem) : `problems.${problem.outcome}`
          }
        />
      </span>
    </li>
  );
}
