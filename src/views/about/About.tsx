import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import { DATING_BASES } from "../../dataset/format/vocabulary.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import { PRECISIONS } from "../../query/criteria/evidence.ts";
import { EVERYTHING } from "../../query/criteria/query.ts";
import { usePageHeading } from "../kit/keys/use-page-heading.ts";
import { PANEL } from "../kit/landmarks.ts";
import { EVENT_WORDS } from "../locale/event-words.ts";
import { WithWords } from "../locale/WithWords.tsx";
import { type Origin, plainAddress, shippedAddress } from "../state/origin.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import css from "./About.module.css";
import { Checked } from "./Checked.tsx";
import { Codebook } from "./Codebook.tsx";
import { Omissions } from "./Omissions.tsx";
import { PlainPages } from "./PlainPages.tsx";
import { Shares } from "./Shares.tsx";
import { ABOUT_WORDS } from "./words.ts";

/** The page about the dataset: its facts, how its dates are known, its omissions, and its codebook. */
export function About({ origin }: { origin: Origin }): ReactNode {
  return (
    <WithWords words={ABOUT_WORDS}>
      {/* How the check is told in an event. */}
      <WithWords words={EVENT_WORDS}>
        <AboutPage origin={origin} />
      </WithWords>
    </WithWords>
  );
}

function AboutPage({ origin }: { origin: Origin }): ReactNode {
  const { summary, lang } = useReader();
  const heading = usePageHeading();
  const about = useAnswer({ kind: "about" });
  const answer = useAnswer({ kind: "facets", criteria: EVERYTHING });
  const title = localText(summary.title, lang);
  const description = summary.description && localText(summary.description, lang);
  return (
    <main id={PANEL} className={css["about"]} tabIndex={-1}>
      <p className={css["kicker"]}>
        <FormattedMessage id="about.title" />
      </p>
      <h1 ref={heading} tabIndex={-1} lang={title.lang || undefined} dir="auto">
        {title.text}
      </h1>
      {description && (
        <p className={css["description"]} lang={description.lang || undefined} dir="auto">
          {description.text}
        </p>
      )}
      <dl className={css["facts"]}>
        {origin.kind === "address" && (
          <Fact name="from">
            <bdi>{plainAddress(origin.url)}</bdi>
          </Fact>
        )}
        {origin.kind === "file" && (
          <Fact name="file">
            <bdi>{origin.file.name}</bdi>
          </Fact>
        )}
        {summary.version !== null && <Fact name="version">{summary.version}</Fact>}
        {summary.updated !== null && <Fact name="updated">{inWords(summary.updated, lang)}</Fact>}
        {summary.license !== null && <Fact name="license">{summary.license}</Fact>}
        <Fact name="events">{summary.events}</Fact>
        <Fact name="sources">{summary.read}</Fact>
        <Fact name="passages">{summary.passages}</Fact>
        {about && <Fact name="claims">{about.claims}</Fact>}
        {summary.contact !== null && <Fact name="contact">{summary.contact}</Fact>}
      </dl>
      {!summary.served && <Download origin={origin} />}
      {origin.kind === "shipped" && <PlainPages />}
      <Checked />
      {answer && (
        <section className={css["part"]}>
          <h2>
            <FormattedMessage id="about.dates" />
          </h2>
          <p>
            <FormattedMessage id="about.days" />
          </p>
          <p>
            <FormattedMessage id="about.dates.stand" />
          </p>
          <div className={css["shares"]}>
            <Shares facet="basis" values={DATING_BASES} answer={answer} />
            <Shares facet="precision" values={PRECISIONS} answer={answer} />
          </div>
        </section>
      )}
      {about && about.omissions.length > 0 && <Omissions omissions={about.omissions} />}
      {origin.kind === "shipped" && <Codebook />}
      <p className={css["made"]}>
        <a href="LICENSES.txt">
          <FormattedMessage id="about.licences" />
        </a>
      </p>
    </main>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt>
        <FormattedMessage id={`about.${name}`} />
      </dt>
      <dd>{children}</dd>
    </>
  );
}

/** A link to the file, unless it is the reader's own. */
function Download({ origin }: { origin: Origin }): ReactNode {
  if (origin.kind === "file" || origin.kind === "together") return null;
  const shipped = origin.kind === "shipped";
  return (
    <p className={css["away"]}>
      <a
        className="link"
        href={shipped ? shippedAddress() : origin.url}
        download={shipped ? "events.json" : true}
      >
        <FormattedMessage id="about.download" />
      </a>
    </p>
  );
}

function inWords(edtf: string, lang: Language): string {
  const parsed = parseDate(edtf);
  return parsed.ok ? dateText(parsed.date, lang, "long") : edtf;
}
