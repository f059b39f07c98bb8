import { type ReactNode, useId, useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import { CLAIM_ROLES, DATING_BASES } from "../../../dataset/format/vocabulary.ts";
import type { ClaimForm } from "../../../draft/desk/desk-types.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { Chips } from "../fields/Chips.tsx";
import { Choice } from "../fields/Choice.tsx";
import { EdtfField } from "../fields/EdtfField.tsx";
import { Field } from "../fields/Field.tsx";
import fields from "../fields/Fields.module.css";
import { optionsOf } from "../fields/options.ts";
import { useDesk } from "../writing.ts";
import css from "./Claims.module.css";
import { withClaim } from "./event-form.ts";
import type { FormState } from "./use-event-form.ts";

interface Props {
  readonly state: FormState;
  readonly claim: ClaimForm;
  readonly rank: number;
  readonly exact: string;
  readonly prefer: () => void;
  readonly remove: () => void;
}

/** A claim open to change: what its date means, how it is known, and who says so. */
export function ClaimEditor({ state, claim, rank, exact, prefer, remove }: Props): ReactNode {
  const { change, typed, type } = state;
  const intl = useIntl();
  const id = useId();
  const { role, dating } = claim;
  const set = (next: (claim: ClaimForm) => ClaimForm) =>
    change((now) => withClaim(now, rank, next));
  const setDating = (part: Partial<ClaimForm["dating"]>) =>
    set((now) => ({ ...now, dating: definedOnly({ ...now.dating, ...part }) }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a part of a form without a legend of its own
    <div role="group" aria-labelledby={id} className={css["editor"]}>
      <blockquote id={id} dir="auto">
        {exact}
      </blockquote>
      <div className={css["pair"]}>
        <Choice
          label={intl.formatMessage({ id: "form.claims.role" })}
          value={role}
          values={CLAIM_ROLES}
          wordsOf={(each) => (each === "occurred" ? "form.role.occurred" : `role.${each}`)}
          set={(next) => next && set((now) => ({ ...now, role: next }))}
        />
        <Choice
          label={intl.formatMessage({ id: "form.basis" })}
          value={dating.basis}
          values={DATING_BASES}
          wordsOf={(each) => `basis.${each}`}
          set={(basis) => basis && setDating({ basis })}
        />
      </div>
      <Field
        label={intl.formatMessage({ id: "form.claims.wording" })}
        fault={
          dating.wording !== undefined &&
          !exact.includes(dating.wording) && (
            <p>
              <FormattedMessage id="form.claims.notInPassage" />
            </p>
          )
        }
      >
        {(tied) => (
          <input
            {...tied}
            type="text"
            className={fields["input"]}
            value={dating.wording ?? ""}
            onChange={({ currentTarget }) =>
              setDating({ wording: currentTarget.value || undefined })
            }
          />
        )}
      </Field>
      <div className={css["pair"]}>
        <EdtfField
          label={intl.formatMessage({ id: "form.claims.base" })}
          value={dating.base}
          set={(base) => setDating({ base })}
          unread={typed[`claim.${rank}.base`]}
          onUnread={(text) => type(`claim.${rank}.base`, text)}
        />
        <EdtfField
          label={intl.formatMessage({ id: "form.claims.date" })}
          value={claim.date}
          set={(date) => set((now) => definedOnly({ ...now, date }))}
          unread={typed[`claim.${rank}.date`]}
          onUnread={(text) => type(`claim.${rank}.date`, text)}
        />
      </div>
      <Speaker claim={claim} set={set} />
      <p className={css["acts"]}>
        {rank > 0 && (
          <button type="button" className="link" onClick={prefer}>
            <FormattedMessage id="form.claims.prefer" />
          </button>
        )}
        <button type="button" className="link" onClick={remove}>
          <FormattedMessage id="form.claims.remove" />
        </button>
      </p>
    </div>
  );
}

/** Who says so, where it is second-hand. */
function Speaker({
  claim,
  set,
}: {
  claim: ClaimForm;
  set: (next: (claim: ClaimForm) => ClaimForm) => void;
}): ReactNode {
  const intl = useIntl();
  const lang = useLanguage();
  const [typed, setTyped] = useState("");
  const actors = useDesk("vocabulary")?.actors;
  const options = useMemo(() => optionsOf(actors ?? [], lang), [actors, lang]);
  const { by } = claim;
  const chip = () => {
    if (by === undefined) return [];
    if ("make" in by) {
      const { text, lang: of } = localText(by.make, lang);
      return [{ key: `new ${text}`, text, lang: of, isNew: true }];
    }
    const option = options.find(({ id }) => id === by.id);
    return [{ key: by.id, text: option?.text ?? by.id, lang: option?.lang ?? "" }];
  };
  return (
    <Chips
      label={intl.formatMessage({ id: "form.claims.by" })}
      chips={chip()}
      options={options}
      typed={typed}
      setTyped={setTyped}
      take={(id) => set((now) => ({ ...now, by: { id } }))}
      make={(text) => set((now) => ({ ...now, by: { make: text } }))}
      makeWords={(words) => intl.formatMessage({ id: "form.actors.new" }, { words })}
      remove={() =>
        set((now) => {
          const { by: _, ...rest } = now;
          return rest;
        })
      }
    />
  );
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the parts that are undefined: what a file does not say, it does not say. */
function definedOnly<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, part]) => part !== undefined),
  ) as Defined<T>;
}
