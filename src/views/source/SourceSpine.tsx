import { type ReactNode, useMemo, useRef } from "react";
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
  const places = useMemo(() => passages.flatMap(placeOf), [passages]);
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

function placeOf(passage: Passage): readonly Place[] {
  const span = spanIn(passage);
  if (span === null) return [];
  const { id, exact, lang, events } = passage;
  const hue = events[0]?.event.hue ?? null;
  return [{ ...span, id, words: exact, lang: lang || undefined, hue, look: "quoted" }];
}
