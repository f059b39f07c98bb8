import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { OpenFile } from "../kit/files/OpenFile.tsx";
import { useOriginName } from "../names/origin-name.ts";
import { servedName } from "../names/served-name.ts";
import { useSession } from "../state/reader.ts";
import type { OpenDataset } from "../state/session-state.ts";
import { CopyReport } from "./CopyReport.tsx";
import { ProblemList } from "./ProblemList.tsx";
import css from "./Problems.module.css";

/** The problems of the dataset that is open, and what became of each. */
export function ProblemsPage({
  dataset: { origin, summary, problems, losses },
}: {
  dataset: OpenDataset;
}): ReactNode {
  const called = useOriginName(origin);
  const name = servedName(origin) ?? called;
  const { closeProblems } = useSession();
  const values = {
    name,
    count: summary.events,
    problems: losses.problems,
    leftOut: losses.entries,
    partly: losses.parts,
  };
  return (
    <ProblemList problems={problems}>
      <div role="alert">
        <h1>
          <FormattedMessage id="problems.opened" values={values} />
        </h1>
        <p className={css["stand"]}>
          <FormattedMessage id="problems.openedStand" values={values} />{" "}
          {origin.kind === "file" && <FormattedMessage id="problems.private" />}
        </p>
      </div>
      <div className={css["acts"]}>
        <button type="button" className={css["solid"]} onClick={closeProblems}>
          <FormattedMessage id="problems.open" values={values} />
        </button>
        {origin.kind === "file" && (
          <OpenFile className={css["strong"]}>
            <FormattedMessage id="problems.chooseAgain" />
          </OpenFile>
        )}
        <CopyReport name={name} problems={problems} />
      </div>
    </ProblemList>
  );
}
