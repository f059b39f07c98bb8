import type { LocalText } from "../../dataset/format/localized.ts";
import type { StatedDate } from "../../dataset/time/stated-date.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import type { Language } from "../../dataset/wording/languages.ts";

interface Named {
  readonly title: LocalText;
  readonly date: StatedDate;
  readonly collections: readonly LocalText[];
}

/** "First keel laid, 6 September 1920", and of which datasets it is where there are several. */
export const eventName = ({ title, date, collections }: Named, lang: Language): string =>
  [title.text, dateText(date, lang, "long"), ...collections.map(({ text }) => text)].join(", ");
