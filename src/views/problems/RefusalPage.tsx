import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { setData } from "../../query/criteria/query.ts";
import type { OpenFailure } from "../../query/open-types.ts";
import { OpenFile } from "../kit/files/OpenFile.tsx";
import { useEscape } from "../kit/keys/use-escape.ts";
import { useLanguage } from "../locale/use-language.ts";
import { useOriginName } from "../names/origin-name.ts";
import { servedName } from "../names/served-name.ts";
import { type Origin, SHIPPED } from "../state/origin.ts";
import { useSession, useSessionState } from "../state/reader.ts";
import type { Refusal } from "../state/refusal.ts";
import { CopyReport } from "./CopyReport.tsx";
import { ProblemList } from "./ProblemList.tsx";
import css from "./Problems.module.css";
import { phraseIn } from "./phrases.ts";

/** The page for a dataset that could not be opened: the reason, and every way on from there. */
export function RefusalPage({
  refusal: { origin, failure, problems },
}: {
  refusal: Refusal;
}): ReactNode {
  const called = useOriginName(origin);
  const name = servedName(origin) ?? called;
  const kept = useSessionState((state) => state.dataset !== null);
  const { closeProblems } = useSession();
  useEscape(kept, closeProblems);
  const reason = reasonOf(origin, failure);
  const values = { ...useFigures(failure), ...useSaid(failure) };
  return (
    <ProblemList problems={problems}>
      <div role="alert">
        <h1>
          <FormattedMessage id="problems.refused" values={{ name }} />
        </h1>
        <p className={css["stand"]}>
          <FormattedMessage id={`problems.reason.${reason}`} values={values} />{" "}
          <FormattedMessage id={`problems.remedy.${reason}`} values={values} />
        </p>
        <p className={css["stand"]}>
          {origin.kind === "file" && <FormattedMessage id="problems.private" />}{" "}
          {kept && <FormattedMessage id="problems.kept" />}
        </p>
        {failure.reason === "unreachable" && origin.kind !== "file" && (
          <code className={css["path"]}>{failure.detail}</code>
        )}
      </div>
      <div className={css["acts"]}>
        <Retry origin={origin} />
        {problems.length > 0 && <CopyReport name={name} problems={problems} />}
        {kept && (
          <button type="button" className="link" onClick={closeProblems}>
            <FormattedMessage id="problems.keep" />
          </button>
        )}
      </div>
    </ProblemList>
  );
}

/** The ways on: choose a file again, try the address again, or open the shipped dataset. */
function Retry({ origin }: { origin: Origin }): ReactNode {
  const { open, change } = useSession();
  if (origin.kind === "file") {
    return (
      <OpenFile className={css["solid"]}>
        <FormattedMessage id="problems.chooseAgain" />
      </OpenFile>
    );
  }
  const openShipped = () => {
    change((query) => setData(query, null));
    void open(SHIPPED);
  };
  return (
    <>
      <button type="button" className={css["solid"]} onClick={() => void open(origin)}>
        <FormattedMessage id="app.tryAgain" />
      </button>
      <OpenFile className={css["strong"]}>
        <FormattedMessage id="problems.chooseFile" />
      </OpenFile>
      {origin.kind !== "shipped" && (
        <button type="button" className="link" onClick={openShipped}>
          <FormattedMessage id="problems.openShipped" />
        </button>
      )}
    </>
  );
}

/** What the converter says of a file, in the reader's language. */
function useSaid(failure: OpenFailure): Record<string, string> {
  const lang = useLanguage();
  if (failure.reason !== "unread") return {};
  const words = (text: string) => phraseIn(lang, text) ?? text;
  return { why: words(failure.why), todo: words(failure.todo) };
}

const reasonOf = (origin: Origin, failure: OpenFailure): string =>
  failure.reason === "unreachable" && origin.kind === "file" ? "unreadable" : failure.reason;

/** The figures that the words of a reason name, as text. */
function useFigures(failure: OpenFailure): Record<string, string | number> {
  const intl = useIntl();
  const megabytes = (bytes: number) =>
    intl.formatNumber(bytes / 1e6, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
  switch (failure.reason) {
    case "too-large":
      return { limit: megabytes(failure.limit) };
    case "too-many-values":
      return { limit: intl.formatNumber(failure.limit) };
    case "broken-off": {
      const { bytes, total } = failure;
      return { size: megabytes(bytes), total: total === null ? "none" : megabytes(total) };
    }
    case "other-kind":
    case "http":
    case "bomb":
    case "not-utf8":
    case "internal":
      return { ...failure };
    default:
      return {};
  }
}
