import { useIntl } from "react-intl";
import type { Reason, Step } from "../../query/parallel/parallel-types.ts";
import { useLabels } from "../locale/labels.ts";

/** Gives the reasons of a step in words: why it is proposed, or that the reader matched it. */
export function useReasons(): (step: Step) => string {
  const { formatMessage } = useIntl();
  const labelOf = useLabels();
  const inWords = (reason: Reason): string => {
    switch (reason.kind) {
      case "echo":
        return formatMessage(
          { id: "parallel.reason.echo" },
          { how: reason.direct ? "direct" : "third", inferred: String(reason.inferred) },
        );
      case "kind":
        return formatMessage({ id: "parallel.reason.kind" }, { only: String(reason.only) });
      case "part":
        return formatMessage({ id: `parallel.reason.part.${reason.value}` });
      case "actor":
      case "country":
      case "topic":
        return reason.values.map((value) => labelOf(reason.kind, value).text).join(", ");
    }
  };
  return ({ by, reasons }) =>
    by === "reader" ? formatMessage({ id: "parallel.byReader" }) : reasons.map(inWords).join(" · ");
}
