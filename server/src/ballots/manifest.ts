import { type Election, type Manifest, readManifest, type Result } from '@xianfeng/ballot';
import { decimalOf } from '../schemes/decimal-of.ts';
import { type HeldBallot, titleOf } from './held-ballot.ts';
import { admissionPlace, firstScorePlace } from './places.ts';
import { shapeOf } from './make-keys.ts';
import { belowOf, leastOf } from './setting.ts';

/** Steps of a score that are whole numbers for the protocol: as fine as the item's most is written. */
export function stepOf(most: string): string {
  const digits = most.split('.')[1]?.length ?? 0;
  return digits === 0 ? '1' : `0.${'1'.padStart(digits, '0')}`;
}

/** How many steps an item has. */
function stepsOf(most: string): number {
  return Number(most.replace('.', ''));
}

export interface Fixing {
  readonly moduli: readonly string[];
  readonly rolls: readonly number[];
  readonly tallyKey: string;
  readonly boxKey: string;
}

/** Everything about the ballot as it is fixed, with its text; problems where the keys do not hold. */
export function fixManifest(
  held: HeldBallot,
  fixing: Fixing,
): Result<{ readonly text: string; readonly election: Election }> {
  const { row, input, items, targets, groups, setting } = held;
  const shape = shapeOf(held);
  const manifest: Manifest = {
    version: 'xianfeng-ballot-1',
    id: row.id,
    title: titleOf(held),
    targets: targets.map(({ id, name }) => ({ id, label: name })),
    items: items.map(({ id, name, most }) => {
      const written = decimalOf(most);
      return { id, label: name, most: stepsOf(written), step: stepOf(written) };
    }),
    groups: groups.map(({ group, tickets }, at) => ({
      ...{ id: group.id, label: group.name, roll: fixing.rolls[at] ?? 0, tickets },
      ...{ least: leastOf(group), below: belowOf(input, group) },
    })),
    // The schemes divide by everybody who took part, those who are scored among them.
    scoresOneself: true,
    blank: input.denominator === 'papers' ? 'zero' : 'left-out',
    keyLength: row.key_length,
    scoreKeys: groups.map((_, group) =>
      targets.map((__, target) =>
        items.map((___, item) => fixing.moduli[firstScorePlace(shape, group) + target * shape.items + item] ?? ''),
      ),
    ),
    admissionKeys: groups.map((_, group) => fixing.moduli[admissionPlace(group)] ?? ''),
    tally: {
      ...{ publicKey: fixing.tallyKey, scrutineers: setting.scrutineers.names.length },
      needed: setting.scrutineers.needed,
    },
    boxKey: fixing.boxKey,
  };
  const read = readManifest(manifest);
  return read.ok ? { ok: true, value: { text: JSON.stringify(manifest), election: read.value } } : read;
}
