import type { ReactNode } from "react";
import type { EventDetail, PassageText } from "../../query/answers/answer-types.ts";
import { openPassage } from "../../query/criteria/query.ts";
import { useReader } from "../state/reader.ts";

interface Props {
  readonly event: EventDetail;
  readonly passage: Pick<PassageText, "id">;
  readonly children: ReactNode;
}

/** A word or two in a line that open the passage it rests on, in its source. */
export function PassageLink({ event, passage, children }: Props): ReactNode {
  const { change } = useReader();
  return (
    <button
      type="button"
      className="link"
      onClick={() => change((query) => openPassage(query, event.id, passage.id))}
    >
      {children}
    </button>
  );
}
