/** What a draft has, as a field offers it. */
import { localText } from "../../../dataset/format/localized.ts";
import type { Localized } from "../../../dataset/format/schema.ts";
import type { Option } from "./combo.ts";

interface Listed {
  readonly id: string;
  readonly label: Localized;
  readonly events?: number;
}

export const optionsOf = (entries: readonly Listed[], lang: string): readonly Option[] =>
  entries.map(({ id, label, events }) => ({
    id,
    ...localText(label, lang),
    events: events ?? null,
  }));
