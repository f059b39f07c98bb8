import { type ReactNode, type RefObject, useMemo, useRef } from "react";
import { useIntl } from "react-intl";
import type { DocumentAnswer } from "../../../draft/desk/desk-types.ts";
import { type Place, Spine } from "../../reading/Spine.tsx";
import { useOnScreen } from "../../reading/use-on-screen.ts";
import { LOOK_OF, type Row } from "./rows.ts";
import { PARAGRAPHS, spanOf } from "./selected/text-on-page.ts";

const LOOKS = { event: "quoted", unseen: "unseen", left: "left" } as const;

/** The dates of a document at their places in its text. */
export function DocumentSpine({
  answer: { document, dates, source },
  rows,
  rank,
  text,
  onGo,
}: {
  answer: DocumentAnswer;
  rows: readonly Row[];
  rank: number;
  text: RefObject<HTMLElement | null>;
  onGo: (rank: number, focus: boolean) => void;
}): ReactNode {
  const { formatMessage } = useIntl();
  const margin = useRef<HTMLDivElement>(null);
  const places = useMemo(
    () =>
      dates.map(
        ({ start, end, text, state }, at): Place => ({
          id: String(at),
          start,
          end,
          words: text,
          lang: source.language,
          hue: null,
          look: LOOKS[LOOK_OF[state]],
        }),
      ),
    [dates, source.language],
  );
  const count = formatMessage({ id: "document.dates" }, { count: dates.length });
  return (
    <Spine
      places={places}
      length={Math.max(1, document.text.length)}
      open={rank < 0 ? null : String(rank)}
      margin={margin}
      onScreen={useOnScreen(() => text.current, PARAGRAPHS, spanOf, rows)}
      position={(at) =>
        at === 0
          ? count
          : formatMessage({ id: "source.position" }, { position: at, count: dates.length })
      }
      count={count}
      ends={{
        opening: formatMessage({ id: "document.opening" }),
        here: formatMessage({ id: "document.here" }),
        end: formatMessage({ id: "document.end" }),
      }}
      onOpen={(id) => onGo(Number(id), false)}
    />
  );
}
