import type { Database } from './database.ts';

export type DemoDay = ReturnType<typeof demoDayOf>;

/** The business day the demo works with, where it has been moved from the one it was made for. */
export function demoDayOf(database: Database) {
  return {
    read: async (): Promise<string | undefined> => {
      const row = await database.selectFrom('demo_day').select('day').executeTakeFirst();
      return row?.day;
    },

    write: async (day: string): Promise<void> => {
      await database
        .insertInto('demo_day')
        .values({ day })
        .onConflict((conflict) => conflict.column('is_only').doUpdateSet({ day }))
        .execute();
    },
  };
}
