import { queryOptions } from '@tanstack/react-query';
import { allRows } from '../all-rows.ts';
import { client } from '../client.ts';

/** A branch's years, with the packages of each or what stands against one. */
export const branchArchivesQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['archives', 'branch', branchId],
    queryFn: () => client.archives.ofBranch({ branchId }),
  });

/** A year of a committee by branch; undefined for the last that is over. */
export const committeeArchivesQuery = (year: number | undefined) =>
  queryOptions({
    queryKey: ['archives', 'committee', year],
    queryFn: async () => {
      const asked = year === undefined ? {} : { year };
      const { year: shown, years } = await client.archives.ofCommittee({ ...asked, limit: 1 });
      return { year: shown, years, rows: await allRows((from) => client.archives.ofCommittee({ ...from, ...asked })) };
    },
  });
