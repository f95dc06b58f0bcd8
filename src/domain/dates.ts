/** Earliest and latest day that a partial date can mean, as ISO dates. */
export function dateRange(date: string): [string, string] {
  const [year = '1970', month, day] = date.split('-');
  if (day) return [date, date];
  const lastMonth = month ?? '12';
  const lastDay = new Date(Date.UTC(Number(year), Number(lastMonth), 0)).getUTCDate();
  return [`${year}-${month ?? '01'}-01`, `${year}-${lastMonth}-${String(lastDay).padStart(2, '0')}`];
}
