import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import { EMPTY_QUERY, setView } from "../../query/criteria/query.ts";
import { usePageKeys } from "../help/use-page-keys.ts";
import { OpenFile } from "../kit/files/OpenFile.tsx";
import { takeTyped, typeAhead } from "../kit/keys/typed-ahead.ts";
import { late } from "../kit/late.tsx";
import { addressOf } from "../state/history/address.ts";
import { isByFinger, preferredLanguage, useIsPhone, useIsWide } from "../state/preferences.ts";
import { useSession, useSessionState } from "../state/reader.ts";
import { fillsFrame, isAside, isFront } from "../state/view.ts";
import css from "./Header.module.css";
import { LanguageChoice } from "./LanguageChoice.tsx";
import { Search } from "./Search.tsx";
import { ThemeChoice } from "./ThemeChoice.tsx";
import { ViewTabs } from "./ViewTabs.tsx";

const MENU = "page-menu";

const Use = late(async () => (await import("../use/Use.tsx")).Use);
const KeysCard = late(async () => (await import("../help/KeysCard.tsx")).KeysCard);
const Menu = late(async () => (await import("./Menu.tsx")).Menu);
const Palette = late(async () => (await import("../palette/Palette.tsx")).Palette);

export function Header(): ReactNode {
  const phone = useIsPhone();
  const [searching, setSearching] = useState(false);
  // Null before they were asked for: until then there is no dialog and no card.
  const [using, setUsing] = useState<boolean | null>(null);
  const [helping, setHelping] = useState<boolean | null>(null);
  const [finding, setFinding] = useState<boolean | null>(null);
  const open = useSessionState((state) => state.dataset !== null);
  usePageKeys(
    () => setHelping(true),
    () => {
      if (finding) takeTyped();
      else if (open) typeAhead();
      setFinding(!finding);
    },
  );
  const words = useSessionState((state) => state.query.words);
  const problems = useSessionState(isAside);
  const searchable = open && !problems;
  const shown = searchable && (!phone || searching || words !== "");
  return (
    <header className={css["header"]}>
      <a className={css["skip"]} href="#events">
        <FormattedMessage id="app.skip" />
      </a>
      <Brand />
      {searchable && !phone && <ViewTabs className={css["tabs"]} />}
      {shown && <Search autoFocus={phone && searching} />}
      <div className={css["acts"]}>
        {searchable && phone && (
          <button
            type="button"
            aria-expanded={shown}
            onClick={() => setSearching((before) => !before)}
          >
            <FormattedMessage id="app.searchShort" />
          </button>
        )}
        {searchable && (
          <button
            type="button"
            aria-haspopup="dialog"
            aria-expanded={using === true}
            onPointerEnter={Use.ask}
            onClick={() => setUsing(true)}
          >
            <FormattedMessage id="app.use" />
          </button>
        )}
        {searchable && !phone && (
          <>
            <EditButton />
            <PageButton of="library" />
            <PageButton of="about" />
          </>
        )}
        {!phone && <HelpButton help={() => setHelping(true)} />}
        {phone ? (
          <button type="button" popoverTarget={MENU}>
            <FormattedMessage id="app.menu" />
          </button>
        ) : (
          <Choices />
        )}
      </div>
      {phone && (
        <Menu id={MENU}>
          {searchable && (
            <>
              <FindButton find={() => setFinding(true)} />
              <EditButton />
              <PageButton of="library" />
              <PageButton of="about" />
            </>
          )}
          <HelpButton help={() => setHelping(true)} />
          <Choices />
        </Menu>
      )}
      {searchable && using !== null && <Use open={using} close={() => setUsing(false)} />}
      {helping !== null && <KeysCard open={helping} close={() => setHelping(false)} />}
      {open && finding !== null && (
        <Palette
          open={finding}
          close={() => setFinding(false)}
          help={() => setHelping(true)}
          use={() => setUsing(true)}
        />
      )}
    </header>
  );
}

/** Makes a draft of what is open. */
function EditButton(): ReactNode {
  const session = useSession();
  const draft = useSessionState(({ dataset }) => dataset?.origin.kind === "draft");
  if (draft) return null;
  const begin = async () => (await import("../writing/begin-draft.ts")).beginDraft(session);
  return (
    <button type="button" onClick={() => void begin()}>
      <FormattedMessage id="writing.edit" />
    </button>
  );
}

/** The way to what `Ctrl K` opens, for who has no keyboard. */
function FindButton({ find }: { find: () => void }): ReactNode {
  return (
    <button type="button" aria-haspopup="dialog" onClick={find}>
      <FormattedMessage id="palette.title" />
    </button>
  );
}

/** A mark where there is no room for words. */
function HelpButton({ help }: { help: () => void }): ReactNode {
  const { formatMessage } = useIntl();
  const phone = useIsPhone();
  const title = formatMessage({ id: phone && isByFinger() ? "keys.title.byFinger" : "keys.title" });
  return (
    <button
      type="button"
      className={css["help"]}
      aria-haspopup="dialog"
      aria-label={title}
      onPointerEnter={KeysCard.ask}
      onClick={help}
    >
      {phone ? title : "?"}
    </button>
  );
}

/** The page about the dataset, or the one of all that are kept. */
function PageButton({ of }: { of: "about" | "library" }): ReactNode {
  const { change } = useSession();
  const { formatMessage } = useIntl();
  const view = useSessionState(({ query }) => (query.passage === null ? query.view : null));
  return (
    <button
      type="button"
      aria-current={view === of ? "page" : undefined}
      aria-label={of === "about" ? formatMessage({ id: "about.title" }) : undefined}
      onClick={() => change((query) => ({ ...setView(query, of), passage: null }))}
    >
      <FormattedMessage id={`${of}.short`} />
    </button>
  );
}

function Choices(): ReactNode {
  return (
    <>
      <OpenFile className={css["act"]}>
        <FormattedMessage id="app.openFile" />
      </OpenFile>
      <span className={css["divider"]} />
      <ThemeChoice />
      <LanguageChoice />
    </>
  );
}

/** The dataset's title beside our name, unless the page itself is headed by it. */
function Brand(): ReactNode {
  const wide = useIsWide();
  const dataset = useSessionState((state) => state.dataset);
  const query = useSessionState((state) => state.query);
  const problems = useSessionState(isAside);
  const lang = query.lang ?? preferredLanguage();
  const title = dataset && localText(dataset.summary.title, lang);
  const headed = !problems && !fillsFrame(query) && (isFront(query) || !wide);
  // What fills the frame has a heading of its own.
  const Title = problems || fillsFrame(query) ? "span" : "h1";
  return (
    <div className={css["brand"]}>
      <Home />
      {title !== null && !headed && (
        <>
          <span className={css["dash"]}> — </span>
          <Title
            className={css["title"]}
            lang={title.lang || undefined}
            dir="auto"
            title={title.text}
          >
            {title.text}
          </Title>
        </>
      )}
    </div>
  );
}

/** The wordmark is the way home: everything of the dataset that is open, as on arrival. */
function Home(): ReactNode {
  const { change } = useSession();
  const { data, lang } = useSessionState((state) => state.query);
  const home = { ...EMPTY_QUERY, data, lang };
  return (
    <a
      className={css["home"]}
      href={addressOf(home)}
      onClick={(event) => {
        // With a key held the browser opens it elsewhere.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        change(() => home);
        scrollTo({ top: 0 });
      }}
    >
      <FormattedMessage id="app.name" />
    </a>
  );
}
