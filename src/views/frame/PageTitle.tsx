import { useEffect } from "react";
import { useIntl } from "react-intl";
import { useStore } from "zustand";
import { localText } from "../../dataset/format/localized.ts";
import { useAsked } from "../locale/use-asked.ts";
import { named, titleOf, usePageTitle } from "../state/page-title.ts";
import { useReader } from "../state/reader.ts";

/** Says in the title of the window, and so in its tab and its history, what is on screen. */
export function PageTitle(): null {
  const { query, summary, lang } = useReader();
  const { formatMessage } = useIntl();
  const asked = useAsked();
  const page = query.passage === null ? query.view : null;
  const heading =
    page === "about"
      ? "about.title"
      : page === "library" || page === "counts"
        ? `${page}.short`
        : null;
  usePageTitle("view", heading === null ? asked.join("; ") : formatMessage({ id: heading }));
  const title = titleOf(useStore(named), localText(summary.title, lang).text);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
