import { createContext, type ReactNode } from "react";
import type {
  Desk,
  DeskState,
  Done,
  Edit,
  EventForm,
  Refused,
  Saved,
} from "../../draft/desk/desk-types.ts";

/** The views' side of a draft: how it stands, what it answers, and what is done to it. */
export interface Writing {
  /** The draft's id. */
  readonly id: string;
  readonly state: DeskState;
  readonly saved: Saved;
  /** Grows with every change of the draft: what was answered before may no longer be so. */
  readonly version: number;
  /** Acts that do not fit the draft and are kept beside it. */
  readonly aside: number;
  asideFile(): Promise<string>;
  ask<M extends keyof Desk>(method: M, ...given: Parameters<Desk[M]>): Promise<ReturnType<Desk[M]>>;
  /** Does it, keeps it, and has every view follow; refused, nothing has changed. */
  act(edit: Edit): Promise<Done | Refused>;
  undo(): Promise<Done | null>;
  redo(): Promise<Done | null>;
  restore(revision: number): Promise<Done | null>;
  /** Keeps what is typed and not yet added, by the form's own name; null forgets it. */
  keepForm(name: string, form: KeptForm | null): void;
  keptForm(name: string): Promise<KeptForm | null>;
  /** Takes the writing over from the tab that writes now. */
  takeOver(): void;
}

/** A form that is not finished, as it outlasts a reload. */
export interface KeptForm {
  readonly form: EventForm;
  /** Words that are typed into fields and cannot be read yet, by the field's name. */
  readonly typed: Readonly<Record<string, string>>;
}

/** Provided where a draft is open; null where what is open cannot be written on. */
export const WritingContext = createContext<Writing | null>(null);

/** What stands in the panel of the open event instead of it, because it is being written; else null. */
export const PanelContext = createContext<ReactNode>(null);
