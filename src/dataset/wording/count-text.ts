/** A count with its thousands parted: the same wherever it stands, whatever the locale of a machine would have. */
export const countText = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
