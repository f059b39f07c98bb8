import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Dialog } from "../kit/Dialog.tsx";
import { useAsked } from "../locale/use-asked.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import { citableView, seenNow } from "./citable.ts";
import { Reference } from "./Reference.tsx";
import { ReferenceFiles } from "./ReferenceFiles.tsx";

/** A reference to the view on screen: the dataset, the filters, and the link back. */
export function CiteView({ open, close }: { open: boolean; close: () => void }): ReactNode {
  return (
    <Dialog title={<FormattedMessage id="cite.view" />} open={open} close={close}>
      <ViewReference />
    </Dialog>
  );
}

function ViewReference(): ReactNode {
  const { query, criteria, summary, lang } = useReader();
  const { formatMessage } = useIntl();
  const asked = useAsked();
  const answer = useAnswer({ kind: "facets", criteria });
  if (answer === null) return null;
  const { matching, total } = answer;
  const count = formatMessage({ id: "toolbar.count" }, { matching, total });
  const title = asked.length === 0 ? count : `${count}: ${asked.join("; ")}`;
  return (
    <>
      <Reference item={citableView(title, summary, lang, seenNow(query))} />
      {matching > 0 && <ReferenceFiles matching={matching} />}
    </>
  );
}
