import { type ReactNode, useState } from "react";
import { FormattedMessage } from "react-intl";
import { WithWords } from "../locale/WithWords.tsx";
import type { Notice } from "../state/notices.ts";
import { useSession } from "../state/reader.ts";
import { LINK_WORDS } from "./link-words.ts";
import { NoticeLine } from "./NoticeLine.tsx";

/** Up to this many troubles of a link stand on a line each; more are one line. */
const AT_ONCE = 3;

/** Says what could not be read of a link. */
export function LinkNotices({ notices }: { readonly notices: readonly Notice[] }): ReactNode {
  return (
    <WithWords words={LINK_WORDS}>
      {notices.length > AT_ONCE ? <Several notices={notices} /> : <Lines notices={notices} />}
    </WithWords>
  );
}

const Lines = ({ notices }: { readonly notices: readonly Notice[] }): ReactNode =>
  notices.map((each) => <NoticeLine key={each.serial} notice={each} />);

/** Many troubles of one link are one piece of news; each is said to who asks. */
function Several({ notices }: { readonly notices: readonly Notice[] }): ReactNode {
  const session = useSession();
  const [shows, setShows] = useState(false);
  return (
    <>
      <p>
        <FormattedMessage id="link.several" values={{ count: notices.length }} />
        <button
          type="button"
          className="link"
          aria-expanded={shows}
          onClick={() => setShows(!shows)}
        >
          <FormattedMessage id={shows ? "link.several.hide" : "link.several.show"} />
        </button>
        <button
          type="button"
          className="link"
          onClick={() => {
            for (const { serial } of notices) session.dismiss(serial);
          }}
        >
          <FormattedMessage id="app.dismiss" />
        </button>
      </p>
      {shows && <Lines notices={notices} />}
    </>
  );
}
