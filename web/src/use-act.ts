import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';

interface Follows<Answer> {
  readonly onSuccess?: (answer: Answer) => void;
}

type Act<Given, Answer> = Omit<UseMutationResult<Answer, Error, Given>, 'mutate'> & {
  /** What goes wrong stands in `error`. */
  readonly mutate: (given: Given, follows?: Follows<Answer>) => void;
};

/**
 * Something a page does, after which everything on it is read anew. `onSuccess` of `mutate` is done even where reading anew
 * has taken the form away meanwhile: TanStack's own forgets what should follow once the form that asked is gone, and a
 * dialog then stays open for ever.
 */
export function useAct<Given, Answer>(act: (given: Given) => Promise<Answer>): Act<Given, Answer> {
  const queries = useQueryClient();
  const { mutate: _, ...doing } = useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries() });
  const mutate = (given: Given, { onSuccess }: Follows<Answer> = {}): void => {
    // Refused: the answer stands in `error`, which the form shows.
    doing.mutateAsync(given).then(onSuccess, () => undefined);
  };
  return { ...doing, mutate };
}
