import { z } from 'zod';

const named = { id: z.string().min(1), label: z.string() };
const count = z.int().min(0);

/** A ballot’s manifest as a file (docs/ballot-protocol.md); what its numbers and keys must be, `readManifest` says. */
export const ballotManifestShape = z.strictObject({
  version: z.literal('xianfeng-ballot-1'),
  id: z.string().min(1),
  title: z.string(),
  targets: z.array(z.strictObject(named)),
  items: z.array(z.strictObject({ ...named, most: count, step: z.string() })),
  groups: z.array(
    z.strictObject({ ...named, roll: count, tickets: count, least: count, below: z.enum(['shared-out', 'named']) }),
  ),
  scoresOneself: z.boolean(),
  blank: z.enum(['left-out', 'zero']),
  keyLength: z.literal([256, 384]),
  scoreKeys: z.array(z.array(z.array(z.string()))),
  admissionKeys: z.array(z.string()),
  tally: z.strictObject({ publicKey: z.string(), scrutineers: count, needed: count }),
  boxKey: z.string(),
});
