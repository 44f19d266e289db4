/**
 * What each writing route does, written by hand; a route that is not here fails the test.
 *
 * `edits`: changes or decides something that is there: of two who do it at once one wins and the other is told (409).
 * `repeats`: has no contents that could differ: done by two at once, it is done once.
 * `makes`: makes something under an id of the caller's, or adds to a list: two make two, the same id again makes nothing.
 * `own`: concerns what nobody but the caller writes.
 * `answers`: changes nothing but the trail.
 * `in-its-test`: an act of a ballot, of which `ballots.test.ts` tries two at once in each of its states.
 */
export const classified: Readonly<Record<string, 'edits' | 'repeats' | 'makes' | 'own' | 'answers' | 'in-its-test'>> = {
  'session.signIn': 'own',
  'session.giveSecondFactor': 'own',
  'session.signOut': 'own',
  'session.setPassword': 'own',
  'session.beginSecondFactor': 'own',
  'session.confirmSecondFactor': 'own',
  'session.removeSecondFactor': 'own',
  'session.renewBackupCodes': 'own',
  'session.endOther': 'own',
  'session.endOthers': 'own',
  'session.beginPortal': 'own',
  'session.finishPortal': 'own',

  'organizations.found': 'makes',
  'organizations.rename': 'edits',
  'organizations.move': 'edits',
  'organizations.merge': 'edits',
  'organizations.split': 'edits',
  'organizations.close': 'edits',

  'members.find': 'answers',
  'members.amend': 'edits',
  'members.endExemption': 'edits',

  'affiliations.transfer': 'edits',
  'affiliations.beginAdmission': 'makes',
  'affiliations.reachStage': 'edits',
  'affiliations.extendProbation': 'edits',
  'affiliations.moveOut': 'edits',
  'affiliations.readArrival': 'answers',
  'affiliations.moveIn': 'edits',
  'affiliations.leave': 'edits',

  // Two officers who file the same year: one revision, and the other looks again.
  'filings.file': 'edits',
  'filings.readArrival': 'answers',
  'filings.takeIn': 'edits',

  'personJoins.join': 'edits',
  'personJoins.undo': 'repeats',

  'mobileMembers.begin': 'edits',
  'mobileMembers.end': 'edits',
  'mobileMembers.noteContact': 'makes',

  'handOvers.make': 'edits',
  'handOvers.sign': 'edits',

  'events.save': 'edits',
  'events.settle': 'edits',
  'events.withdraw': 'edits',
  'events.readNames': 'answers',
  'declarations.declare': 'makes',
  'declarations.attach': 'makes',
  'declarations.verify': 'edits',
  'declarations.agree': 'edits',
  'declarations.reject': 'edits',
  'declarations.withdraw': 'edits',
  'declarations.recuse': 'repeats',
  'declarations.liftRecusal': 'edits',
  'pledges.make': 'makes',
  'pledges.makeForBranch': 'makes',
  'pledges.plan': 'edits',
  'pledges.sign': 'edits',
  'pledges.note': 'edits',
  'pledges.decide': 'edits',
  'pledges.withdraw': 'edits',

  // Two lists of one branch and period: the first stands.
  'cases.open': 'in-its-test',
  'cases.name': 'in-its-test',
  'cases.release': 'in-its-test',
  'cases.take': 'in-its-test',
  'cases.say': 'in-its-test',
  'cases.bring': 'in-its-test',
  'cases.decideAppeal': 'in-its-test',
  'cases.stop': 'in-its-test',
  'lapses.note': 'in-its-test',
  'archives.make': 'in-its-test',
  'measures.decide': 'in-its-test',
  'measures.approve': 'in-its-test',
  'measures.carryOut': 'in-its-test',
  'measures.note': 'in-its-test',
  'measures.finishTask': 'in-its-test',
  'measures.review': 'in-its-test',
  'measures.lift': 'in-its-test',
  'measures.revoke': 'in-its-test',
  'objections.raise': 'in-its-test',
  'objections.assign': 'in-its-test',
  'objections.answer': 'in-its-test',
  'objections.withdraw': 'in-its-test',
  'objections.appeal': 'in-its-test',
  'objections.decide': 'in-its-test',
  'ballots.prepare': 'in-its-test',
  'ballots.giveKey': 'in-its-test',
  'ballots.freeze': 'in-its-test',
  'ballots.claim': 'in-its-test',
  'ballots.claimTicket': 'in-its-test',
  'ballots.open': 'in-its-test',
  'ballots.close': 'in-its-test',
  'ballots.count': 'in-its-test',
  'ballots.nameScores': 'in-its-test',
  'ballots.publish': 'in-its-test',
  'ballots.cancel': 'in-its-test',

  'representativeDraws.freeze': 'edits',
  'representativeDraws.draw': 'edits',
  'representativeDraws.withdraw': 'edits',

  'spotChecks.freeze': 'edits',
  'spotChecks.draw': 'edits',
  'spotChecks.find': 'edits',
  'spotChecks.finish': 'repeats',
  'spotChecks.withdraw': 'edits',

  'exemptions.wish': 'edits',
  'exemptions.passBranch': 'edits',
  'exemptions.review': 'edits',
  'exemptions.approve': 'edits',
  'exemptions.sendBack': 'edits',
  'exemptions.withdraw': 'edits',
  'proxyEntries.undo': 'repeats',

  // An import only adds: a cell that stands differently refuses it. The same id again is the same import.
  'imports.roster': 'makes',
  'imports.rosterMarked': 'answers',
  'imports.scores': 'makes',
  'imports.scoresMarked': 'answers',
  'imports.yearScoresPreview': 'answers',
  'imports.yearScores': 'makes',
  'imports.yearScoresMarked': 'answers',
  'imports.eventsPreview': 'answers',
  'imports.events': 'makes',
  'imports.eventsMarked': 'answers',
  'imports.entriesPreview': 'answers',
  'imports.entries': 'makes',
  'imports.entriesMarked': 'answers',
  'imports.evidencePreview': 'answers',
  'imports.evidence': 'makes',
  'imports.undo': 'repeats',

  // The demo's day goes ahead for everybody, and belongs to no committee.
  'demo.moveDay': 'own',

  'calendar.enter': 'edits',

  // A version stands once it is adopted; of two who record it one is told that it is on record.
  'adoptions.check': 'answers',
  'adoptions.adopt': 'edits',
  'adoptions.openYear': 'edits',

  'sheets.saveCells': 'edits',
  'sheets.pass': 'edits',
  'sheets.saveOwn': 'own',
  'sheets.saveForBranch': 'own',

  'ledger.append': 'makes',
  'ledger.reverse': 'edits',
  'closedPeriods.reopen': 'edits',
  'scoreCorrections.propose': 'edits',
  'scoreCorrections.pass': 'edits',
  'scoreCorrections.refuse': 'edits',
  'scoreCorrections.withdraw': 'repeats',
  'entryReviews.pass': 'edits',
  'entryReviews.refuse': 'edits',
  'attachments.add': 'makes',
  'attachments.remove': 'edits',

  // Of the ballot two people share the day it was held on; what each has keyed is his own.
  'paperBallots.save': 'edits',
  'paperBallots.finish': 'own',
  'paperBallots.reopen': 'own',

  'minutes.record': 'edits',
  'minutes.withdraw': 'edits',

  'notices.publish': 'repeats',
  'ratings.giveDirectStars': 'edits',
  'ratings.confirm': 'edits',

  'accounts.list': 'answers',
  'accounts.printCodes': 'edits',
  'accounts.close': 'edits',
  'accounts.suspend': 'edits',
  'accounts.resume': 'edits',
  'accounts.suspendDormant': 'repeats',
  'accounts.endSessions': 'repeats',
  'accounts.resetSecondFactor': 'edits',
  'accounts.linkPortal': 'edits',

  'appointments.list': 'answers',
  'appointments.grant': 'edits',
  'appointments.confirm': 'edits',
  'appointments.decline': 'edits',
  'appointments.end': 'edits',

  'corrections.request': 'makes',
  'corrections.answer': 'edits',
  'reminders.setOwn': 'own',
  'statements.acknowledge': 'own',
  'retention.carryOut': 'edits',
  'use.count': 'makes',
};
