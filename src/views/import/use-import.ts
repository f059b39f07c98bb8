import { useEffect, useRef, useState } from "react";
import type { Join, RowChoice } from "../../convert/choices/choices.ts";
import type { Rule } from "../../convert/choices/other-readings.ts";
import { type Role, SHARED } from "../../convert/columns/roles.ts";
import type { Order } from "../../convert/dates/date-reading.ts";
import { type MappingWish, NO_WISH, parseMapping } from "../../convert/mapping/mapping.ts";
import type { Shown } from "../../convert/preview/shown.ts";
import type { ReadOptions } from "../../convert/reading/taken-apart.ts";
import type { OpenFailure } from "../../query/open-types.ts";
import type { Importing } from "../state/importing.ts";
import type { Imported } from "../state/origin.ts";
import { useSession } from "../state/reader.ts";
import { originOfMade } from "./begin-import.ts";
import { noteColumns } from "./known-columns.ts";
import { noteReading } from "./last-readings.ts";
import { withJoin, withKind, withRole, withRow } from "./wishes.ts";

/** What stands in the place of the tables. */
export type Trouble =
  | { readonly kind: "unread"; readonly failure: OpenFailure }
  | { readonly kind: "ended" };

export interface ImportState {
  readonly shown: Shown;
  /** The columns as they were taken for before anybody chose. */
  readonly guessed: Shown["columns"];
  readonly options: ReadOptions;
  readonly wish: MappingWish;
  readonly trouble: Trouble | null;
  readonly busy: boolean;
}

export interface ImportActs {
  /** Answers with the name of the column that had the role, and has it no longer; null where none had. */
  setRole(name: string, role: Role): string | null;
  setOrder(order: Order): void;
  /** Of dates that state none; undefined takes it back. */
  setYear(year: number | undefined): void;
  /** Null takes back what was chosen. */
  chooseRow(row: number, choice: RowChoice | null): void;
  joinCells(row: number, join: Join | null): void;
  chooseKind(kind: string, rule: Rule | null): void;
  guessAgain(): void;
  /** Takes the mapping of a file; answers with the reason where it is none. */
  takeMapping(text: string): string | null;
  /** The mapping as all that was chosen makes it, as the text of a file. */
  mapping(): Promise<string>;
  setOptions(options: ReadOptions): void;
  open(): void;
  report(): Promise<Blob>;
}

/** The columns as they are wished, also while the file is still read so. */
export const wishedColumns = ({ shown, wish }: ImportState): Shown["columns"] =>
  shown.columns.map((column) => ({
    ...column,
    role: wish.columns.get(column.name) ?? column.role,
  }));

/** The file itself and how it was read, for as long as rows of it are missing. */
function importedFrom(
  { shown, options, wish }: ImportState,
  { origin, name }: Importing,
): Imported | undefined {
  if (origin.kind !== "file") return undefined;
  const replaces = origin.imported?.replaces ?? null;
  const missing = shown.missing;
  return { raw: origin.file, name, reading: { options, wish }, missing, replaces };
}

/** The file of another kind as it is read now, and all that may be said of it. What was asked last counts. */
export function useImport(importing: Importing): { state: ImportState; acts: ImportActs } {
  const session = useSession();
  const { converter, name, origin } = importing;
  const [state, setState] = useState<ImportState>({
    shown: importing.shown,
    guessed: importing.guessed,
    options: importing.options,
    wish: importing.wish ?? NO_WISH,
    trouble: importing.failure && { kind: "unread", failure: importing.failure },
    busy: false,
  });
  /** What the file becomes by all that was chosen, which may be on its way. */
  const latest = useRef<Promise<Shown>>(Promise.resolve(importing.shown));
  const asked = useRef(0);
  const left = useRef(false);
  const isOpening = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);

  /** Waits for an answer, unless another question or the end of the page comes first. */
  const answer = <A>(work: Promise<A>, then: (answer: A) => Partial<ImportState>) => {
    asked.current += 1;
    const serial = asked.current;
    const isNews = () => serial === asked.current && !left.current;
    work.then(
      (found) => {
        if (isNews()) setState((before) => ({ ...before, busy: false, ...then(found) }));
      },
      () => {
        if (isNews())
          setState((before) => ({ ...before, busy: false, trouble: { kind: "ended" } }));
      },
    );
  };
  const wished = (wish: MappingWish) => {
    setState((before) => ({ ...before, wish }));
    latest.current = converter.map(wish);
    answer(latest.current, (shown) => ({ shown }));
  };

  const acts: ImportActs = {
    setRole(column, role) {
      const { columns, freed } = withRole(wishedColumns(state), column, role, SHARED);
      wished({ ...state.wish, columns });
      return freed;
    },
    setYear(year) {
      const { year: _, ...others } = state.wish;
      wished({ ...others, ...(year !== undefined && { year }) });
    },
    setOrder: (dateOrder) => wished({ ...state.wish, dateOrder }),
    chooseRow(row, choice) {
      wished({ ...state.wish, choices: withRow(state.wish.choices, row, choice) });
    },
    joinCells(row, join) {
      wished({ ...state.wish, choices: withJoin(state.wish.choices, row, join) });
    },
    chooseKind(kind, rule) {
      wished({ ...state.wish, choices: withKind(state.wish.choices, kind, rule) });
    },
    guessAgain: () => wished({ ...NO_WISH, choices: state.wish.choices }),
    takeMapping(text) {
      const parsed = parseMapping(text);
      if (!parsed.ok) return parsed.why;
      wished(parsed.wish);
      return null;
    },
    mapping: async () => (await latest.current).mapping ?? "",
    setOptions(options) {
      setState((before) => ({ ...before, options, wish: NO_WISH, busy: true }));
      const again = converter.again({ name, options, wish: null });
      latest.current = again.then((taken) => ("shown" in taken && taken.shown) || state.shown);
      // Whoever waits for the answer is told of a failure.
      latest.current.catch(() => undefined);
      answer(again, (taken) => {
        if (taken.kind === "refused") {
          const { shown, failure } = taken;
          return { ...(shown && { shown }), trouble: { kind: "unread", failure } };
        }
        if (taken.kind === "ours") return {};
        return { shown: taken.shown, guessed: taken.shown.columns, trouble: null };
      });
    },
    open() {
      // Pressed twice, it is opened once: the worker goes over to the store.
      if (isOpening.current) return;
      isOpening.current = true;
      const { options, wish } = state;
      const opened = async () => {
        // However soon it is pressed after a choice: the file is made with it, and so is what is said of its rows.
        const shown = await latest.current;
        const made = converter.dataset(name);
        noteReading(origin, { options, wish });
        noteColumns(
          shown.columns.map((column) => column.name),
          wish,
        );
        const imported = importedFrom({ ...state, shown }, importing);
        await session.open(originOfMade(origin, made, imported), made);
      };
      answer(opened(), () => ({}));
    },
    report: () => converter.report(),
  };
  return { state, acts };
}
