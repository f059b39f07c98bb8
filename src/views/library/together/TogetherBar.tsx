import { type ReactNode, useEffect } from "react";
import { FormattedMessage } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import { EMPTY_QUERY, setData, setLanes } from "../../../query/criteria/query.ts";
import { isByTopic, togetherIn, togetherLink } from "../../../query/criteria/together.ts";
import { saveFile } from "../../kit/files/save-file.ts";
import { useWatched } from "../../kit/watched.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { WithWords } from "../../locale/WithWords.tsx";
import { SHIPPED } from "../../state/origin.ts";
import { useReader, useSession, useSessionState } from "../../state/reader.ts";
import { decisionOf, decisions } from "./decisions.ts";
import { isBehind as isShownBehind, useShown } from "./merged.ts";
import { pairsRegion } from "./pairs-region.ts";
import css from "./Together.module.css";
import { TOGETHER_WORDS } from "./words.ts";

/** Says that several datasets are shown together, and how to keep that, or to part them again. */
export function TogetherBar({ url }: { url: string }): ReactNode {
  const shown = useShown(url);
  const merged = shown?.merged ?? null;
  const decided = useWatched(decisions).all;
  const { change, open } = useSession();
  const { summary } = useReader();
  const arriving = useSessionState(({ dataset }) => dataset?.arriving ?? false);
  const lang = useLanguage();
  const isBehind = shown !== null && isShownBehind(shown, decided);
  // Also what another tab decided, or what was decided while they were being put together.
  // To open it before all of it has come would take it off the screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each decision asks once
  useEffect(() => {
    if (isBehind && !arriving) void open({ kind: "together", url });
  }, [isBehind, decided, arriving]);
  const left =
    merged?.pairs.filter(
      ({ sides }) => decisionOf(decided, [sides[0].ref, sides[1].ref]) === null,
    ) ?? [];
  const title = localText(summary.title, lang).text;
  const name = `${title.replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, " ").trim()}.json`;
  const colour = (byTopic: boolean) => {
    const data = togetherLink(togetherIn(url) ?? [], byTopic);
    if (data === url) return;
    change((query) => ({ ...query, data }));
    void open({ kind: "together", url: data });
  };
  const part = () => {
    change((query) => ({
      ...setLanes(setData(query, null), EMPTY_QUERY.lanes),
      view: "library" as const,
    }));
    void open(SHIPPED);
  };
  return (
    <WithWords words={TOGETHER_WORDS}>
      <div className={css["bar"]}>
        <span>
          <FormattedMessage id="together.stand" values={{ count: togetherIn(url)?.length ?? 0 }} />
        </span>
        {merged && (
          <>
            {merged.pairs.length === 0 ? (
              <span>
                <FormattedMessage id="together.noPairs" />
              </span>
            ) : (
              <button type="button" className={css["strong"]} onClick={pairsRegion.show}>
                <FormattedMessage id="together.toDecide" values={{ count: left.length }} />
              </button>
            )}
            <button
              type="button"
              className="link"
              disabled={isBehind}
              onClick={() => void open({ kind: "file", file: new File([merged.file], name) })}
            >
              <FormattedMessage id="together.keep" />
            </button>
            <button
              type="button"
              className="link"
              disabled={isBehind}
              onClick={() => saveFile(merged.file, name)}
            >
              <FormattedMessage id="together.save" />
            </button>
          </>
        )}
        <span className={css["colours"]}>
          <FormattedMessage id="together.colours" />{" "}
          {[false, true].map((byTopic) => (
            <button
              key={String(byTopic)}
              type="button"
              aria-pressed={byTopic === isByTopic(url)}
              onClick={() => colour(byTopic)}
            >
              <FormattedMessage
                id={byTopic ? "together.colours.topic" : "together.colours.dataset"}
              />
            </button>
          ))}
        </span>
        <button type="button" className="link" onClick={part}>
          <FormattedMessage id="together.part" />
        </button>
      </div>
      {merged?.losses.map((count, at) => {
        const lost = merged.names[at];
        if (count === 0 || lost === undefined) return null;
        const values = { count, name: localText(lost, lang).text };
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two of them may have one name, and they never change places
          <p key={at} className={css["lost"]}>
            <FormattedMessage id="together.lost" values={values} />
          </p>
        );
      })}
    </WithWords>
  );
}
