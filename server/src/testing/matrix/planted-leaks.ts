import type { Store } from '@xianfeng/store';
import { allow, type Rule } from '../../access.ts';
import { access as accounts } from '../../accounts/access.ts';
import { access as appointments } from '../../appointments/access.ts';
import { access as cards } from '../../cards/access.ts';
import { access as imports } from '../../imports/access.ts';
import { access as ledger } from '../../ledger/access.ts';
import { access as members } from '../../members/access.ts';
import { access as notices } from '../../notices/access.ts';
import { access as ratings } from '../../ratings/access.ts';
import { access as sheets } from '../../sheets/access.ts';

interface PlantedLeak {
  readonly name: string;
  /** Where it must show. */
  readonly routes: readonly string[];
  /** Plants it; what is returned takes it out again. */
  readonly plant: (store: Store) => () => void;
}

function line(list: readonly Rule[], rule: Rule): PlantedLeak['plant'] {
  const writable = list as Rule[];
  return () => {
    writable.push(rule);
    return () => void writable.pop();
  };
}

/** Mistakes that somebody could make; the matrix is worth something if it finds each of them. */
export const plantedLeaks: readonly PlantedLeak[] = [
  {
    name: 'members read the cards of their branch',
    routes: ['cards.read'],
    plant: line(cards, allow('read-card', 'member', 'own-branch')),
  },
  {
    name: 'members score',
    routes: ['sheets.saveCells'],
    plant: line(sheets, allow('save-cells', 'member', 'own-branch')),
  },
  {
    name: 'the system administrator reads ledgers',
    routes: ['ledger.list'],
    plant: line(ledger, allow('read-ledger', 'system-administrator', 'committee')),
  },
  {
    name: 'a secretary reads the notices of every branch',
    routes: ['notices.read'],
    plant: line(notices, allow('read-notice', 'branch-secretary', 'committee')),
  },
  {
    name: 'the audit administrator prints codes',
    routes: ['accounts.printCodes'],
    plant: line(accounts, allow('print-codes', 'audit-administrator', 'committee')),
  },
  {
    name: 'a recorder confirms ratings',
    routes: ['ratings.confirm'],
    plant: line(ratings, allow('confirm-ratings', 'recorder', 'own-branch')),
  },
  {
    name: 'the system administrator grants roles',
    routes: ['appointments.grant'],
    plant: line(appointments, allow('grant', 'system-administrator', 'committee')),
  },
  {
    name: 'a secretary lists the imports of every branch',
    routes: ['imports.list'],
    plant: line(imports, allow('list', 'branch-secretary', 'committee')),
  },
  {
    name: 'the review panel lists the members of every branch',
    routes: ['members.list'],
    plant: line(members, allow('list', 'review-panel', 'committee')),
  },
  {
    name: 'a transaction is bound to the committee that was asked for last',
    routes: ['members.list', 'notices.list', 'organizations.list'],
    plant(store) {
      const writable = store as { transaction: Store['transaction'] };
      const { transaction } = store;
      let bound: string | undefined;
      writable.transaction = (committeeId, act) => {
        bound ??= committeeId;
        return transaction(bound, act);
      };
      return () => {
        writable.transaction = transaction;
      };
    },
  },
];
