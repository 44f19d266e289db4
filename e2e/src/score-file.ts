import { openXlsx, saveXlsx } from 'hucre';

/** Fills a downloaded template in as a secretary does in WPS: a number under each item, a row per member. */
export async function fillTemplate(template: Uint8Array, points: (name: string, column: number) => number | null) {
  const workbook = await openXlsx(template);
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('A template has a sheet.');
  const head = sheet.rows.findIndex((row) => row.includes('姓名'));
  const names = sheet.rows[head]?.indexOf('姓名') ?? 0;
  const columns = (sheet.rows[head]?.length ?? 0) - names - 1;
  for (const row of sheet.rows.slice(head + 1)) {
    const name = row[names];
    if (typeof name !== 'string' || name === '') continue;
    for (let column = 0; column < columns; column += 1) {
      const given = points(name, column);
      if (given !== null) row[names + 1 + column] = given;
    }
  }
  return Buffer.from(await saveXlsx(workbook));
}
