/** An entry that is not finished, kept as forms of events are, which is what a draft keeps. */
import { EMPTY_FORM } from "../form/event-form.ts";
import type { KeptForm } from "../writing.ts";
import type { EntryValue } from "./entry-fields.ts";

export const keptEntry = (entry: EntryValue): KeptForm => ({
  form: EMPTY_FORM,
  typed: { entry: JSON.stringify(entry) },
});

/** The entry that was kept; null where none was. */
export function keptValue(kept: KeptForm | null): EntryValue | null {
  const text = kept?.typed["entry"];
  return text === undefined ? null : (JSON.parse(text) as EntryValue);
}
