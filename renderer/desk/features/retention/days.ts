const daysAtMost = 3650;

/** A whole number of days that the vault accepts, or undefined. */
export function daysIn(text: string): number | undefined {
  const days = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= daysAtMost ? days : undefined;
}
