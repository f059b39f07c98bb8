import { type ReactNode, useMemo } from "react";
import { useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import type { Chosen, Offer } from "../../../draft/desk/desk-types.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { facetHues } from "../../state/facet-hues.ts";
import { useReader } from "../../state/reader.ts";
import { type Chip, Chips } from "../fields/Chips.tsx";
import { countryOptions } from "../fields/countries.ts";
import { optionsOf } from "../fields/options.ts";
import { useDesk } from "../writing.ts";
import { withField } from "./event-form.ts";
import type { Faults } from "./faults.ts";
import type { FormState } from "./use-event-form.ts";

interface Props {
  readonly state: FormState;
  readonly faults: Faults;
}

const without = <T,>(list: readonly T[], at: number): T[] => list.filter((_, rank) => rank !== at);

/** The words for which a value was filled in. */
const reasonIn = (offers: readonly Offer[] | undefined, value: string): string | null =>
  offers?.find((offer) => offer.value === value)?.because ?? null;

/** The countries of an event, named in the reader's language. */
export function Countries({ state, faults }: Props): ReactNode {
  const { form, answer, typed, change, type } = state;
  const intl = useIntl();
  const lang = useLanguage();
  const used = useDesk("vocabulary")?.countries;
  const options = useMemo(() => countryOptions(lang, used ?? []), [lang, used]);
  const { countries } = form.fields;
  return (
    <Chips
      label={intl.formatMessage({ id: "form.countries" })}
      chips={countries.map((id) => ({
        key: id,
        text: options.find((each) => each.id === id)?.text ?? id,
        lang,
        because: reasonIn(answer?.suggestions.countries, id),
      }))}
      options={options}
      typed={typed["countries"] ?? ""}
      setTyped={(text) => type("countries", text === "" ? null : text)}
      take={(id) => change((now) => withField(now, "countries", [...now.fields.countries, id]))}
      remove={(at) =>
        change((now) => withField(now, "countries", without(now.fields.countries, at)))
      }
      findings={faults.countries}
    />
  );
}

/** The topics or the actors of an event; a new one is made with it. */
export function Named({
  state,
  faults,
  field,
}: Props & { readonly field: "topics" | "actors" }): ReactNode {
  const { form, answer, typed, change, type } = state;
  const intl = useIntl();
  const lang = useLanguage();
  const { summary } = useReader();
  const known = useDesk("vocabulary")?.[field];
  const options = useMemo(() => optionsOf(known ?? [], lang), [known, lang]);
  const hueOf = facetHues(summary, "topic");
  const chips = form[field].map((chosen): Chip => {
    if ("make" in chosen) {
      const { text, lang: of } = localText(chosen.make, lang);
      return { key: `new ${text}`, text, lang: of, isNew: true };
    }
    const option = options.find(({ id }) => id === chosen.id);
    return {
      key: chosen.id,
      text: option?.text ?? chosen.id,
      lang: option?.lang ?? "",
      because: reasonIn(answer?.suggestions[field], chosen.id),
      ...(field === "topics" && { hue: hueOf(chosen.id) }),
    };
  });
  const set = (next: (list: readonly Chosen[]) => readonly Chosen[]) =>
    change((now) => ({ ...now, [field]: next(now[field]) }));
  return (
    <Chips
      label={intl.formatMessage({ id: `form.${field}` })}
      chips={chips}
      options={options}
      typed={typed[field] ?? ""}
      setTyped={(text) => type(field, text === "" ? null : text)}
      take={(id) => set((list) => [...list, { id }])}
      make={(text, instead) =>
        set((list) => [...(instead ? list.slice(0, -1) : list), { make: text }])
      }
      makeWords={(words) => intl.formatMessage({ id: `form.${field}.new` }, { words })}
      remove={(at) => set((list) => without(list, at))}
      findings={faults[field]}
    />
  );
}
