import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { operatorWords } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import { ballotBoxPort, officialDays, openBox, openServices, type RunningServer, startServer } from '@xianfeng/server';
import { type Installation, openBallotBoxStore, openInstallation } from '@xianfeng/store';
import { checkout, chooseDataFolder, type DataFolder, defaultFolder, recordKind } from './data-folder.ts';
import { sayDemoAccounts } from './demo/accounts.ts';
import { demoToday } from './demo/days.ts';
import { makeDemo } from './demo/make-demo.ts';
import { type NetworkWish, openNetwork, sayNetwork } from './network.ts';
import { checkPort } from './port.ts';
import { openQuestions, type Questions } from './questions.ts';
import { say, sayRefused } from './say.ts';
import { askFirst, isSetUp, setUp } from './set-up.ts';

export interface StartOptions extends NetworkWish {
  readonly demo?: true;
  readonly real?: true;
  readonly port: number;
  readonly data?: string;
  readonly log?: true;
}

/** Opens an installation and keeps it open until it is asked to stop. */
export async function start(options: StartOptions, demoMembers: number): Promise<void> {
  const questions = openQuestions();
  const running: Running = {};
  stopWhenAsked(running);
  try {
    const opened = await open(options, { running, questions, demoMembers });
    if (!opened.ok) sayRefused(opened.problems);
  } catch (error) {
    // Asked to stop, the database is taken away from under whatever was being made; that it fails is no news.
    if (running.isStopping !== true) throw error;
  } finally {
    questions.close();
  }
}

/** What has been opened so far; asked to stop, the program closes just that, also while the demo is being made. */
interface Running {
  opening?: Promise<Result<Installation>>;
  server?: RunningServer;
  isStopping?: true;
}

interface Opening {
  readonly running: Running;
  readonly questions: Questions;
  readonly demoMembers: number;
}

async function open(options: StartOptions, opening: Opening): Promise<Result<RunningServer>> {
  const webFolder = join(checkout, 'web', 'dist');
  if (!existsSync(webFolder)) return refused({ code: 'start.web-missing', facts: { folder: webFolder } });
  const data = await whichData(options, opening.questions);
  if (!data.ok) return data;
  recordKind(data.value);
  say(operatorWords.openingDatabase);
  const { DATABASE_URL: databaseUrl } = process.env;
  opening.running.opening = openInstallation({
    folder: data.value.folder,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    onMoved: (folder) => say(operatorWords.moved(folder)),
  });
  const opened = await opening.running.opening;
  if (!opened.ok) return opened;
  const installation = opened.value;
  try {
    const server = await serve({ ...opening, installation, data: data.value, webFolder, options });
    if (server.ok) opening.running.server = server.value;
    else await installation.close();
    return server;
  } catch (error) {
    await installation.close();
    throw error;
  }
}

async function whichData(options: StartOptions, questions: Questions): Promise<Result<DataFolder>> {
  const { demo, real, data: folder } = options;
  const kind = real ? 'real' : demo ? 'demo' : undefined;
  const chosen = chooseDataFolder({
    ...(folder === undefined ? {} : { folder }),
    ...(kind === undefined ? {} : { kind }),
  });
  if (!chosen.ok) return chosen;
  if (chosen.value !== 'undecided') return done(chosen.value);
  const decided = process.stdin.isTTY
    ? await questions.ask(operatorWords.demoOrReal, (answer) => /^[12]$/.test(answer))
    : '1';
  const found = decided === '2' ? 'real' : 'demo';
  return done({ folder: folder ?? defaultFolder(found), kind: found });
}

interface Serving extends Opening {
  readonly installation: Installation;
  readonly data: DataFolder;
  readonly webFolder: string;
  readonly options: StartOptions;
}

async function serve(serving: Serving): Promise<Result<RunningServer>> {
  const { installation, data, webFolder, options } = serving;
  const { store } = installation;
  const network = await openNetwork(options, data.folder);
  if (!network.ok) return network;
  const { port } = options;
  for (const each of port === 0 ? [] : [port, ballotBoxPort(port)]) {
    const free = await checkPort(network.value.host, each);
    if (!free.ok) return free;
  }
  const isDemo = data.kind === 'demo';
  const common = { store, isDemo, dataFolder: data.folder, ...(isDemo ? { today: demoToday } : {}) };
  const services = await openServices(common);
  if (!(await isSetUp(store))) {
    const box = openBallotBoxStore(installation.ballotBox);
    const problems = isDemo
      ? await makeDemo(services, {
          memberCount: serving.demoMembers,
          box: openBox({ store: box }),
          isStopping: () => serving.running.isStopping === true,
        })
      : await setUpReal(serving, services);
    await box.close();
    if (problems.length > 0) return refused(...problems);
  }
  for (const { id } of (await store.committees.list()).slice(0, 1)) {
    await store.transaction(id, (tx) => tx.calendar.learn(officialDays()));
  }
  const asked = { ...common, store: installation.requests, ballotBox: installation.ballotBox, ...network.value };
  const server = await startServer({ ...asked, port, webFolder, isRequestLogged: options.log === true });
  say(operatorWords.address(server.address));
  await sayNetwork(network.value, server.port);
  if (isDemo) await sayDemoAccounts(services);
  say(operatorWords.stopHint);
  return done(server);
}

async function setUpReal(
  { questions }: Serving,
  services: Awaited<ReturnType<typeof openServices>>,
): Promise<readonly Problem[]> {
  const answers = await askFirst(questions, Number(services.clock.today().slice(0, 4)));
  if (!answers.ok) return answers.problems;
  const codes = await setUp(services, answers.value);
  say(operatorWords.codesOnce);
  for (const { name, username, code } of codes) say(`  ${name}  ${username}  ${code}`);
  return [];
}

/** Ends the service first, then the database; asked a second time, it ends at once as any program does. */
function stopWhenAsked(running: Running): void {
  const stop = async () => {
    running.isStopping = true;
    say(operatorWords.stopping);
    // A cluster being made is made to its end, which takes a moment: a database is never left running.
    const opened = await running.opening?.catch(() => undefined);
    await running.server?.close();
    if (opened?.ok) await opened.value.close();
    say(operatorWords.stopped);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void stop());
}
