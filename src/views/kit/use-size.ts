import { useIntl } from "react-intl";

const UNITS = [
  ["gigabyte", 1e9],
  ["megabyte", 1e6],
  ["kilobyte", 1e3],
] as const;

/** Words an amount of bytes, such as "0.3 MB". */
export function useSize(): (bytes: number) => string {
  const { formatNumber } = useIntl();
  return (bytes) => {
    const [unit, size] = UNITS.find(([, each]) => bytes >= each / 10) ?? ["byte", 1];
    const maximumFractionDigits = bytes / size < 10 ? 1 : 0;
    return formatNumber(bytes / size, { style: "unit", unit, maximumFractionDigits });
  };
}
