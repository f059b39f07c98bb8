import { useIntl } from "react-intl";
import type { DocumentRefusal } from "../../../draft/texts/document-types.ts";

/** Words a refusal for people: what the file is, and the way out. */
export function useRefusal(): (refusal: DocumentRefusal) => string {
  const { formatMessage, formatNumber } = useIntl();
  return (refusal) => {
    const size = (bytes: number) =>
      formatNumber(bytes / 1_000_000, {
        style: "unit",
        unit: "megabyte",
        maximumFractionDigits: 1,
      });
    switch (refusal.reason) {
      case "other-kind":
        return formatMessage({ id: "documents.otherKind" }, { is: refusal.is });
      case "too-large":
        return formatMessage(
          { id: "documents.tooLarge" },
          { bytes: size(refusal.bytes), most: size(refusal.most) },
        );
      case "too-long":
        return formatMessage({ id: "documents.tooLong" }, refusal);
      case "no-letters":
        return formatMessage({ id: "documents.noLetters" }, refusal);
      default:
        return formatMessage({ id: `documents.${refusal.reason}` });
    }
  };
}
