import { type ReactNode, useState } from "react";
import { FormattedMessage } from "react-intl";
import type { Problem } from "../../dataset/problems/problem.ts";
import { reportText } from "./report.ts";

export function CopyReport({
  name,
  problems,
}: {
  name: string;
  problems: readonly Problem[];
}): ReactNode {
  const [said, setSaid] = useState<"problems.copied" | "problems.notCopied" | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(reportText(name, problems));
      setSaid("problems.copied");
    } catch {
      setSaid("problems.notCopied");
    }
  };
  return (
    <>
      <button type="button" className="link" onClick={() => void copy()}>
        <FormattedMessage id="problems.copy" />
      </button>
      <span role="status">{said !== null && <FormattedMessage id={said} />}</span>
    </>
  );
}
