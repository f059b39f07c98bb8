import { type KeyboardEvent, type ReactNode, useEffect } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { spanText } from "../../dataset/wording/date-text.ts";
import { setWindow } from "../../query/criteria/query.ts";
import { announce } from "../kit/announce.ts";
import { useLanguage } from "../locale/use-language.ts";
import { WithWords } from "../locale/WithWords.tsx";
import { useSession, useSessionState } from "../state/reader.ts";
import { countedFrom, typedDate } from "../timeline/dates/typed-date.ts";
import { DATES_WORDS } from "../timeline/dates/words.ts";
import css from "./DateOffer.module.css";

export interface DateOfferProps {
  readonly typed: string;
  /** Gives the keyboard back to the field. */
  toField(): void;
  /** Gives it to the first event that was found. */
  toResults(): void;
}

/** The time that the words of the search may mean, as the first of what they find; nothing where they are no date. */
export function DateOffer(props: DateOfferProps): ReactNode {
  return (
    <WithWords words={DATES_WORDS}>
      <Offer {...props} />
    </WithWords>
  );
}

function Offer({ typed, toField, toResults }: DateOfferProps): ReactNode {
  const { formatMessage } = useIntl();
  const lang = useLanguage();
  const { change } = useSession();
  const summary = useSessionState(({ dataset }) => dataset?.summary);
  const span = summary ? typedDate(typed, countedFrom(summary, Date.now())) : null;
  const time = span && spanText(span, lang);
  const said = time && formatMessage({ id: "timeline.dates.goTo.said" }, { time });
  useEffect(() => {
    if (said) announce(said);
  }, [said]);
  if (!span) return null;

  const onKeyDown = (event: KeyboardEvent) => {
    const ways: Readonly<Record<string, () => void>> = {
      ArrowDown: toResults,
      ArrowUp: toField,
      Escape: toField,
    };
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    way();
  };
  return (
    <button
      type="button"
      className={css["offer"]}
      data-date-offer
      // The field keeps the keyboard, and this stays until it is released.
      onPointerDown={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
      onClick={() => {
        toField();
        // The words were the time that is shown now, and no longer leave events out.
        change((now) => ({ ...setWindow(now, span), words: "", passage: null, view: null }));
      }}
    >
      <FormattedMessage id="timeline.dates.goTo" values={{ time }} />
    </button>
  );
}
