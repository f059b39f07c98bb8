import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useEscape } from "../kit/keys/use-escape.ts";
import { PANEL } from "../kit/landmarks.ts";
import { useLanguage } from "../locale/use-language.ts";
import type { Importing } from "../state/importing.ts";
import { usePageTitle } from "../state/page-title.ts";
import { useSession, useSessionState } from "../state/reader.ts";
import { Columns } from "./Columns.tsx";
import { Dates } from "./Dates.tsx";
import { FileSide } from "./FileSide.tsx";
import css from "./Import.module.css";
import { leaveImport } from "./leave-import.ts";
import { Preview } from "./Preview.tsx";
import { Report } from "./Report.tsx";
import { sentenceIn } from "./sentence.ts";
import { type ImportState, type Trouble, useImport } from "./use-import.ts";

const REPORT = "import-report";
const QUESTION = "import-question";

/** All of a file of another kind on one page: how it was read, its columns, its dates, what they become, its report. */
export function ImportPage({ importing }: { importing: Importing }): ReactNode {
  const { formatMessage } = useIntl();
  const session = useSession();
  const leave = () => leaveImport(session);
  const isOver = useSessionState(({ dataset }) => dataset !== null);
  const canLeave = isOver || importing.origin.kind !== "shipped";
  const { state, acts } = useImport(importing);
  // Whatever takes its place ends the work on it.
  useEffect(
    () =>
      session.state.subscribe((now) => {
        if (now.importing !== importing) importing.converter.close();
      }),
    [session, importing],
  );
  const isAgain = importing.origin.kind === "file" && importing.origin.imported !== undefined;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: "instant" });
    // Whoever comes back for the rows that are missing finds them.
    if (isAgain) showReport();
    // Whoever leaves the page finds the keyboard where they go on.
    return () => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) {
        document.getElementById(PANEL)?.focus({ preventScroll: true });
      }
    };
  }, [isAgain]);
  usePageTitle("file", importing.name);
  useEscape(canLeave, leave);
  const { shown, trouble } = state;
  const isTable = shown.evidence.isTable && trouble === null;
  // What stands below is laid out in a frame of its own; who comes back for the rows is led there at once.
  const hasRest = useDeferredValue(true, isAgain);
  return (
    <main
      id={PANEL}
      className={css["import"]}
      aria-label={formatMessage({ id: "import.title" })}
      aria-busy={state.busy}
      tabIndex={-1}
    >
      <FileSide
        importing={importing}
        state={state}
        setOptions={acts.setOptions}
        cancel={canLeave ? leave : null}
      />
      <div className={css["body"]}>
        <div className={css["head"]}>
          <div>
            <h1 ref={heading} tabIndex={-1}>
              <bdi>{importing.name}</bdi>
            </h1>
            <Sum state={state} />
            {trouble === null && <OfWhole lines={wholeOf(shown)} />}
          </div>
          {trouble === null && <Acts state={state} open={acts.open} />}
        </div>
        {trouble !== null && <Refused trouble={trouble} />}
        {isTable && (
          <div className={css["tables"]}>
            <Columns state={state} acts={acts} name={importing.name} known={importing.wish} />
            <Dates
              state={state}
              setOrder={acts.setOrder}
              setYear={acts.setYear}
              questionId={QUESTION}
            />
          </div>
        )}
        {trouble === null && hasRest && (
          <>
            <Preview shown={shown} />
            <Report id={REPORT} importing={importing} shown={shown} acts={acts} />
          </>
        )}
      </div>
    </main>
  );
}

/** The sum of the rows, and what is left to do. */
function Sum({ state: { shown, trouble, wish, busy } }: { state: ImportState }): ReactNode {
  const { tally, question } = shown;
  const waits = waitsFor(question, wish.dateOrder);
  return (
    <p className={css["sum"]}>
      <b role="status">
        {trouble === null && <FormattedMessage id="import.status" values={{ ...tally }} />}
      </b>{" "}
      {busy ? (
        <FormattedMessage id="import.working" />
      ) : (
        trouble === null && (
          <FormattedMessage id={nextStep(shown, waits !== null)} values={{ column: waits ?? "" }} />
        )
      )}
    </p>
  );
}

/** Names the sentence that says what is left to do. */
function nextStep(shown: ImportState["shown"], waits: boolean): string {
  const { tally, evidence, yearless } = shown;
  if (tally.events === 0) {
    if (yearless !== null) return "import.none.year";
    return evidence.isTable ? "import.none" : "import.none.plain";
  }
  if (waits) return "import.waits";
  if (evidence.isTable) return "import.check";
  if (tally.look + tally.left > 0) return "import.check.named";
  return wholeOf(shown).length > 0 ? "import.check.whole" : "import.check.plain";
}

/** Gives what is said of the whole file, which counts in none of the sums: a reader who looks at these alone would not know. */
const wholeOf = ({ look }: ImportState["shown"]): readonly string[] => {
  const ofWhole = look.flatMap(({ members }) => members.filter(({ row }) => row === null));
  // Of a beginning and an end the same may be said.
  return [...new Set(ofWhole.map(({ said }) => said))];
};

/** More of them stand in the report. */
const MOST_OF_WHOLE = 3;

function OfWhole({ lines }: { lines: readonly string[] }): ReactNode {
  const lang = useLanguage();
  if (lines.length === 0) return null;
  return (
    <ul className={css["whole"]}>
      {lines.slice(0, MOST_OF_WHOLE).map((said) => (
        <li key={said}>{sentenceIn(lang, said)}</li>
      ))}
    </ul>
  );
}

/** The column whose order of day and month nobody has said, and nothing in the file says either. */
const waitsFor = (
  question: ImportState["shown"]["question"],
  said: ImportState["wish"]["dateOrder"],
): string | null => (question?.basis === "nothing" && said === null ? question.column : null);

/** The way to the report, and the one thing that most people do next. */
function Acts({ state, open }: { state: ImportState; open: () => void }): ReactNode {
  const [pressed, setPressed] = useState(false);
  const { tally, question } = state.shown;
  const named = tally.look + tally.left;
  const waits = waitsFor(question, state.wish.dateOrder) !== null;
  const press = () => {
    if (waits) document.getElementById(QUESTION)?.querySelector("input")?.focus();
    else {
      setPressed(true);
      open();
    }
  };
  return (
    <div className={css["acts"]}>
      {(named > 0 || wholeOf(state.shown).length > 0) && (
        <a
          className={css["strong"]}
          href={`#${REPORT}`}
          onClick={(event) => {
            // The address is the session's, and no place in the page's.
            event.preventDefault();
            showReport();
          }}
        >
          <FormattedMessage
            id={named > 0 ? "import.see" : "import.see.whole"}
            values={{ count: named }}
          />
        </a>
      )}
      {tally.events > 0 && (
        <button
          type="button"
          className={waits ? css["outlined"] : css["solid"]}
          aria-disabled={pressed || state.busy}
          aria-describedby={waits ? QUESTION : undefined}
          onClick={pressed || state.busy ? undefined : press}
        >
          <FormattedMessage id="import.open" values={{ events: tally.events }} />
        </button>
      )}
    </div>
  );
}

function showReport(): void {
  const report = document.getElementById(REPORT);
  report?.scrollIntoView({ block: "start" });
  report?.querySelector("h2")?.focus({ preventScroll: true });
}

function Refused({ trouble }: { trouble: Trouble }): ReactNode {
  const lang = useLanguage();
  if (trouble.kind === "ended") {
    return (
      <p className={css["trouble"]} role="alert">
        <FormattedMessage id="import.ended" />
      </p>
    );
  }
  const { failure } = trouble;
  return (
    <p className={css["trouble"]} role="alert">
      {failure.reason === "unread" ? (
        <>
          {sentenceIn(lang, failure.why)} {sentenceIn(lang, failure.todo)}
        </>
      ) : (
        <FormattedMessage id="import.unreadable" />
      )}{" "}
      <FormattedMessage id="import.otherwise" />
    </p>
  );
}
