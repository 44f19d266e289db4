import { networkInterfaces } from 'node:os';
import { isIPv6 } from 'node:net';
import { operatorWords } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { openCertificates, ownNames, type ServerOptions } from '@xianfeng/server';
import { toString as drawCode } from 'qrcode';
import { say } from './say.ts';

/** What an operator may say about where the service answers. */
export interface NetworkWish {
  readonly lan?: true;
  readonly certificate?: string;
  readonly key?: string;
  readonly name?: readonly string[];
}

type Network = Pick<ServerOptions, 'host' | 'certificates' | 'namesBefore'>;

/** Where to listen and, on the network, with which certificate. Refused: `start.certificate-alone`, `certificate.…`. */
export async function openNetwork(wish: NetworkWish, dataFolder: string): Promise<Result<Network>> {
  const { lan, certificate, key, name = [] } = wish;
  const given = certificate !== undefined && key !== undefined ? { certificate, key } : undefined;
  if ((certificate ?? key) !== undefined && (given === undefined || lan === undefined)) {
    return refused({ code: 'start.certificate-alone' });
  }
  if (lan === undefined) return done({ host: '127.0.0.1', namesBefore: name });
  const options = {
    dataFolder,
    own: () => ownNames(name),
    now: () => new Date(),
    ...(given === undefined ? {} : { given }),
  };
  const certificates = await openCertificates(options);
  if (!certificates.ok) return certificates;
  return done({ host: everyAddress(), certificates: certificates.value });
}

/** Both families of addresses where the machine has both: a machine without IPv6 cannot listen on its wildcard. */
function everyAddress(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  return addresses.some(({ address }) => isIPv6(address)) ? '::' : '0.0.0.0';
}

/** Tells the operator the addresses on the network, what to compare, and draws the first one for phones to scan. */
export async function sayNetwork({ certificates }: Network, port: number): Promise<void> {
  if (certificates === undefined) return;
  const { authority, fingerprints } = certificates;
  const hosts = certificates.hosts().filter((host) => certificates.covers(host));
  const urls = hosts.map((host) => `https://${isIPv6(host) ? `[${host}]` : host}:${port}`);
  const [first] = urls;
  if (first === undefined) return say(operatorWords.noNetwork);
  say(operatorWords.onNetwork(urls));
  const page = authority === null ? first : `${first}/trust`;
  const { sha256 } = fingerprints;
  say(authority === null ? operatorWords.fingerprint(sha256) : operatorWords.trust(page, sha256));
  say(await drawCode(page, { type: 'utf8', errorCorrectionLevel: 'M' }));
}
