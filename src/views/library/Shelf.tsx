import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { leaveLibrary, setData, setLanes } from "../../query/criteria/query.ts";
import { togetherLink } from "../../query/criteria/together.ts";
import { saveFile } from "../kit/files/save-file.ts";
import { of, savedViews, shownBy } from "../saved/saved-views.ts";
import { withViews } from "../saved/with-views.ts";
import { dataOf, fullAddress, type Origin, SHIPPED } from "../state/origin.ts";
import { useSession, useSessionState } from "../state/reader.ts";
import { DatasetRow } from "./DatasetRow.tsx";
import { exportedName } from "./exported-name.ts";
import { bytesOf, type Shelved } from "./keeping/kept.ts";
import css from "./Library.module.css";
import { Space } from "./Space.tsx";
import { SparkYears } from "./Spark.tsx";
import { hullOf } from "./spark.ts";
import type { LibraryState } from "./use-library.ts";

/** The datasets, the page's own first, on one axis of time; and the room they take. */
export function Shelf({ shelved }: { shelved: LibraryState }): ReactNode {
  const { library, rows, outcome } = shelved;
  const { formatMessage } = useIntl();
  const { change, open, state } = useSession();
  const shipped = fullAddress(SHIPPED);
  const all = rows ?? [];
  const own = all.find(({ id }) => id === shipped);
  const ordered = own ? [own, ...all.filter((row) => row !== own)] : all;
  const shown = all.filter(({ removed }) => !removed);
  const span = hullOf(shown.map(({ extent }) => extent));

  const openOrigin = (origin: Origin, then: () => void = NOTHING) => {
    const data = dataOf(origin);
    // A file takes the address once it is open.
    if (origin.kind !== "file") change((query) => leaveLibrary(setData(query, data)));
    void open(origin).then(() => {
      if (state.getState().dataset?.origin === origin) then();
    });
    return true;
  };
  /** @param then  is done once it is open. */
  const openRow = async ({ id, origin }: Shelved, then: () => void = NOTHING): Promise<boolean> => {
    // While another one is on its way, the open one would be gone in a moment.
    if (id === outcome?.id && state.getState().opening === null) {
      change(leaveLibrary);
      then();
      return true;
    }
    if (id === shipped) return openOrigin(SHIPPED, then);
    if (origin.from === "address") return openOrigin({ kind: "address", url: origin.url }, then);
    const bytes = await library.bytes(id);
    if (bytes === null) return false;
    return openOrigin({ kind: "file", file: new File([bytes], origin.name) }, then);
  };
  const mendRow = async ({ id, imported }: Shelved): Promise<boolean> => {
    const raw = await library.raw(id);
    if (raw === null || !imported) return false;
    const file = new File([raw], imported.name);
    return openOrigin({ kind: "file", file, imported: { ...imported, raw, replaces: id } });
  };
  const saveWithViews = async (row: Shelved): Promise<boolean> => {
    const bytes = await library.bytes(row.id);
    const text = bytes && (await withViews(bytes, of(savedViews.getState(), row.id)));
    if (text !== null) saveFile(new Blob([text]), exportedName(row));
    return text !== null;
  };
  const saveRow = async (row: Shelved): Promise<boolean> => {
    const bytes = await library.bytes(row.id);
    if (bytes !== null) saveFile(bytes, exportedName(row));
    return bytes !== null;
  };

  const [chosen, setChosen] = useState<readonly string[]>([]);
  const together = chosen.filter((id) => shown.some((row) => row.id === id));
  const choose = (id: string) =>
    setChosen(together.includes(id) ? together.filter((each) => each !== id) : [...together, id]);
  const mayChoose = (id: string) =>
    shown.length > 1 && (together.length < MOST_TOGETHER || together.includes(id));

  return (
    <>
      {shown.length > 1 && (
        <Together
          chosen={together.length}
          show={() => {
            const url = togetherLink(together);
            change((query) => setLanes(leaveLibrary(setData(query, url)), "collection"));
            void open({ kind: "together", url });
          }}
        />
      )}
      <div className={css["columns"]} aria-hidden="true">
        <Heading of="dataset" />
        <Heading of="events" className={css["figure"]} />
        <Heading of="sources" className={css["figure"]} />
        <span className={css["spark"]}>{span && <SparkYears span={span} />}</span>
        <Heading of="size" className={css["size"]} />
        <Heading of="opened" className={css["opened"]} />
      </div>
      <ul className={css["rows"]} aria-label={formatMessage({ id: "library.list" })}>
        {!own && <Unopened open={() => openOrigin(SHIPPED)} />}
        {ordered.map((row) => (
          <DatasetRow
            key={row.id}
            row={row}
            library={library}
            span={span}
            isOpen={row.id === outcome?.id}
            isShipped={row === own}
            isChosen={together.includes(row.id)}
            choose={mayChoose(row.id) ? () => choose(row.id) : null}
            open={() => openRow(row)}
            show={(view) => void openRow(row, () => change((now) => shownBy(view, now)))}
            mend={() => mendRow(row)}
            save={() => saveRow(row)}
            saveWithViews={() => saveWithViews(row)}
          />
        ))}
      </ul>
      <Space used={shown.reduce((sum, row) => sum + bytesOf(row), 0)} lasting={library.lasting} />
    </>
  );
}

const NOTHING = () => undefined;

/** More have no colour of their own. */
const MOST_TOGETHER = 7;

/** Shows those that are chosen on one axis. */
function Together({ chosen, show }: { chosen: number; show: () => void }): ReactNode {
  return (
    <p className={css["together"]}>
      <span role="status">
        <FormattedMessage
          id="library.together.stand"
          values={{ count: chosen, most: MOST_TOGETHER }}
        />
      </span>
      {chosen > 1 && (
        <button type="button" className={css["strong"]} onClick={show}>
          <FormattedMessage id="library.together" values={{ count: chosen }} />
        </button>
      )}
    </p>
  );
}

function Heading({ of, className }: { of: string; className?: string | undefined }): ReactNode {
  return (
    <span className={className}>
      <FormattedMessage id={`library.column.${of}`} />
    </span>
  );
}

/** The row of the page's own dataset, where this browser has never opened it. */
function Unopened({ open }: { open: () => void }): ReactNode {
  // Of what a service answers for there is no file here.
  const isServed = useSessionState(({ dataset }) => dataset?.summary.served);
  return (
    <li className={css["row"]}>
      <div className={css["dataset"]}>
        <h2>
          <FormattedMessage id="library.shipped" />
        </h2>
        <p className={css["origin"]}>
          <FormattedMessage id="library.from.page" />
        </p>
      </div>
      <div className={css["acts"]}>
        <button type="button" className={css["strong"]} onClick={open}>
          <FormattedMessage id="library.open" />
        </button>
        {!isServed && (
          <a href={fullAddress(SHIPPED)} download>
            <FormattedMessage id="library.export" />
          </a>
        )}
      </div>
    </li>
  );
}
