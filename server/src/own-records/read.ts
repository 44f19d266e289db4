import type { OwnRecord } from '@xianfeng/contract';
import { decimalFromPoints, done, isTellingStep, refused, type Result } from '@xianfeng/engine';
import type { PersonRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { correctionViews } from '../corrections/view.ts';
import { maskNumber, type Secrets } from '../secrets.ts';
import { itemNames } from './item-names.ts';

/** Everything that is stored about the caller, whatever table it is in (PIPL 45). */
export function readOwnRecord({ store, secrets, clock }: Services, caller: Caller): Promise<Result<OwnRecord>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const person = await tx.people.find(caller.personId);
    if (person === undefined) return refused({ code: 'access.denied' });
    const takenAt = clock.now().toISOString();
    const sealed = await tx.reminders.addressOf(caller.personId);
    const reminderAddress = sealed === null ? null : secrets.reminderAddresses.open(sealed);
    return done({
      takenAt,
      person: { ...personView(person, secrets), reminderAddress },
      ...(await sectionsOf(tx, caller.personId)),
    });
  });
}

function personView(row: PersonRow, secrets: Secrets): Omit<OwnRecord['person'], 'reminderAddress'> {
  const masked = (sealed: Uint8Array | null, box: Secrets['phone']) =>
    sealed === null ? null : maskNumber(box.open(sealed));
  return {
    name: row.name,
    sex: row.sex,
    ethnicity: row.ethnicity,
    bornOn: row.born_on,
    joinedOn: row.joined_on,
    fullMemberOn: row.full_member_on,
    partyPost: row.party_post,
    phoneMasked: masked(row.phone_sealed, secrets.phone),
    idNumberMasked: masked(row.id_number_sealed, secrets.idNumber),
  };
}

/** Whoever has not been told of a case is told of it by people, not by a list. */
function toldPapers<Paper extends { readonly case_id: string; readonly what: string }>(
  papers: readonly Paper[],
): readonly Paper[] {
  const told = new Set(papers.filter(({ what }) => isTellingStep(what)).map(({ case_id: id }) => id));
  return papers.filter(({ case_id: id }) => told.has(id));
}

const decimal = (points: number | null): string | null => (points === null ? null : decimalFromPoints(points));

async function sectionsOf(tx: Transaction, personId: string): Promise<Omit<OwnRecord, 'takenAt' | 'person'>> {
  const kept = await tx.ownRecords.read(personId);
  const nameOf = await itemNames(tx, [
    ...kept.scores,
    ...kept.scoreCorrections,
    ...kept.entries,
    ...kept.declarations,
    ...kept.ballots,
    ...kept.vetoes,
  ]);
  const exemptions = await tx.exemptions.ofPeople(kept.ids);
  const readings = await tx.statementReadings.ofPerson(personId);
  const views = await tx.viewRecords.ofSubject(kept.ids);
  return {
    memberships: kept.memberships.map(({ from_on: fromOn, to_on: toOn, ...rest }) => ({ ...rest, fromOn, toOn })),
    changes: kept.changes.map(({ on_day: onDay, other_committee: otherCommittee, until_on: untilOn, ...rest }) => ({
      ...rest,
      ...{ onDay, otherCommittee, untilOn },
    })),
    exemptions: exemptions.map(({ reason, from_on: fromOn, to_on: toOn }) => ({ reason, fromOn, toOn })),
    exemptionRequests: kept.exemptionRequests.map(({ from_on: fromOn, to_on: toOn, ...rest }) => ({
      ...rest,
      ...{ fromOn, toOn },
    })),
    proxyEntries: kept.proxyEntries.map(({ typed_on: typedOn, undone_on: undoneOn, ...rest }) => ({
      ...rest,
      ...{ typedOn, undoneOn },
    })),
    mobility: kept.mobility.map((row) => ({
      ...{ sinceOn: row.since_on, untilOn: row.until_on, appraisedBy: row.appraised_by },
      host: row.host_branch ?? row.host_name,
    })),
    contacts: kept.contacts.map(({ way, on_day: onDay }) => ({ way, onDay })),
    appointments: kept.appointments.map(({ from_on: fromOn, to_on: toOn, ...rest }) => ({ ...rest, fromOn, toOn })),
    accounts: kept.accounts.map(({ username, created_at: openedAt, closed_at: closedAt }) => ({
      username,
      openedAt: openedAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
    })),
    scores: kept.scores.map((row) => ({
      ...{ period: row.period, rater: row.rater, reason: row.reason },
      item: nameOf(row),
      points: decimal(row.points),
      recordedAt: row.recorded_at.toISOString(),
    })),
    scoreCorrections: kept.scoreCorrections.map((row) => ({
      ...{ period: row.period, item: nameOf(row), stood: decimal(row.stood), points: decimal(row.points) },
      ...{ reason: row.reason, evidence: row.evidence, state: row.state },
      ...{ proposedOn: row.proposed_on, decidedOn: row.decided_on },
    })),
    entries: kept.entries.map((row) => ({
      ...{ sequence: row.sequence, clause: row.clause, document: row.document, note: row.note },
      ...{ occurredOn: row.occurred_on, countsOn: row.counts_on, isReversal: row.reverses_id !== null },
      item: nameOf(row),
      points: decimal(row.points),
      recordedAt: row.recorded_at.toISOString(),
    })),
    declarations: kept.declarations.map((row) => ({
      ...{ item: nameOf(row), occurredOn: row.occurred_on, words: row.words, document: row.document },
      ...{ state: row.state, reason: row.reason },
    })),
    pledges: kept.pledges.map(({ pledged_on: pledgedOn, due_on: fulfilBy, words, state, note }) => ({
      ...{ words, pledgedOn, fulfilBy, state, note },
    })),
    events: kept.events.map(({ held_on: heldOn, made_up_on: madeUpOn, ...rest }) => ({ ...rest, heldOn, madeUpOn })),
    spotChecks: kept.spotChecks.map(({ sequence, drawn_on: drawnOn, should_stand: shouldStand, ...rest }) => ({
      ...{ ...rest, entry: sequence, drawnOn, shouldStand },
    })),
    archives: kept.archives.map(({ year, revision, made_on: madeOn }) => ({ year, revision, madeOn })),
    confirmations: kept.confirmations.map(({ recorded_on: answeredOn, ...rest }) => ({ ...rest, answeredOn })),
    experiences: kept.experiences.map((row) => ({
      ...{ course: `experience-${row.course}`, state: `experience-${row.state}`, hours: decimal(row.hours) },
      ...{ title: row.title, fromOn: row.from_on, toOn: row.to_on, level: row.level, document: row.document },
      reason: row.reason,
    })),
    objections: kept.objections.map(({ raised_on: raisedOn, is_own: isOwn, decision_words: decision, ...rest }) => ({
      ...{ ...rest, raisedOn, isOwn: isOwn === true, decision },
    })),
    suggestions: kept.suggestions.map((row) => ({
      ...{ receivedOn: row.received_on, kind: `suggestion-${row.kind}`, words: row.words, aboutName: row.about_name },
      ...{ state: `suggestion-${row.state}`, reply: row.reply, verdict: row.verdict, verdictWords: row.verdict_words },
      decision: row.decision,
    })),
    cases: toldPapers(kept.casePapers).map(({ year, kind, what, words, ...rest }) => ({
      ...{ number: `${year}-${rest.file_number}`, kind: `case-${kind}`, step: `case-${what}`, words },
      onDay: rest.on_day,
    })),
    lapses: kept.lapses.map(({ kind, outcome, words, ...rest }) => ({
      ...{ about: `lapse-${kind}`, period: rest.through_month, outcome: `lapse-${outcome}`, words },
      onDay: rest.found_on,
    })),
    starConsents: kept.starConsents.map((row) => ({
      ...{ period: row.period, post: row.post, deed: row.deed, showsWords: row.shows_words },
      ...{ showsPhoto: row.shows_photo, hasPhoto: row.photo_hash !== null, answeredOn: row.answered_on },
    })),
    measures: kept.measures.map(({ met_on: metOn, ...row }) => ({
      ...{ form: row.form, period: row.period, state: `measure-${row.state}`, reasons: row.reasons, metOn },
      ...{
        carriedOutOn: row.carried_out_on,
        termEndsOn: row.term_ends_on,
        outcome: row.outcome,
        endedOn: row.ended_on,
      },
    })),
    supervision: [
      ...kept.visits.map(({ kind, visited_on: onDay, summary: words, branch, state }) => ({
        ...{ about: 'visit-made', branch, period: `visit-${kind}`, onDay, words, state: `visit-${state}` },
      })),
      ...kept.mending.map(({ due_on: onDay, words, branch, state }) => ({
        ...{ about: 'visit-to-mend', branch, period: '', onDay, words, state: `finding-${state ?? 'open'}` },
      })),
    ],
    workReports: kept.workReports.map(({ year, heard_on: heardOn, branch, state, opinion, comment, ...row }) => ({
      ...{ period: String(year), branch, state: `report-${state}`, heardOn, opinion, comment },
      words: [row.done_words, row.problem_words, row.next_words].join('\n\n'),
    })),
    recusals: kept.recusals.map(({ name, declared_on: onDay }) => ({ name, onDay })),
    attachments: kept.attachments.map(({ added_at: at, ...rest }) => ({ ...rest, addedAt: at.toISOString() })),
    ballots: kept.ballots.map((row) => ({
      ...{ period: row.period, ballot: row.ballot, voterGroup: row.voter_group, keying: row.keying },
      ...{ papers: row.papers, scored: row.scored },
      item: nameOf(row),
      pointsSum: decimalFromPoints(row.points_sum),
    })),
    facts: kept.facts.flatMap(({ year, fact, value, recorded_at: at }) =>
      value === null ? [] : [{ year, fact, value: decimalFromPoints(value), recordedAt: at.toISOString() }],
    ),
    vetoes: kept.vetoes.map(({ year, organ, document, words, ...row }) => ({
      ...{ year, veto: nameOf({ ...row, item: row.veto }), onDay: row.on_day, organ, document, words },
      ...{ liftedOn: row.lifted_on, liftedDocument: row.lifted_document, liftedWords: row.lifted_words },
      ...{ withdrawnOn: row.withdrawn_on, withdrawnWords: row.withdrawn_words },
      recordedAt: row.recorded_at.toISOString(),
    })),
    earlierResults: kept.earlierResults.map(({ total, recorded_at: at, ...rest }) => ({
      ...{ ...rest, total: decimal(total), recordedAt: at.toISOString() },
    })),
    ratings: kept.ratings.map(({ total, confirmed_on: confirmedOn, ...rest }) => ({
      ...rest,
      total: decimal(total),
      confirmedOn,
    })),
    cardFiles: kept.cardFiles,
    notices: kept.notices.map(({ kind, period, number, opened_on: openedOn, closes_on: closesOn }) => ({
      ...{ kind, period, number, openedOn, closesOn },
    })),
    reminders: (await tx.reminders.ofPerson(personId)).map(({ due_on: fulfilBy, told_on: toldOn, ...rest }) => ({
      ...{ branch: rest.branch, step: rest.step, period: rest.period, fulfilBy, toldOn },
    })),
    readings: readings.map(({ version, read_at: readAt }) => ({ version, readAt: readAt.toISOString() })),
    corrections: await correctionViews(tx, await tx.corrections.ofPerson(personId)),
    views: views.map(({ viewer, role, on_day: onDay, views: times }) => ({
      ...{ viewer, onDay, views: times },
      role: role as OwnRecord['views'][number]['role'],
    })),
    acts: kept.acts.map(({ recorded_at: at, ...rest }) => ({ ...rest, recordedAt: at.toISOString() })),
  };
}
