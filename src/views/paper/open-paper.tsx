import { type ReactNode, StrictMode, useMemo } from "react";
import { createRoot } from "react-dom/client";
import { clearFilters, criteriaOf } from "../../query/criteria/query.ts";
import { Announcer } from "../kit/Announcer.tsx";
import { Crash } from "../kit/Crash.tsx";
import { usePageReader } from "../state/reader.ts";
import type { Session } from "../state/session.ts";
import { ListAtHand } from "./ListAtHand.tsx";
import { Paper } from "./Paper.tsx";
import { PaperRoom } from "./PaperRoom.tsx";

/**
 * Has a list of what is shown at hand from now on, for a browser that prints by its own menu. After it the edition is
 * on the screen for the next time.
 *
 * @param isEvents  answers whether what is open is a view of events: all else prints as it is.
 */
export function keepList(session: Session, isEvents: () => boolean): void {
  // In the page it would be a page of paper by itself, while it is empty.
  createRoot(document.createElement("div")).render(
    <ListAtHand
      session={session}
      isEvents={() => isEvents() && !printsItself()}
      ended={() => openPaper(session)}
    />,
  );
}

/** True where a page stands in the place of the events that prints as it is. */
const printsItself = (): boolean => document.querySelector("[data-prints]") !== null;

/** The id of the element that an edition stands in, beside the page's own. */
const ID = "paper";

export type Printable = "shown" | "event" | "all";

interface PaperWish {
  /** True to print it as soon as its pages are there, and to close it then. */
  readonly prints?: boolean;
  /** The events that are printed: those shown, the open one, or all there are. */
  readonly of?: Printable;
}

/** Opens the paper edition of what is shown, over the page, until it is closed; the focus then goes back. */
export function openPaper(session: Session, { prints = false, of: asked }: PaperWish = {}): void {
  // Its events are an edition only where they are asked for.
  if (asked === undefined && printsItself()) {
    if (prints) print();
    return;
  }
  const of = asked ?? "shown";
  const page = document.getElementById("root");
  if (document.getElementById(ID) !== null || page === null) return;
  const focused = document.activeElement;
  const host = Object.assign(document.createElement("div"), { id: ID });
  document.body.append(host);
  const root = createRoot(host);
  page.inert = true;
  const close = () => {
    root.unmount();
    host.remove();
    page.inert = false;
    if (focused instanceof HTMLElement) focused.focus();
  };
  root.render(
    <StrictMode>
      <Opened session={session} close={close} prints={prints} of={of} />
    </StrictMode>,
  );
}

function Opened({
  session,
  close,
  prints,
  of,
}: {
  session: Session;
  close: () => void;
} & Required<PaperWish>): ReactNode {
  const ofPage = usePageReader(session);
  const reader = useMemo(() => {
    if (ofPage === null || of === "shown") return ofPage;
    const query = clearFilters(ofPage.query);
    return { ...ofPage, query, criteria: criteriaOf(query) };
  }, [ofPage, of]);
  const event = of === "event" ? (reader?.query.event ?? null) : null;
  return (
    <PaperRoom session={session} reader={reader}>
      <Crash>{reader && <Paper close={close} prints={prints} event={event} />}</Crash>
      <Announcer />
    </PaperRoom>
  );
}
