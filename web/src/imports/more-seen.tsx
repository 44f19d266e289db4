import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';

interface Part {
  readonly rows: readonly object[];
  readonly next: number | null;
}

interface MoreSeenProps<Seen extends Part> {
  readonly first: Seen;
  readonly more: (after: number) => Promise<Seen>;
  readonly children: (rows: Seen['rows']) => ReactNode;
}

/** What a long file would bring in, a part at a time. */
export function MoreSeen<Seen extends Part>({ first, more, children }: MoreSeenProps<Seen>): ReactNode {
  const text = useText('imports');
  const [parts, setParts] = useState<readonly Seen[]>([first]);
  const next = parts.at(-1)?.next ?? null;
  const fetching = useMutation({
    mutationFn: (after: number) => more(after),
    onSuccess: (part) => setParts((before) => [...before, part]),
  });
  return (
    <>
      {children(parts.flatMap(({ rows }) => rows))}
      {next !== null && (
        <button type="button" className="btn slim" disabled={fetching.isPending} onClick={() => fetching.mutate(next)}>
          {text('seen.more')}
        </button>
      )}
      <Refusal error={fetching.error} />
    </>
  );
}
