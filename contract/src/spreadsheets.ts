import { oc } from '@orpc/contract';
import { z } from 'zod';

const cell = z.union([z.string().max(2000), z.number()]).nullable();

/** Tables as spreadsheets. What is sent comes back as a file: nothing is read for it, nothing kept. */
export const spreadsheets = {
  /** What is on the screen, in its order, under its title. */
  write: oc
    .route({ method: 'POST', path: '/spreadsheets' })
    .input(
      z.object({
        title: z.string().min(1).max(100),
        head: z.array(z.string().max(100)).max(200),
        rows: z.array(z.array(cell).max(200)).max(6000),
      }),
    )
    .output(z.file()),
};
