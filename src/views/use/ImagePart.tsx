import { type ReactNode, useMemo, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { SPOT } from "../../drawing/timeline/draw-spot.ts";
import { THEMES, type Theme } from "../../drawing/timeline/palette.ts";
import { PICTURE } from "../../drawing/timeline/wish.ts";
import { EMPTY_QUERY } from "../../query/criteria/query.ts";
import { parseAlign } from "../../query/parallel/align.ts";
import { Drawing } from "../drawing/Drawing.tsx";
import { drawingFonts, pngOf } from "../drawing/picture-file.ts";
import { useDraw, useDrawing, type Wish } from "../drawing/use-drawing.ts";
import { announce } from "../kit/announce.ts";
import { Copy } from "../kit/Copy.tsx";
import { fileName } from "../kit/files/file-name.ts";
import { saveFile } from "../kit/files/save-file.ts";
import { addressOf } from "../state/history/address.ts";
import { leftBehind } from "../state/origin.ts";
import { useReader } from "../state/reader.ts";
import { criteriaFor, linkedQuery, type Taken } from "./chosen-set.ts";
import css from "./Use.module.css";
import { UsePart } from "./UsePart.tsx";

const WIDTHS = [800, 1_200, 1_600, 2_400] as const;

/** The events drawn from the data as for print, and saved as SVG or PNG. */
export function ImagePart(taken: Taken): ReactNode {
  const { formatMessage } = useIntl();
  const { summary } = useReader();
  const [widthPx, setWidth] = useState<number>(1_200);
  const [theme, setTheme] = useState<Theme>("light");
  const [failed, setFailed] = useState(false);
  const wish = useWish(taken, widthPx, theme);
  const drawn = useDrawing(wish);
  const pen = useDraw();

  const save = (ending: "svg" | "png") => async () => {
    setFailed(false);
    try {
      const file =
        ending === "svg" ? new Blob([`${(await pen(wish)).svg}\n`], SVG) : await png(wish);
      saveFile(file, fileName(summary.title, ending));
    } catch {
      setFailed(true);
      announce(formatMessage({ id: "use.image.failed" }));
    }
  };
  const png = async (wish: Wish): Promise<Blob> => {
    const drawing = await pen({ ...wish, fontFaces: await drawingFonts() });
    return pngOf(drawing.svg, drawing.widthPx, drawing.heightPx);
  };
  const isThere = drawn !== null && drawn !== "failed";
  return (
    <UsePart name="image" note={<FormattedMessage id="use.image.note" />}>
      <section
        className={css["picture"]}
        aria-label={formatMessage({ id: "use.image.drawing" })}
        aria-busy={drawn === null || undefined}
        // It may be higher than its place, and is then scrolled, by the keys too.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached
        tabIndex={0}
      >
        {isThere && <Drawing svg={drawn.svg} />}
        {drawn === "failed" && (
          <p>
            <FormattedMessage id="use.image.failed" />
          </p>
        )}
      </section>
      <div className={css["acts"]}>
        {(["svg", "png"] as const).map((ending) => (
          <button
            key={ending}
            type="button"
            className={css["strong"]}
            onClick={() => void save(ending)()}
          >
            {ending.toUpperCase()}
          </button>
        ))}
        <select
          aria-label={formatMessage({ id: "use.image.width" })}
          value={widthPx}
          onChange={({ currentTarget }) => setWidth(Number(currentTarget.value))}
        >
          {WIDTHS.map((each) => (
            <option key={each} value={each}>
              {formatMessage({ id: "use.image.wide" }, { width: String(each) })}
            </option>
          ))}
        </select>
        <select
          aria-label={formatMessage({ id: "use.image.theme" })}
          value={theme}
          onChange={({ currentTarget }) =>
            setTheme(THEMES.find((each) => each === currentTarget.value) ?? "light")
          }
        >
          {THEMES.map((each) => (
            <option key={each} value={each}>
              {formatMessage({ id: `use.image.theme.${each}` })}
            </option>
          ))}
        </select>
        {isThere && (
          <span className={css["size"]}>
            {formatMessage(
              { id: "use.image.size" },
              { width: String(drawn.widthPx), height: String(Math.ceil(drawn.heightPx)) },
            )}
          </span>
        )}
      </div>
      {failed && (
        <p role="alert">
          <FormattedMessage id="use.image.failed" />
        </p>
      )}
      {isThere && <InWords words={drawn.words} />}
    </UsePart>
  );
}

const SVG = { type: "image/svg+xml" } as const;

function useWish({ dataset, choice, words }: Taken, widthPx: number, theme: Theme): Wish {
  const { query, lang } = useReader();
  return useMemo(() => {
    if (choice === "event" && query.event !== null) {
      return { ...SPOT, event: query.event, lang, widthPx, theme };
    }
    const asked = linkedQuery(choice, query);
    const link = new URL(addressOf({ ...asked, event: null, passage: null }), location.href).href;
    return {
      ...PICTURE,
      lang,
      widthPx,
      theme,
      criteria: criteriaFor(choice, query),
      window: asked.only === null ? null : asked.window,
      axis: asked.axis,
      // What nobody has chosen is left to the drawing.
      lanes: asked.lanes === EMPTY_QUERY.lanes ? null : asked.lanes,
      event: choice === "shown" ? query.event : null,
      align: asked.align === null ? null : parseAlign(asked.align).align,
      standfirst: words,
      link: leftBehind(dataset.origin) === null ? link : "",
    };
  }, [dataset.origin, choice, words, query, lang, widthPx, theme]);
}

/** What a picture shows, for who cannot see it: to be put beside it. */
function InWords({ words }: { words: string }): ReactNode {
  const { formatMessage } = useIntl();
  const place = useRef<HTMLTextAreaElement>(null);
  return (
    <details className={css["words"]}>
      <summary>
        <FormattedMessage id="use.image.words" />
      </summary>
      <textarea
        ref={place}
        readOnly
        rows={8}
        aria-label={formatMessage({ id: "use.image.words" })}
        value={words}
      />
      <Copy
        text={words}
        label={formatMessage({ id: "use.image.copyWords" })}
        className={css["act"]}
        place={place}
      />
    </details>
  );
}
