import { createHash } from 'node:crypto';
import { openIdentity } from './accounts/open-identity.ts';
import { sweepEachMinute } from './accounts/sweep-each-minute.ts';
import { buildApp } from './app.ts';
import { startHours } from './audit/hourly.ts';
import { openRefusals } from './audit/refusals.ts';
import { absentBox } from './ballot-box/absent.ts';
import { type BoxLine, openBoxLine } from './ballot-box/line.ts';
import { resumeKeys } from './ballots/make-keys.ts';
import { openSigning } from './ballots/signing.ts';
import { sweepFiles } from './attachments/sweep.ts';
import { ballotBoxPort } from './ballot-box/port.ts';
import { loopbackNames } from './certificates/own-names.ts';
import { faultFacts } from './fault-facts.ts';
import { writeLog } from './write-log.ts';
import { openClock } from './clock.ts';
import type { ServerOptions } from './server-options.ts';
import type { Services } from './context.ts';
import { openFiles } from './files.ts';
import { newIdentifier } from './identifier.ts';
import { listen } from './listen.ts';
import { openHosts } from './own-hosts.ts';
import { passwordProfiles } from './accounts/password-profiles.ts';
import { openPortal } from './accounts/portal.ts';
import { readSignInSettings } from './accounts/sign-in-settings.ts';
import { remindEachMorning } from './reminders/each-morning.ts';
import { openPress } from './papers/press.ts';
import { readReminderSettings } from './reminders/settings.ts';
import { openSecrets } from './secrets.ts';

export interface RunningServer {
  /** Where it answers on this machine, e.g. `http://127.0.0.1:8080`. */
  readonly address: string;
  readonly port: number;
  readonly ballotBoxPort: number;
  /** Stops answering; the store stays open, it is its opener's to close. */
  close(): Promise<void>;
}

/** Opens the port, and beside it that of the ballot box; resolves once both answer. On the network they speak TLS alone. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, port, certificates, namesBefore = [] } = options;
  if (certificates === undefined && !loopbackNames.includes(host)) {
    throw new Error('Without a certificate the service answers on this machine alone.');
  }
  const { ballotBox: connection } = options;
  const box = await openBoxLine({
    ...{ connection, host, port: port === 0 ? 0 : ballotBoxPort(port), namesBefore },
    ...(certificates === undefined ? {} : { certificates }),
  });
  try {
    return await serve(options, box);
  } catch (error) {
    await box.end();
    throw error;
  }
}

async function serve(options: ServerOptions, box: BoxLine): Promise<RunningServer> {
  const { host, port, webFolder, certificates, namesBefore = [], isRequestLogged = false } = options;
  const services = await openServices({ ...options, box: { ...box.commands, port: () => box.port } });
  const shared = {
    hosts: openHosts({ namesBefore, onNetwork: () => certificates?.hosts() ?? [] }),
    ...(certificates === undefined ? {} : { certificates }),
  };
  // Before anybody can attach anything: what an act left behind that was not committed goes.
  await sweepFiles(services);
  const app = await buildApp({ services, webFolder, isRequestLogged, ...shared });
  const main = await listen(app, { ...shared, host, port });
  void resumeKeys(services).catch((error: unknown) => writeLog('error', 'ballot-keys.failed', faultFacts(error)));
  const hours = startHours(services, (error) => writeLog('error', 'hour.failed', faultFacts(error)));
  const sweeping = sweepEachMinute(services, (error) => writeLog('error', 'sweep.failed', faultFacts(error)));
  const reminding = remindEachMorning(services, (error) => writeLog('error', 'reminding.failed', faultFacts(error)));
  return {
    // On the network it still answers on this machine, and there without TLS.
    address: `http://${certificates === undefined ? host : '127.0.0.1'}:${main.port}`,
    port: main.port,
    ballotBoxPort: box.port,
    close: async () => {
      hours.stop();
      await main.close();
      await Promise.all([box.end(), services.signing.end(), services.press.end(), sweeping.stop(), reminding.stop()]);
    },
  };
}

/** Everything the use cases reach, made once per process. */
export async function openServices(
  options: Pick<ServerOptions, 'store' | 'isDemo' | 'today' | 'dataFolder'> & { readonly box?: Services['ballotBox'] },
): Promise<Services> {
  const { store, isDemo, today, dataFolder, box = absentBox } = options;
  if (today !== undefined && !isDemo) throw new Error('Only the demo has a fixed day.');
  const clock = openClock(today === undefined ? undefined : ((await store.demoDay.read()) ?? today));
  const secrets = await openSecrets(dataFolder);
  const settings = await readSignInSettings(dataFolder);
  const reminderSettings = await readReminderSettings(dataFolder);
  const refusals = openRefusals({ store, clock, secrets });
  return {
    store,
    clock,
    secrets,
    files: openFiles(dataFolder, secrets.files),
    refusals,
    reminderSettings,
    ballotBox: box,
    signing: openSigning(),
    press: openPress(),
    isDemo,
    identity: openIdentity({
      ...{ store, clock, secrets, refusals },
      passwordProfile: passwordProfiles[settings.passwords],
      // Nobody who tries out the demo should have to fetch a telephone.
      isSecondFactorDemanded: !isDemo,
    }),
    portal: settings.portal === null ? null : openPortal(settings.portal, { secrets, clock }),
    newId: newIdentifier,
    hash: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  };
}
