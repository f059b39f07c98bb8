import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import {
  EVENT_SPANS,
  EVENT_WEIGHTS,
  LINK_TYPES,
  QUALIFIERS,
} from "../../../dataset/format/vocabulary.ts";
import { Choice } from "../fields/Choice.tsx";
import { EventPicker } from "../fields/EventPicker.tsx";
import { Field, FindingLines } from "../fields/Field.tsx";
import fields from "../fields/Fields.module.css";
import { LocalizedField } from "../fields/LocalizedField.tsx";
import { type EventFields, withField } from "./event-form.ts";
import css from "./Form.module.css";
import type { Faults } from "./faults.ts";
import type { FormState } from "./use-event-form.ts";

interface Props {
  readonly state: FormState;
  readonly faults: Faults;
}

/** What few events have: place, number, weight, span, and ties to other events. */
export function More({ state, faults }: Props): ReactNode {
  const { form, change } = state;
  const intl = useIntl();
  const { place, weight, span, links, quantity } = form.fields;
  const filled = [place, weight, span, quantity].filter((each) => each !== undefined).length;
  const isWrong = [faults.place, faults.weight, faults.span, faults.quantity, faults.links].some(
    Boolean,
  );
  return (
    <details className={css["more"]} open={isWrong || undefined}>
      <summary>
        <FormattedMessage id="form.more" />{" "}
        <span className={css["muted"]}>
          <FormattedMessage id="form.more.filled" values={{ filled: filled + links.length }} />
        </span>
      </summary>
      <div className={css["inside"]}>
        <LocalizedField
          label={intl.formatMessage({ id: "form.place" })}
          value={place}
          set={(value) => change((now) => withField(now, "place", value || undefined))}
          findings={faults.place}
        />
        <Quantity state={state} faults={faults} />
        <div className={css["pair"]}>
          <Choice
            label={intl.formatMessage({ id: "form.weight" })}
            value={weight}
            values={EVENT_WEIGHTS}
            wordsOf={(each) => `form.weight.${each}`}
            none={intl.formatMessage({ id: "form.unsaid" })}
            set={(value) => change((now) => withField(now, "weight", value))}
            findings={faults.weight}
          />
          <Choice
            label={intl.formatMessage({ id: "form.span" })}
            value={span}
            values={EVENT_SPANS}
            wordsOf={(each) => `form.span.${each}`}
            none={intl.formatMessage({ id: "form.unsaid" })}
            set={(value) => change((now) => withField(now, "span", value))}
            findings={faults.span}
          />
        </div>
        <Links state={state} faults={faults} />
      </div>
    </details>
  );
}

function Quantity({ state, faults }: Props): ReactNode {
  const { form, change, typed, type } = state;
  const intl = useIntl();
  const { quantity } = form.fields;
  const set = (value: EventFields["quantity"]) =>
    change((now) => withField(now, "quantity", value));
  const text = typed["quantity"] ?? (quantity === undefined ? "" : String(quantity.value));
  const isNumber = text.trim() === "" || Number.isFinite(Number(text));
  return (
    <div className={css["triple"]}>
      <Field
        label={intl.formatMessage({ id: "form.quantity" })}
        findings={faults.quantity}
        fault={
          !isNumber && (
            <p>
              <b>
                <FormattedMessage id="form.quantity.wrong" />
              </b>
            </p>
          )
        }
      >
        {(tied) => (
          <input
            {...tied}
            type="text"
            inputMode="decimal"
            className={fields["input"]}
            value={text}
            onChange={({ currentTarget }) => {
              const words = currentTarget.value;
              const number = Number(words);
              const isRead = words.trim() !== "" && Number.isFinite(number);
              // As it is typed until it is a number: "1." is on its way to "1.5".
              type("quantity", isRead && String(number) === words ? null : words || null);
              if (words.trim() === "") set(undefined);
              else if (isRead) set({ unit: "", ...quantity, value: number });
            }}
          />
        )}
      </Field>
      {quantity !== undefined && (
        <>
          <LocalizedField
            label={intl.formatMessage({ id: "form.unit" })}
            value={quantity.unit}
            set={(unit) => set({ ...quantity, unit })}
          />
          <Choice
            label={intl.formatMessage({ id: "form.qualifier" })}
            value={quantity.qualifier}
            values={QUALIFIERS}
            wordsOf={(each) => `form.qualifier.${each}`}
            none={intl.formatMessage({ id: "form.qualifier.exact" })}
            set={(qualifier) => {
              const { qualifier: _, ...rest } = quantity;
              set(qualifier === undefined ? rest : { ...rest, qualifier });
            }}
          />
        </>
      )}
    </div>
  );
}

/** Ties to other events, each of a kind. */
function Links({ state, faults }: Props): ReactNode {
  const { form, change } = state;
  const intl = useIntl();
  const { links } = form.fields;
  const set = (next: EventFields["links"]) => change((now) => withField(now, "links", next));
  return (
    <fieldset className={css["links"]}>
      <legend className={css["legend"]}>
        <FormattedMessage id="form.links" />
      </legend>
      {links.map((link, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two links may be alike while one is changed
        <div key={at} className={css["link"]}>
          <Choice
            label={intl.formatMessage({ id: "form.links.type" }, { number: at + 1 })}
            value={link.type}
            values={LINK_TYPES}
            wordsOf={(each) => `form.link.${each}`}
            set={(type) =>
              type && set(links.map((each, rank) => (rank === at ? { ...each, type } : each)))
            }
          />
          <EventPicker
            label={intl.formatMessage({ id: "form.links.event" }, { number: at + 1 })}
            chosen={link.event === "" ? [] : [link.event]}
            isSingle
            not={form.id}
            set={([event]) =>
              set(
                event === undefined
                  ? links.filter((_, rank) => rank !== at)
                  : links.map((each, rank) => (rank === at ? { ...each, event } : each)),
              )
            }
          />
        </div>
      ))}
      <EventPicker
        key={links.length}
        label={intl.formatMessage({ id: "form.links.add" })}
        chosen={[]}
        not={form.id}
        set={([event]) =>
          event !== undefined && set([...links, { type: "leads-to", event, inferred: false }])
        }
      />
      {faults.links && (
        <div className={fields["fault"]}>
          <FindingLines findings={faults.links} />
        </div>
      )}
    </fieldset>
  );
}
