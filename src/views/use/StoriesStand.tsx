import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { parseAlign } from "../../query/parallel/align.ts";
import { useAnswer, useReader } from "../state/reader.ts";

/** The words that say which of what is taken is of two stories side by side; nothing until that is known. */
export function StoriesStand({
  align: text,
  count,
}: {
  /** As the link has it. */
  align: string;
  count: number;
}): ReactNode {
  const { lang } = useReader();
  const { align } = parseAlign(text);
  const answer = useAnswer(
    align && { kind: "parallel", sets: align.sets, matches: align.matches, lang },
  );
  if (align !== null && answer === null) return null;
  // Of stories without a day zero the drawing is that of their events.
  const isDrawn = answer?.sets.every(({ zero }) => zero !== null) ?? false;
  return (
    <>
      {" "}
      <FormattedMessage
        id={isDrawn ? "use.stand.align" : "use.stand.alignUndrawn"}
        values={{ count }}
      />
    </>
  );
}
