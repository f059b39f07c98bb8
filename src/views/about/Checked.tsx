import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import { setView } from "../../query/criteria/query.ts";
import { verifiedIn } from "../names/verified.ts";
import { useReader } from "../state/reader.ts";
import css from "./About.module.css";

/** The check that the dataset says it passed, the texts it was checked against, and how it is repeated. */
export function Checked(): ReactNode {
  const { summary, lang, change } = useReader();
  const { verified, sources } = summary;
  if (verified === null) return null;
  const seen = verifiedIn(summary, lang);
  const [text, by] = [localText(verified.text, lang), localText(verified.by, lang)];
  return (
    <section className={`${css["part"]} ${css["checked"]}`}>
      <h2>
        <FormattedMessage id="about.checked" />
      </h2>
      {seen && (
        <p>
          <FormattedMessage
            id={seen.changed ? "verified.changed" : "verified"}
            values={{ ...seen }}
          />
        </p>
      )}
      <p>
        <FormattedMessage
          id="about.checked.says"
          values={{
            text: <span lang={text.lang || undefined}>{text.text}</span>,
            by: <span lang={by.lang || undefined}>{by.text}</span>,
          }}
        />
      </p>
      <p>
        <FormattedMessage id="about.checked.how" />
      </p>
      <pre className={css["command"]}>npm run validate -- events.json --strict --sources texts</pre>
      <ul className={css["hashes"]}>
        {sources.map(
          ({ id, sha256 }) =>
            sha256 !== undefined && (
              <li key={id}>
                <code>{id}.txt</code> <code>{sha256}</code>
              </li>
            ),
        )}
      </ul>
      <p>
        <FormattedMessage id="about.checked.here" />{" "}
        <button
          type="button"
          className="link"
          onClick={() => change((query) => setView(query, "sources"))}
        >
          <FormattedMessage id="about.checked.sources" />
        </button>
      </p>
    </section>
  );
}
