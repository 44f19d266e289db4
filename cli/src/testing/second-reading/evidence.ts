/** The evidence of interchange.md, declared here a second time so that nothing of ours is shared with the engine. */
export type Decimal = number | string;

export interface Score {
  item: string;
  by: string;
  from?: string;
  period: string;
  points: Decimal;
}

export interface Entry {
  item: string;
  on: string;
  points?: Decimal;
  level?: string;
  quantity?: Decimal;
  note?: string;
}

export interface Ballot {
  ballot: string;
  period: string;
  group: string;
  item: string;
  points?: (Decimal | null)[];
  papers?: number;
  scored?: number;
  sum?: Decimal;
}

export interface Veto {
  veto: string;
  on: string;
}

export interface History {
  period: string;
  total?: Decimal | null;
  grade?: string | null;
  stars?: number | null;
}

export interface Subject {
  id: string;
  facts?: Record<string, Decimal | boolean>;
  scores?: Score[];
  entries?: Entry[];
  ballots?: Ballot[];
  vetoes?: Veto[];
  history?: History[];
}

export type Status = 'full' | 'probationary' | 'development-target' | 'activist';

export interface Member extends Subject {
  name?: string;
  category?: string;
  status?: Status;
  roles?: string[];
  from?: string | null;
  to?: string | null;
  exempt?: boolean;
}

export interface Branch extends Subject {
  name?: string;
  kind?: string;
  members: Member[];
}

export interface Evidence {
  cycle: string;
  branches: Branch[];
}
