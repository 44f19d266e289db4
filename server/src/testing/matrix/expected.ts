/**
 * Who may do what, written by hand: it is compared with what the service answers and never derived from it. A route that is
 * not here fails the test, and so does a line whose route is gone.
 *
 * `role:reach`, roles being those of `callers.ts`. Reach: `self` one's own person, `branch` the branch one works or belongs
 * in, `below` what stands under one's general branch, `committee` everything of the committee, `any` a request that names no
 * place. `everyone` needs no session, `signed-in` a session and nothing more. Who is not named is denied: 401 without a session,
 * 403 with one, the same words whether the thing exists or not.
 */
export const expected: Readonly<Record<string, string>> = {
  'session.greet': 'everyone',
  'session.signIn': 'everyone',
  'session.read': 'everyone',
  'session.signOut': 'everyone',
  'session.setPassword': 'signed-in',
  'session.giveSecondFactor': 'signed-in',
  'session.readSecurity': 'signed-in',
  'session.beginSecondFactor': 'signed-in',
  'session.confirmSecondFactor': 'signed-in',
  'session.removeSecondFactor': 'signed-in',
  'session.renewBackupCodes': 'signed-in',
  'session.endOther': 'signed-in',
  'session.endOthers': 'signed-in',
  'session.beginPortal': 'everyone',
  'session.finishPortal': 'everyone',

  'organizations.list':
    'member:any recorder:any secretary:any organization:any board:any panel:any township:any committee:any department:any system:any security:any auditor:any',
  'organizations.acts':
    'member:any recorder:any secretary:any organization:any board:any panel:any township:any committee:any department:any security:any',
  'organizations.read':
    'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee department:committee security:committee',
  'organizations.found': 'township:below committee:committee department:committee',
  'organizations.rename': 'township:below committee:committee department:committee',
  'organizations.move': 'township:below committee:committee department:committee',
  'organizations.merge': 'township:below committee:committee department:committee',
  'organizations.split': 'township:below committee:committee department:committee',
  'organizations.close': 'township:below committee:committee department:committee',

  'events.list':
    'recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  'events.due': 'recorder:branch secretary:branch',
  'events.read':
    'recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  'events.listOwn': 'signed-in',
  'events.save': 'recorder:branch secretary:branch',
  'events.settle': 'recorder:branch secretary:branch',
  'events.withdraw': 'recorder:branch secretary:branch',
  'events.readNames': 'recorder:branch secretary:branch',

  'minutes.year':
    'recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',
  'minutes.read':
    'recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',
  'minutes.pdf': 'recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',
  'minutes.word':
    'recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',
  'minutes.record': 'recorder:branch secretary:branch township:below committee:committee',
  'minutes.withdraw': 'recorder:branch secretary:branch township:below committee:committee',

  'members.readOwn': 'signed-in',
  'members.list':
    'recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee department:committee',
  'members.find': 'township:any committee:any department:any',
  'members.amend': 'secretary:branch organization:branch township:below committee:committee department:committee',
  'members.endExemption': 'secretary:branch township:below committee:committee',

  'imports.list': 'recorder:any secretary:any organization:any township:any committee:any department:any',
  'imports.rosterTemplate': 'secretary:any organization:any township:any committee:any department:any',
  'imports.roster': 'secretary:any organization:any township:any committee:any department:any',
  'imports.rosterMarked': 'secretary:any organization:any township:any committee:any department:any',
  'imports.scoreTemplate': 'recorder:branch secretary:branch',
  'imports.scores': 'recorder:branch secretary:branch',
  'imports.scoresMarked': 'recorder:branch secretary:branch',
  'imports.yearScoreTemplate': 'recorder:branch secretary:branch',
  'imports.yearScoresPreview': 'recorder:branch secretary:branch',
  'imports.yearScores': 'recorder:branch secretary:branch',
  'imports.yearScoresMarked': 'recorder:branch secretary:branch',
  'imports.eventTemplate': 'recorder:branch secretary:branch',
  'imports.eventsPreview': 'recorder:branch secretary:branch',
  'imports.events': 'recorder:branch secretary:branch',
  'imports.eventsMarked': 'recorder:branch secretary:branch',
  'imports.entryTemplate': 'recorder:branch secretary:branch',
  'imports.entriesPreview': 'recorder:branch secretary:branch',
  'imports.entries': 'recorder:branch secretary:branch',
  'imports.entriesMarked': 'recorder:branch secretary:branch',
  'imports.experienceTemplate': 'recorder:branch secretary:branch',
  'imports.experiencesPreview': 'recorder:branch secretary:branch',
  'imports.experiences': 'recorder:branch secretary:branch',
  'imports.experiencesMarked': 'recorder:branch secretary:branch',
  'imports.evidencePreview': 'recorder:branch secretary:branch',
  'imports.evidence': 'recorder:branch secretary:branch',
  'imports.undo': 'recorder:branch secretary:branch',

  'demo.moveDay': 'signed-in',

  'duties.ofBranch':
    'recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',
  'duties.ofCommittee': 'township:any committee:any department:any',

  // Of many branches together, or of the own one; never both, for one taken from the other would tell of few.
  'statistics.ofReach': 'township:any committee:any department:any',
  'statistics.ofBranch': 'secretary:branch',
  'statistics.ofHall':
    'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  'spreadsheets.write': 'signed-in',

  'sheets.present':
    'recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',
  'calendar.read': 'system:any department:any',
  'calendar.enter': 'system:any department:any',

  'adoptions.list':
    'member:any recorder:any secretary:any organization:any board:any panel:any township:any committee:any department:any',
  'adoptions.read':
    'member:committee recorder:committee secretary:committee organization:committee board:committee panel:committee township:committee committee:committee department:committee',
  'adoptions.library': 'department:any',
  'adoptions.readLibrary': 'department:any',
  'adoptions.check': 'department:any',
  'adoptions.adopt': 'department:any',
  'adoptions.yearOf': 'department:any',
  'adoptions.openYear': 'department:committee',

  'sheets.read': 'recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',
  'sheets.saveCells': 'recorder:branch secretary:branch',
  'sheets.pass': 'secretary:branch',
  'sheets.own': 'member:any recorder:any secretary:any organization:any board:any panel:any',
  'sheets.readOwn': 'member:any recorder:any secretary:any organization:any board:any panel:any',
  'sheets.saveOwn': 'member:any recorder:any secretary:any organization:any board:any panel:any',
  'sheets.readForBranch': 'secretary:branch',
  'sheets.saveForBranch': 'secretary:branch',
  'sheets.quarter':
    'recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',

  'ledger.list':
    'recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  'ledger.append': 'recorder:branch secretary:branch',
  'ledger.reverse': 'secretary:branch',

  'entryReviews.list':
    'recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  'entryReviews.pass': 'secretary:branch board:branch panel:branch township:below committee:committee',
  'entryReviews.refuse': 'secretary:branch board:branch panel:branch township:below committee:committee',

  'scoreCorrections.list':
    'recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  // Of a branch’s members its recorder and secretary; the committee of the branches it rates, in a year of its own.
  'scoreCorrections.propose': 'recorder:branch secretary:branch',
  'scoreCorrections.pass': 'secretary:branch board:branch panel:branch township:below committee:committee',
  'scoreCorrections.refuse': 'secretary:branch board:branch panel:branch township:below committee:committee',
  'scoreCorrections.withdraw': 'recorder:branch secretary:branch',

  'yearChecks.read':
    'recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  'closedPeriods.list':
    'recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  'closedPeriods.reopen': 'township:below committee:committee',

  'attachments.list':
    'recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  'attachments.add': 'recorder:branch secretary:branch',
  'paperTemplates.list': 'department:any',
  'paperTemplates.read': 'department:any',
  'paperTemplates.bring': 'department:any',
  'paperTemplates.restore': 'department:any',
  'archives.ofBranch': 'secretary:branch organization:branch township:below committee:committee',
  'archives.make': 'secretary:branch organization:branch township:below committee:committee',
  'archives.read': 'secretary:branch organization:branch township:below committee:committee',
  'archives.ofCommittee': 'township:any committee:any',
  'attachments.read':
    'recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  'attachments.remove': 'secretary:branch',

  'paperBallots.read': 'recorder:branch secretary:branch organization:branch',
  'paperBallots.save': 'recorder:branch secretary:branch organization:branch',
  'paperBallots.finish': 'recorder:branch secretary:branch organization:branch',
  'paperBallots.reopen': 'recorder:branch secretary:branch organization:branch',

  'notices.list':
    'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  'notices.read':
    'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  // Whoever sees only his own line on the screen gets no paper with all of them.
  'notices.pdf': 'recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',
  'notices.excel':
    'recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',
  'notices.word':
    'recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',
  'notices.hall':
    'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  // Whoever has a sheet in front of him may ask whether it is one of ours.
  'notices.checkCode': 'everyone',
  'notices.draft':
    'recorder:branch secretary:branch organization:branch board:branch township:below committee:committee department:committee',
  'notices.onTheWay':
    'recorder:branch secretary:branch organization:branch board:branch township:below committee:committee department:committee',
  'notices.propose': 'recorder:branch secretary:branch organization:branch',
  'notices.check':
    'recorder:branch secretary:branch organization:branch board:branch township:below committee:committee department:committee',
  'notices.giveBack':
    'recorder:branch secretary:branch organization:branch board:branch township:below committee:committee department:committee',
  'notices.approve': 'secretary:branch',
  'notices.takeDown': 'secretary:branch',
  'notices.ownLines': 'signed-in',
  'notices.confirmLine': 'member:self board:self panel:self recorder:branch secretary:branch organization:branch',
  'notices.closeLine': 'secretary:branch',
  'notices.publish': 'secretary:branch',

  'ratings.read':
    'recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',
  'ratings.pdf': 'recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',
  'ratings.excel':
    'recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',
  'ratings.readBranch':
    'recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',
  'ratings.giveDirectStars': 'recorder:branch secretary:branch',
  'ratings.confirm': 'secretary:branch',
  'ratings.reopen': 'township:below committee:committee',

  'cards.read':
    'member:self panel:self recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',
  'cards.pdf':
    'member:self panel:self recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',
  'cards.word':
    'member:self panel:self recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',
  'cards.register':
    'member:self panel:self recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',
  'cards.registerWord':
    'member:self panel:self recorder:branch secretary:branch organization:branch board:branch township:below committee:committee',

  'growths.read': 'member:self panel:self recorder:self organization:self board:self secretary:branch',

  'accounts.list': 'system:committee',
  'accounts.printCodes': 'system:committee',
  'accounts.close': 'system:committee',
  'accounts.suspend': 'system:committee',
  'accounts.resume': 'system:committee',
  'accounts.suspendDormant': 'system:any',
  'accounts.endSessions': 'system:committee',
  'accounts.resetSecondFactor': 'system:committee',
  'accounts.linkPortal': 'system:committee',

  'appointments.list': 'security:any',
  'appointments.waiting': 'security:any department:any',
  'appointments.grant': 'security:committee',
  'appointments.confirm': 'security:committee department:committee',
  'appointments.decline': 'security:committee department:committee',
  'appointments.end': 'security:committee',

  'audit.list': 'auditor:any',
  'audit.findings': 'security:any auditor:any',
  'audit.state': 'auditor:any',
  'audit.verify': 'auditor:any',
  'audit.export': 'auditor:any',

  'handOvers.terms':
    'member:any recorder:any secretary:any organization:any board:any panel:any township:any committee:any department:any security:any',
  'handOvers.read':
    'recorder:branch secretary:branch organization:branch township:below committee:committee department:committee security:committee',
  'handOvers.make':
    'recorder:branch secretary:branch organization:branch township:below committee:committee department:committee',
  'handOvers.sign':
    'recorder:branch secretary:branch organization:branch township:below committee:committee department:committee',

  'affiliations.list': 'secretary:any organization:any township:any committee:any department:any',
  'affiliations.outlook': 'township:below committee:committee department:committee',
  'affiliations.transfer': 'township:below committee:committee department:committee',
  'affiliations.beginAdmission': 'secretary:branch organization:branch township:below committee:committee',
  'affiliations.reachStage': 'township:below committee:committee department:committee',
  'affiliations.extendProbation': 'township:below committee:committee department:committee',
  'affiliations.moveOut': 'township:below committee:committee department:committee',
  'affiliations.file': 'township:below committee:committee department:committee',
  'affiliations.readArrival': 'township:below committee:committee department:committee',
  'affiliations.moveIn': 'township:below committee:committee department:committee',
  'affiliations.leave': 'township:below committee:committee department:committee',

  'mobileMembers.list':
    'recorder:branch secretary:branch organization:branch township:below committee:committee department:committee',
  'mobileMembers.begin': 'secretary:branch organization:branch',
  'mobileMembers.end': 'secretary:branch organization:branch',
  'mobileMembers.noteContact': 'recorder:branch secretary:branch organization:branch',

  'personJoins.list': 'department:any',
  'personJoins.join': 'department:committee',
  'personJoins.undo': 'department:committee',

  'filings.list': 'department:any',
  'filings.preview': 'department:any',
  'filings.file': 'department:any',
  'filings.read': 'department:committee',
  'filings.received': 'department:any',
  'filings.readArrival': 'department:any',
  'filings.takeIn': 'department:any',

  'declarations.kinds': 'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch',
  'declarations.listOwn': 'signed-in',
  'declarations.list':
    'recorder:branch secretary:branch organization:branch panel:branch township:below committee:committee',
  'declarations.read':
    'recorder:branch secretary:branch organization:branch panel:branch township:below committee:committee',
  'declarations.declare': 'member:self secretary:self organization:self board:self panel:self recorder:branch',
  // One's own, or what the recorder types: nobody who tries has declared anything.
  'declarations.attach': 'recorder:branch',
  'declarations.readPhoto':
    'recorder:branch secretary:branch organization:branch panel:branch township:below committee:committee',
  'declarations.verify': 'secretary:branch panel:branch',
  'declarations.agree': 'secretary:branch panel:branch',
  'declarations.reject': 'secretary:branch panel:branch',
  'declarations.withdraw': '',
  'declarations.recuse': 'secretary:branch panel:branch',
  'declarations.liftRecusal': 'secretary:branch township:below committee:committee',

  'pledges.own': 'signed-in',
  'pledges.list':
    'recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  'pledges.ofBranches': 'township:any committee:any',
  'pledges.read':
    'recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  'pledges.readPlan':
    'recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  'pledges.plan': 'recorder:branch secretary:branch',
  'pledges.make': 'member:self secretary:self organization:self board:self panel:self recorder:branch',
  'pledges.makeForBranch': 'secretary:branch',
  // The branch's side; the committee's is for what a branch pledges.
  'pledges.sign': 'secretary:branch board:branch',
  'pledges.note': 'recorder:branch secretary:branch',
  'pledges.decide': 'secretary:branch board:branch panel:branch',
  'pledges.withdraw': 'secretary:branch',

  'spotChecks.due': 'secretary:any panel:any township:any committee:any',
  'spotChecks.list':
    'member:any recorder:any secretary:any organization:any board:any panel:any township:any committee:any',
  'spotChecks.ofBranch':
    'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  'spotChecks.read':
    'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  'spotChecks.readList':
    'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  // The committee's side; a branch draws within itself.
  'spotChecks.freeze': 'township:below committee:committee',
  'spotChecks.draw': 'township:below committee:committee',
  'spotChecks.find': 'township:below committee:committee',
  'spotChecks.finish': 'township:below committee:committee',
  'spotChecks.withdraw': 'township:below committee:committee',

  // Whoever it is about, carries it out or helps has his part whatever his office; nobody has one in what is tried.
  'measures.ofBranch': 'secretary:branch organization:branch board:branch township:below committee:committee',
  'measures.waiting': 'secretary:branch organization:branch board:branch township:below committee:committee',
  'measures.mine': 'signed-in',
  'measures.read': 'secretary:branch organization:branch board:branch township:below committee:committee',
  'measures.pdf': 'secretary:branch organization:branch board:branch township:below committee:committee',
  'measures.word': 'secretary:branch organization:branch board:branch township:below committee:committee',
  'measures.decide': 'secretary:branch organization:branch',
  'measures.approve': 'township:below committee:committee',
  'measures.carryOut': 'secretary:branch organization:branch',
  'measures.note': 'secretary:branch organization:branch',
  'measures.finishTask': 'secretary:branch organization:branch',
  'measures.review': 'secretary:branch organization:branch',
  'measures.lift': 'secretary:branch organization:branch',
  'measures.revoke': 'secretary:branch organization:branch',

  'bulletins.list':
    'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  'bulletins.read':
    'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  'bulletins.write': 'secretary:branch organization:branch',
  'bulletins.release': 'secretary:branch organization:branch board:branch township:below committee:committee',

  // Whoever is the star decides whatever the office; nobody who calls is one.
  'starWall.ofBranch':
    'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',
  'starWall.mine': 'signed-in',
  'starWall.read': 'recorder:branch secretary:branch organization:branch',
  'starWall.propose': 'recorder:branch secretary:branch organization:branch',
  'starWall.answer': 'recorder:branch secretary:branch organization:branch',
  'starWall.addPhoto': 'recorder:branch secretary:branch organization:branch',
  'starWall.readPhoto':
    'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch township:below committee:committee',

  // The findings are the organs'; whoever leads the branch or stands above it puts them on record, and another lifts them.
  'vetoes.ofBranch': 'secretary:branch organization:branch board:branch township:below committee:committee',
  'vetoes.mine': 'signed-in',
  'vetoes.state': 'secretary:branch organization:branch township:below committee:committee',
  'vetoes.withdraw': 'secretary:branch organization:branch township:below committee:committee',
  'vetoes.lift': 'secretary:branch organization:branch township:below committee:committee',
  'stars.register': 'secretary:branch organization:branch board:branch township:below committee:committee',
  'stars.pdf': 'secretary:branch organization:branch board:branch township:below committee:committee',
  'stars.excel': 'secretary:branch organization:branch board:branch township:below committee:committee',

  'experiences.mine': 'signed-in',
  'experiences.ofBranch': 'recorder:branch secretary:branch organization:branch township:below committee:committee',
  'experiences.record':
    'member:self organization:self board:self panel:self recorder:branch secretary:branch township:below committee:committee',
  'experiences.confirm': 'secretary:branch organization:branch township:below committee:committee',
  'experiences.refuse': 'secretary:branch organization:branch township:below committee:committee',
  // Only who wrote it takes back what waits.
  'experiences.withdraw': '',
  // Whoever a plan names to go has a part whatever the office; nobody of these is named in what is tried.
  'supervisions.ofOrganization': 'township:below committee:committee department:committee',
  'supervisions.write': 'township:below committee:committee',
  'supervisions.adopt': 'township:below committee:committee',
  'supervisions.regroup': 'township:below committee:committee',
  'supervisions.freeze': 'township:below committee:committee',
  'supervisions.readDraw': 'township:below committee:committee department:committee',
  'supervisions.readList': 'township:below committee:committee department:committee',
  'supervisions.draw': 'township:below committee:committee',
  'supervisions.withdrawDraw': 'township:below committee:committee',
  'supervisions.ofBranch':
    'secretary:branch organization:branch board:branch township:below committee:committee department:committee',
  'supervisions.mine': 'signed-in',
  'supervisions.readVisit':
    'secretary:branch organization:branch board:branch township:below committee:committee department:committee',
  'supervisions.record': 'township:below committee:committee',
  'supervisions.cancel': 'township:below committee:committee',
  'supervisions.answer': 'secretary:branch organization:branch',
  'supervisions.mend': 'secretary:branch organization:branch',
  'supervisions.recheck': 'township:below committee:committee',
  'supervisions.attach': 'secretary:branch organization:branch township:below committee:committee',
  'supervisions.readFile':
    'secretary:branch organization:branch board:branch township:below committee:committee department:committee',
  'supervisions.assess': 'township:below committee:committee',
  'supervisions.reply': 'secretary:branch organization:branch',
  'supervisions.decide': 'township:below committee:committee',
  'workReports.ofBranch':
    'secretary:branch organization:branch board:branch township:below committee:committee department:committee',
  'workReports.ofYear': 'township:any committee:any',
  'workReports.write': 'secretary:branch',
  // Its author's alone, who is nobody that calls.
  'workReports.handIn': '',
  'workReports.giveBack': 'township:below committee:committee',
  'workReports.hear': 'township:below committee:committee',
  'workReports.comment': 'township:below committee:committee',

  // Parties and investigators have their part whatever their office; nobody has one in the objection that is tried.
  'objections.raise': 'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch',
  'objections.raiseToMeasure': 'recorder:branch secretary:branch organization:branch',
  'objections.ofBranch': 'secretary:branch organization:branch township:below committee:committee department:committee',
  'objections.mine': 'signed-in',
  'objections.read': 'secretary:branch organization:branch township:below committee:committee department:committee',
  'objections.candidates': 'secretary:branch organization:branch',
  'objections.assign': 'secretary:branch organization:branch',
  'objections.answer': 'secretary:branch organization:branch',
  'objections.withdraw': '',
  'objections.appeal': '',
  'objections.decide': 'township:below committee:committee department:committee',
  // Complaints about a person, which the branch never sees, are tried in their own test: this one is about the rules.
  'suggestions.raise': 'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch',
  'suggestions.record': 'recorder:branch secretary:branch organization:branch township:below committee:committee',
  'suggestions.place': 'everyone',
  'suggestions.leave': 'everyone',
  'suggestions.readByCode': 'everyone',
  'suggestions.judgeByCode': 'everyone',
  'suggestions.passUpByCode': 'everyone',
  'suggestions.withdrawByCode': 'everyone',
  'suggestions.ofBranch':
    'secretary:branch organization:branch township:below committee:committee department:committee',
  'suggestions.ofCommittee': 'township:any committee:any department:any',
  'suggestions.mine': 'signed-in',
  'suggestions.read': 'secretary:branch organization:branch township:below committee:committee department:committee',
  'suggestions.candidates': 'secretary:branch organization:branch',
  'suggestions.assign': 'secretary:branch organization:branch',
  'suggestions.reply': 'secretary:branch organization:branch',
  'suggestions.judge': '',
  'suggestions.passUp': '',
  'suggestions.withdraw': '',
  'suggestions.decide': 'township:below committee:committee department:committee',
  'suggestions.digestOfBranch':
    'secretary:branch organization:branch township:below committee:committee department:committee',
  'suggestions.digestOfCommittee': 'township:any committee:any department:any',
  // A file is read and taken further by those who have a part in it, and none of these has one in the case that is tried.
  'cases.open': 'secretary:branch organization:branch',
  'cases.openingCandidates': 'secretary:branch organization:branch',
  'cases.mine': 'signed-in',
  'cases.read': '',
  'cases.candidates': '',
  'cases.name': '',
  'cases.release': '',
  'cases.take': '',
  'cases.say': '',
  'cases.bring': '',
  'cases.decideAppeal': '',
  'cases.stop': '',
  'lapses.list': 'secretary:branch organization:branch',
  'lapses.note': 'secretary:branch organization:branch',
  'ballots.ofBranch': 'secretary:branch organization:branch',
  'ballots.mine': 'signed-in',
  'ballots.read': 'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch',
  'ballots.manifest': 'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch',
  'ballots.board': 'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch',
  'ballots.prepare': 'secretary:branch organization:branch',
  'ballots.giveKey': 'secretary:branch organization:branch',
  'ballots.freeze': 'secretary:branch organization:branch',
  // Those on the roll alone, and nobody who tries stands on it.
  'ballots.claim': '',
  'ballots.claimTicket': 'secretary:branch organization:branch',
  'ballots.open': 'secretary:branch organization:branch',
  'ballots.close': 'secretary:branch organization:branch',
  'ballots.bundles': 'secretary:branch organization:branch',
  'ballots.count': 'secretary:branch organization:branch',
  'ballots.nameScores': 'secretary:branch organization:branch',
  'ballots.publish': 'secretary:branch organization:branch',
  'ballots.cancel': 'secretary:branch organization:branch',

  'representativeDraws.ofGroup':
    'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch',
  'representativeDraws.read':
    'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch',
  'representativeDraws.readList':
    'member:branch recorder:branch secretary:branch organization:branch board:branch panel:branch',
  'representativeDraws.freeze': 'secretary:branch organization:branch',
  'representativeDraws.draw': 'secretary:branch organization:branch',
  'representativeDraws.withdraw': 'secretary:branch organization:branch',

  'exemptions.list': 'recorder:any secretary:any organization:any board:any township:any committee:any department:any',
  'exemptions.readOwn': 'signed-in',
  'exemptions.wish': 'member:self secretary:self organization:self board:self panel:self recorder:branch',
  'exemptions.passBranch': 'secretary:branch',
  'exemptions.review': 'township:below committee:committee',
  'exemptions.approve': 'department:committee',
  // The request that is tried waits for its branch, so that sending it back is the branch's.
  'exemptions.sendBack': 'secretary:branch',
  // Nobody's but the member's own, and none of those who try has wished anything.
  'exemptions.withdraw': '',

  'proxyEntries.readOwn': 'signed-in',
  'proxyEntries.undo': '',
  'reminders.readOwn': 'signed-in',
  'reminders.setOwn': 'signed-in',
  'reminders.readState': 'system:committee',
  'searches.find': 'signed-in',
  'statements.read': 'signed-in',
  'statements.acknowledge': 'signed-in',
  'ownRecords.read': 'signed-in',
  'ownRecords.workbook': 'signed-in',
  'corrections.listOwn': 'signed-in',
  'corrections.request': 'signed-in',
  'corrections.list': 'secretary:any department:any',
  'corrections.answer': 'secretary:branch department:committee',
  'retention.preview': 'department:any system:any',
  'retention.carryOut': 'department:any',
  'impactAssessments.read': 'department:any',

  'use.count': 'signed-in',
  'use.read':
    'recorder:any secretary:any organization:any board:any panel:any township:any committee:any department:any system:any security:any auditor:any',
};
