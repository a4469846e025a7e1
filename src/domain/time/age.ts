/** How long ago something was, in words for people who follow it up. */

/**
 * @param day not after today
 * @param today a day
 * @returns `seit heute`, `seit 12 Tagen`, `seit 5 Monaten`, `seit 7 Jahren`: whole ones, rounded down
 */
export function formatAge(day: string, today: string): string {
  const months = monthsBetween(day, today);
  if (months >= 24) return `seit ${Math.floor(months / 12)} Jahren`;
  if (months >= 2) return `seit ${months} Monaten`;
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  if (days <= 0) return 'seit heute';
  return days === 1 ? 'seit gestern' : `seit ${days} Tagen`;
}

function monthsBetween(day: string, today: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [thisYear = 0, thisMonth = 0, thisDate = 0] = today.split('-').map(Number);
  return (thisYear - year) * 12 + thisMonth - month - (thisDate < date ? 1 : 0);
}
