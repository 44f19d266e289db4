import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';

/** Of all that one oversees, or of one branch; without a year the present one. */
export const statisticsQuery = ({
  branchId,
  year,
}: {
  readonly branchId: string | null;
  readonly year: number | null;
}) =>
  queryOptions({
    queryKey: ['statistics', branchId, year],
    queryFn: () => {
      const asked = year === null ? {} : { year };
      return branchId === null ? client.statistics.ofReach(asked) : client.statistics.ofBranch({ branchId, ...asked });
    },
    placeholderData: keepPreviousData,
  });

/** For the screen in the hall, which stands there all day and looks again by itself. */
export const hallWorkQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['hall-work', branchId],
    queryFn: () => client.statistics.ofHall({ branchId }),
    refetchInterval: 60_000,
    refetchIntervalInBackground: true,
  });
