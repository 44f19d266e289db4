import type { SameKeys } from '../same-keys.ts';
import type { help as chinese } from '../zh-cn/help.ts';

export const help: SameKeys<typeof chinese> = {
  title: 'How to use this page',
  close: 'Close',
  none: 'This page has no steps of its own.',
  more: 'For other pages search at the top of the page, or read the user guide.',
  signIn:
    'Enter your user name and password, then «Sign in».\nThe first time, the password is the code on your slip.\nAfter five wrong tries there is a pause of fifteen minutes; if you forgot it, ask the administrator for a new slip.',
  setPassword:
    'Choose a password of your own; the page says what it lacks.\nWrite it once more.\nSave it: from now on you sign in with it.',
  portal:
    'Where your organization has a portal, sign in through it.\nIf that fails the page says why; try again.\nUser name and password work as well.',
  secondFactor:
    'Open the authenticator on your phone.\nEnter the six digits and confirm.\nWithout the phone use a backup code; if it is lost, the administrator resets it.',
  enrolment:
    'Install an authenticator on your phone.\nScan the code and enter its six digits.\nPrint the backup codes and keep them away from the phone.',
  security:
    'Change password, authenticator and backup codes here.\nSee where you are signed in; end what you do not know, then change the password.\nWhere mail is set up, enter an address to be reminded; empty it to stop.',
  mine: 'Your own settings and ways.\nThe version for elders enlarges text and buttons.\n«My data» shows what is stored about you.\nSign out when you are done.',
  desk: 'What is due this month stands on top; buttons lead there.\nWhat is not due or waits says why.\nOn the right are the branch’s pages and your time.\nWhat is done disappears from here.',
  card: 'The total is on top, item by item below.\nDotted numbers open and say where they come from.\nIf an entry is wrong, follow it to its declaration, or ask for a correction or object.\nA missing score is missing, never 0.',
  growth:
    'The line is your years: study, service, posts, honors, gaps.\nChoose a station to see its source.\nYou are compared with your own past only.\nThe list below says the same and prints.',
  yearEnd:
    'See first what is missing: months, notices, ballots, vetoes.\nThen points, stars and grades; numbers open.\nAfter the meeting enter its day and figures and confirm.\nConfirmed it stands; only the level above opens the year again.',
  sheets:
    'A row is a person, a column an item; arrows move, digits score.\nPaste a block from a spreadsheet; Ctrl+Z takes back.\nMarked cells need a reason.\nIt saves as you go; when full the secretary submits the meeting.\nEscape leaves the grid.',
  ownSheet:
    'Score those whose turn it is to be scored by you.\nEach item one number, changed at will, saved at once.\nAfter the meeting it stands; among peers nobody keeps who gave what.',
  branchCard:
    'What the level above gave this branch.\nDotted numbers say where they come from.\nAsk the organization that scored if in doubt.',
  steps:
    'The year’s steps from top to bottom, each with its day.\nOpen a step for its minutes and what it lacks.\nDone ones have a day, others a way.',
  step: 'Record the meeting of this step: day, due, present, what was said.\nOnce saved the next step can go on.\nA mistake is withdrawn with a reason.',
  quarter: 'A quarter’s months together.\nOpen a number to see its months.\nFill missing months before the notice.',
  notices:
    'On top drafts on their way, below what has hung.\nOpen one as it was shown; print it for the wall.\nThe check code proves the sheet.',
  noticeDraft:
    'Read the draft: people, points, days.\nWhat is missing is listed first.\nOne proposes, another checks, the secretary approves, then it is published.\nSend it back with a reason if it is wrong.',
  hall: 'For a screen in the hall; it turns by itself.\nNobody is ranked.\nF11 for full screen, Escape to leave.',
  ownLines:
    'Look at your own line before it is published.\nConfirm it, or say what is wrong.\nSilence is no consent; the branch asks.',
  check:
    'Type the check code from the wall, or scan it.\nIf it fits the notice is named.\nIf not, the sheet is not ours.',
  notice:
    'What hangs out, until the day it says.\nYour own numbers open.\nObject if something is wrong, with reasons.\nPrint it for the wall.',
  raise:
    'Say about whom, which item, what is wrong and why.\nYou get a number and a day for the answer.\nWhom it is about does not see who objected.\nFollow it under «My objections».',
  measures:
    'What follows from results: talks, mending, commendation.\nPoints suggest, a meeting decides.\nOpen one for reasons, days and state.',
  measure:
    'Why, by whom and until when stands on top.\nNote each step below.\nThe person sees it and may answer.\nA wrong decision is revoked with a reason.',
  letter: 'A paper in official form.\nCheck name, day and number.\nPrint, seal, hand over, then note the day.',
  bulletin:
    'Choose an edition and write three comments.\nThe figures are those of the day.\nWho wrote it saves; somebody else releases it.',
  starWall: 'Stars on the wall.\nWhat hangs beside a name its person allowed.\nOpen one for proposal and answer.',
  star: 'The branch writes why.\nThe person allows name, photo, or neither.\nIt can be taken back at any time.',
  slip: 'For people without a device.\nPrint it and let the person tick and sign.\nThe recorder types it in.',
  vetoes:
    'Findings of other organs: what, which document, since when.\nIt says what it does to the year’s stars.\nLifting needs a document and a day.',
  starRegister: 'Stars of all years: given, withdrawn, plates.\nOpen a person for the grounds.\nPrint it for the file.',
  ownVetoes:
    'What is stated about you and by which document.\nAsk the organ that found it, or your branch.\nOnce lifted the day is shown.',
  ownMeasures:
    'What a meeting decided about you, and your rights.\nUntil when, to whom and how to answer.\nWhat is done the branch notes here.',
  archives:
    'Choose a branch’s year and make one file.\nIt is read and checked without this program.\nKeep it elsewhere with its digits.',
  supervision:
    'Write the plan: which items, which branches.\nThen draw or name branches.\nNote what a visit finds, item by item.\nWhat must be mended has a person, a day and a second look.',
  branchSupervision:
    'What the level above found here.\nRead it, then answer.\nNote what is mended, one by one.\nReply to the judgement within the term.',
  ownVisits:
    'What you are to put right is on top, visits you are sent on below.\nOpen one for what was found and until when.\nNote there what is mended or found.',
  visit: 'Day, visitors, and what was found.\nThe branch answers.\nWhat is mended is looked at again.',
  branchDraw:
    'The list is frozen first with its digits.\nThose present each give a number.\nAnybody can draw it again.',
  workReport:
    'The secretary writes the year’s report and may go on later.\nHanded in it is heard and commented.\nSent back, it is mended.',
  workReports: 'Who has handed in a report.\nOpen one and comment.\nSend back with a reason.',
  suggestion:
    'What was said is on top, its way below.\nWho deals with it writes what was done.\nWho raised it says whether that will do; if not, the level above answers.',
  suggestions:
    'Opinions that wait.\nOpen one, name who deals with it until when.\nUnsigned ones are answered too, by receipt.',
  recordSuggestion:
    'Write down what somebody said, in his words.\nWith a name or without.\nHand over the receipt: the answer is read with it.',
  ownSuggestions:
    'Write what you think; no name is needed.\nFollow it here.\nNot content? The level above answers again.',
  letterBox: 'No sign-in needed.\nNo name needed.\nKeep the receipt to read the answer.',
  receipt: 'Enter the receipt’s number.\nRead state and answer.\nSay here if it will not do.',
  objection:
    'The objection, its number and day are on top.\nName two people without ties, then write findings and answer.\nIf upheld, correct the score.\nThe answer can be appealed.',
  objections: 'The register, waiting ones first.\nOpen one to see whose turn it is.\nDone ones stay.',
  experiences:
    'Who, and what: study, service, posts, honors.\nSomebody else confirms it by documents.\nSend back with a reason.',
  ownExperiences:
    'Add study, service, posts and honors.\nConfirmed ones are drawn on the growth map.\nWithdraw and add again if wrong.',
  ownObjections: 'Yours, and those about you.\nOpen one for its state.\nAppeal with reasons.',
  cases: 'Only cases you have a part in.\nOpen one to see whose turn it is.\nOthers are not shown.',
  openCase:
    'Choose about whom and by which procedure.\nWrite grounds and name who deals with it.\nThen step by step; none is skipped.',
  caseFile:
    'The papers in their order, only added to.\nThe step that is due has its form below.\nWhat the person says is kept as said.\nTerms and rights are on the right.',
  caseRegister: 'The register form, filled from the file.\nCheck and print.\nAdd what lacks in the file.',
  lapses:
    'Members without anything for six months.\nAsk why, then note the answer.\nThe program hints and concludes nothing.',
  committee:
    'What should be done and is not, on top; open a number.\nBelow one line for each branch.\nNobody is ranked.\nOpen a branch by its name.',
  paperBallot:
    'Two people key the papers, apart.\nCompare, and look at paper where they differ.\nIt counts when both agree.\nLeave blanks blank; blank is not 0.',
  yearCheck: 'What lacks or looks doubled, on one page.\nOpen a place to mend it.\nThen the year’s end.',
  scoreCorrections:
    'Propose a passed score’s correction: was, should be, by what.\nSomebody else passes it.\nNotices concerned hang again.',
  ledger:
    'Who, what, when, by which document; save and it stands.\nIt is never changed: reverse it with a reason and enter the right one.\nSearch by person or item above.',
  imports:
    'Take the template and fill it in.\nChoose the file: what is understood and what is wrong is told first.\nOne fault and nothing comes in.\nA whole import can be undone.',
  home: 'What waits for you is on top.\nThe card is below; numbers open.\nDeclare, read notices and suggest from here.',
  ownRecord:
    'All that is stored about you.\nAsk for a correction, with what it should say.\nDownload it; who looked at it is listed.',
  statement: 'What is kept, why, how long, who sees it.\nSay that you have read it.\nFind it again under «Mine».',
  privacy: 'Corrections, keep times, assessment.\nOpen one to deal with it.\nEach act is written down.',
  corrections:
    'People who say their data are wrong.\nCheck documents, then correct or say why not.\nThey see the answer.',
  retention:
    'What has outlived its time; look before you erase.\nThe preview says how much.\nSomebody erases, and a record stays.',
  impact:
    'Why data are collected, the risks, and what is done.\nThe one in charge signs.\nDo it anew when things change.',
  members:
    'The branch’s members by surname strokes.\nOpen a card by the name; correct data with a document.\nThe ill and old can be exempted.\nTransfers are under «Affiliations».',
  exemptions:
    'Who asked not to be scored, and how far it is.\nPass it on or send it back.\nWho approves sets the stars.',
  ownExemption:
    'Ill or old? Ask not to be scored.\nChoose the reason and send it to the branch.\nFollow it here, or withdraw it.',
  events:
    'Meetings and activities, the latest first.\nStart a new sheet here.\nOpen one to read it; withdraw with a reason.',
  eventSheet:
    'Everybody came, unless you say otherwise.\nPaste a list of names who are on leave.\nSettle it; where it gives points they stand in the ledger.\nMade up later? Change the line.',
  ownEvents: 'What you were due at.\nCame, absent or made up.\nTell the recorder if it is wrong.',
  declare:
    'Choose a kind, say what you did, hand it in.\nAdd a photo if you have one.\nIt counts once the panel has verified it.',
  ownDeclarations:
    'What you declared, and how far it is.\nWithdraw it while nobody has decided.\nRefused ones say why; you may object.',
  declaration:
    'The deed on top, each step below.\nIf it is your turn, look at it and decide.\nSay so if you are tied with the member.',
  queue:
    'What waits, unusual ones first.\nOpen one, look, and find the points.\nLikely doubles are pointed out.\nLarge ones need two people.',
  ownBallots: 'Ballots that wait for you.\nClaim a paper, fill it in, cast it.\nThen check that it is in the box.',
  castBallot:
    'Claim a paper; nobody can tell whose it is.\nScore item by item; blank is no score.\nLook once more and cast it.\nCheck that it is in the box; it cannot be changed.',
  ticket: 'Scan the slip or type its number.\nFill in, look, cast.\nIt works once; tear it up.',
  ownPledges: 'What you promised this year.\nNote progress in a few words.\nThe branch says whether it was kept.',
  pledges:
    'The branch’s pledges, month by month.\nSay at the end whether they were kept.\nPlan months first, then have them signed.',
  pledgeRegister: 'The register for print.\nCheck year and people.\nPrint.',
  spotChecks: 'Choose what and how many, and freeze the list.\nDraw before those present.\nLook at each and note it.',
  spotCheck: 'Freeze, then draw with a number from each.\nNote what was found about each.\nFinish and print.',
  spotCheckRecord: 'The record; anybody can draw it again.\nPrint and have it signed.\nKeep it with the papers.',
  ballots:
    'This year’s ballots and how far they are.\nPrepare: who takes part, how many scrutineers.\nThe page says what comes next.',
  prepareBallot:
    'Choose who takes part and who scrutinizes.\nDraw representatives if there are too few.\nCheck the list; once fixed it stands.',
  drawRepresentatives:
    'Paste the candidates, one a line, and freeze.\nDraw before those present.\nIt can be drawn again and goes into the ballot.',
  ballot:
    'Where it stands, and the next step.\nWhile it is open only the number of papers shows.\nIt is counted when scrutineers are together.\nThen anybody can check it.',
  ballotScreen:
    'For the screen of the meeting.\nOnly how many papers are in, and the time.\nEscape leaves full screen.',
  ballotKey:
    'Each scrutineer makes a key on an own device.\nKeep it: it is needed for the count.\nRead the fingerprint aloud.',
  ballotTickets:
    'Slips for those without an account, drawn by hand.\nPrint, cut, put into a box.\nVoid what is left over.',
  ballotCount: 'All scrutineers give their keys.\nCount and wait.\nCompare the number of papers, then publish.',
  ballotCheck:
    'Anybody counts again here.\nStart and wait for the answer.\nIf it differs, tell the scrutineers the number.',
  branchPledges:
    'What branches promised the level above.\nOpen one for its progress.\nSay at the end whether it was kept.',
  mobile:
    'Members who live elsewhere: where, who keeps contact, who appraises.\nAdd one here.\nNote each contact: day and way, never words.',
  joins: 'Two records of one person become one.\nCompare first: name, birth, numbers.\nA mistake is undone on its day.',
  affiliations:
    'Transfers, admission, full membership, leaving.\nGive day and document; the months concerned are told.\nFor another county take the card’s file along.',
  schemes: 'Versions of the rules.\nOpen one to read it.\nThe department adopts new ones and opens years.',
  scheme:
    'Sentence by sentence: what is scored, how, by which step.\nEach names its clause.\nPress / to find one.\nSave it as a file.',
  calendar:
    'Days off and days made up, which notices count by.\nPaste the State Council’s notice for a year.\nOther years count weekends.',
  filings:
    'The year’s figures for the level above.\nLook, then make the signed file.\nTake in files from below; they are checked.',
  audit: 'Who did what on which day.\nSearch by day or person.\nThe records are chained; check that they are whole.',
  appointments:
    'Who holds which role until when.\nOne grants, another confirms.\nEnd a term with its day, then hand over.',
  organizations:
    'The tree is on the left.\nOpen one for members, secretary, history.\nChanges need a day and a document.\nLook at it as of a day in the past.',
  statistics:
    'Choose a year: how results spread, how duties are done.\nNobody is ranked; groups under five are not shown.\nEach chart has its table and downloads.',
  use: 'How much time each role takes in a month.\nCompared with the same month a year before.\nNobody is named, nobody is judged by it.',
  paperTemplates:
    'Take a template and edit it in Word.\nWhat stands in braces is filled in: move or delete it, keep its name.\nBring it back, and papers are filled into it.\nGo back to ours if it went wrong.',
  handOver: 'What was open at the end of a term.\nPrint it and go through it together.\nBoth sign and it is done.',
  accounts:
    'Sign-ins: codes, suspension.\nFind people, tick them, print codes, hand them over.\nReset a lost authenticator.\nSuspend what is long unused.',
};
