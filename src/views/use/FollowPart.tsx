import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import type { Taken } from "./chosen-set.ts";
import css from "./Use.module.css";
import { UsePart } from "./UsePart.tsx";
import { isOnWeb, useIsThere } from "./use-is-there.ts";

/** What a build may put beside the page: a feed of what is new, and pages that need no script. */
export function FollowPart({ dataset, counts }: Taken): ReactNode {
  const isShipped = dataset.origin.kind === "shipped" && isOnWeb();
  // What a service answers for was never built.
  const mayBe = isShipped && !dataset.summary.served;
  const hasFeed = useIsThere(mayBe ? "feed.xml" : null);
  const hasPages = useIsThere(mayBe ? "list/" : null);
  const nothing = !mayBe || (hasFeed === false && hasPages === false);
  return (
    <UsePart name="follow">
      {nothing ? (
        <p className={css["quiet"]}>
          <FormattedMessage id={isShipped ? "use.follow.none" : "use.follow.notShipped"} />
        </p>
      ) : (
        <p>
          <FormattedMessage id="use.follow.what" />
        </p>
      )}
      <div className={css["acts"]}>
        {hasFeed === true && (
          <a href="feed.xml" type="application/atom+xml" className={css["act"]}>
            <FormattedMessage id="use.follow.feed" />
          </a>
        )}
        {hasPages === true && (
          <>
            <a href="list/" className={css["act"]}>
              <FormattedMessage id="use.follow.pages" />
            </a>
            {counts.event !== null && (
              <a href={`e/${encodeURIComponent(counts.event)}/`} className={css["act"]}>
                <FormattedMessage id="use.follow.page" />
              </a>
            )}
          </>
        )}
      </div>
    </UsePart>
  );
}
