import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { done, type Result } from '@xianfeng/engine';
import { fingerprintsOf, type Fingerprints } from './fingerprints.ts';
import { keepPair, readPair } from './keep-pair.ts';
import { makeAuthority, makeCertificate, type Pair } from './make-certificate.ts';
import { type GivenFiles, readOrganizations } from './organizations-own.ts';
import { isHostName, loopbackNames, type OwnNames } from './own-names.ts';

/** All that a port needs to know of them. */
export interface InUse {
  /** In use at present; the chain, if there is one, in the certificate. */
  current(): Pair;
  /** Looks at addresses and days again; true when there is a new certificate to use. */
  renew(): Promise<boolean>;
}

/** What the service proves itself with on the local network. */
export interface Certificates extends InUse {
  /** The authority to trust; null where the organization's own certificate is used. */
  readonly authority: Authority | null;
  /** Of what a reader compares: the authority's, else the certificate's own. */
  readonly fingerprints: Fingerprints;
  /** Every name and address by which the machine may be reached at present, the likeliest first. */
  hosts(): readonly string[];
  /** Whether browsers take the certificate for this name or address. */
  covers(host: string): boolean;
}

export interface Authority {
  /** DER, as phones want it. */
  readonly bytes: Buffer;
}

export interface CertificateOptions {
  readonly dataFolder: string;
  /** Asked each time: addresses change. */
  readonly own: () => OwnNames;
  readonly now: () => Date;
  readonly given?: GivenFiles;
}

const day = 86_400_000;
/** A new certificate is made this long before the old one ends; the service may have been off for a while. */
const renewedDaysBefore = 30;

/** The organization's certificate where there is one, else our own authority's, made on first use. */
export async function openCertificates(options: CertificateOptions): Promise<Result<Certificates>> {
  const folder = join(options.dataFolder, 'certificates');
  const organizations = readOrganizations(folder, options);
  if (!organizations.ok) return organizations;
  if (organizations.value !== null) return done(fixed(organizations.value, options));
  return done(await openOwn(folder, options));
}

/** Nothing of the organization's is renewed by us: who gave it replaces the files and starts again. */
function fixed(pair: Pair, { own }: CertificateOptions): Certificates {
  const read = new X509Certificate(pair.certificate);
  return {
    current: () => pair,
    authority: null,
    fingerprints: fingerprintsOf(read),
    hosts: () => [...new Set([...namesIn(read), ...hostsOf(own())])],
    covers: (host) => isFor(read, host),
    renew: async () => false,
  };
}

function hostsOf({ names, addresses }: OwnNames): readonly string[] {
  return [...addresses, ...names];
}

/** The host names that a certificate states, as Node writes them: `DNS:a.example, IP Address:10.0.0.1`. */
function namesIn({ subjectAltName = '' }: X509Certificate): readonly string[] {
  return subjectAltName
    .split(', ')
    .flatMap((entry) => (entry.startsWith('DNS:') ? [entry.slice('DNS:'.length).toLowerCase()] : []))
    .filter(isHostName);
}

function isFor(certificate: X509Certificate, host: string): boolean {
  return (isIP(host) === 0 ? certificate.checkHost(host) : certificate.checkIP(host)) !== undefined;
}

async function openOwn(folder: string, { own, now }: CertificateOptions): Promise<Certificates> {
  const authority = await ownAuthority(folder, now());
  let pair = readPair(folder, 'server');
  async function renew(): Promise<boolean> {
    const hosts = [...loopbackNames, ...hostsOf(own())];
    if (pair !== null && isGood(pair, { authority, hosts, now: now() })) return false;
    pair = await makeCertificate(authority, hosts, now());
    keepPair(folder, 'server', pair);
    return true;
  }
  await renew();
  const read = new X509Certificate(authority.certificate);
  return {
    current: () => required(pair),
    authority: { bytes: read.raw },
    fingerprints: fingerprintsOf(read),
    hosts: () => hostsOf(own()),
    covers: (host) => isFor(new X509Certificate(required(pair).certificate), host),
    renew,
  };
}

async function ownAuthority(folder: string, now: Date): Promise<Pair> {
  const kept = readPair(folder, 'authority');
  if (kept !== null && !endsSoon(kept, now)) return kept;
  const made = await makeAuthority(hostname(), now);
  keepPair(folder, 'authority', made);
  return made;
}

interface Wanted {
  readonly authority: Pair;
  readonly hosts: readonly string[];
  readonly now: Date;
}

/** Vouched for by this authority, for every name and address of today, and for a while yet. */
function isGood(pair: Pair, { authority, hosts, now }: Wanted): boolean {
  const read = new X509Certificate(pair.certificate);
  const isOurs = read.verify(new X509Certificate(authority.certificate).publicKey);
  return isOurs && !endsSoon(pair, now) && hosts.every((host) => isFor(read, host));
}

function endsSoon({ certificate }: Pair, now: Date): boolean {
  return new X509Certificate(certificate).validToDate.getTime() < now.getTime() + renewedDaysBefore * day;
}

function required(pair: Pair | null): Pair {
  if (pair === null) throw new Error('There is no certificate before the first is made.');
  return pair;
}
