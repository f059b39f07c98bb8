import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { DocumentAnswer } from "../../../draft/desk/desk-types.ts";
import css from "./Document.module.css";
import { Counts } from "./Strip.tsx";

const LOOKS = ["event", "open", "unseen", "left"] as const;

/** The four underlines, what is known of the text as a whole, and the keys. */
export function Legend({ coverage }: { coverage: DocumentAnswer["coverage"] }): ReactNode {
  const { formatMessage } = useIntl();
  const counts = <Counts seen={coverage.handled} count={coverage.dated} />;
  return (
    <footer className={css["legend"]}>
      <ul aria-label={formatMessage({ id: "document.legend" })}>
        {LOOKS.map((look) => (
          <li key={look}>
            <span className={css["date"]} data-look={look}>
              <FormattedMessage id={`document.look.${look}`} />
            </span>
          </li>
        ))}
        <li>
          <FormattedMessage id="document.legend.rule" />
        </li>
      </ul>
      <p role="status">
        {coverage.dated === 0 ? (
          <FormattedMessage id="document.coverage.none" />
        ) : (
          <FormattedMessage id="document.coverage" values={{ counts, quoted: coverage.quoted }} />
        )}
      </p>
      <p className={css["keys"]}>
        <FormattedMessage id="document.legend.keys" />
      </p>
    </footer>
  );
}
