import { type ReactNode, useRef } from "react";
import { useIntl } from "react-intl";
import type { Span } from "../../dataset/format/span.ts";
import type { SourceDetail } from "../../query/answers/answer-types.ts";
import { type Place, Spine } from "../reading/Spine.tsx";
import { useOnScreen } from "../reading/use-on-screen.ts";

type Passage = SourceDetail["passages"][number];

/** The passages of a source at their places in its text. */
export function SourceSpine({
  detail,
  open,
  onOpen,
}: {
  detail: SourceDetail;
  open: string | null;
  onOpen: (passage: string) => void;
}): ReactNode {
  const { formatMessage } = useIntl();
  const margin = useRef<HTMLDivElement>(null);
  const { passages } = detail;
  const spanOf = ({ dataset }: HTMLElement) => {
    const passage = passages.find(({ id }) => id === dataset["passage"]);
    return passage ? spanIn(passage) : null;
  };
  const places = passages.flatMap((passage) => {
    const span = spanIn(passage);
    return span ? [place(passage, span)] : [];
  });
  const onScreen = useOnScreen(
    () => margin.current?.parentElement,
    "[data-passage]",
    spanOf,
    passages,
  );
  return (
    <Spine
      places={places}
      length={detail.source.length ?? Math.max(1, ...places.map(({ end }) => end))}
      open={open}
      margin={margin}
      onScreen={onScreen}
      position={(rank) =>
        formatMessage(
          { id: rank === 0 ? "source.passages" : "source.position" },
          { position: rank, count: places.length },
        )
      }
      count={formatMessage({ id: "source.passages" }, { count: passages.length })}
      onOpen={onOpen}
    />
  );
}

const spanIn = ({ start, exact }: Passage): Span | null =>
  start === null ? null : { start, end: start + exact.length };

const place = ({ id, exact, lang, events }: Passage, span: Span): Place => ({
  ...span,
  id,
  words: exact,
  lang: lang || undefined,
  hue: events[0]?.event.hue ?? null,
  look: "quoted",
});
