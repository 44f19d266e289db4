import { generateKeyPair, randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { promisify } from 'node:util';
import forge from 'node-forge';

const { pki, md } = forge;
const newKeyPair = promisify(generateKeyPair);
const day = 86_400_000;

/** A certificate and its key, both as PEM. */
export interface Pair {
  readonly certificate: string;
  readonly key: string;
}

/** Ten years: each new authority has to be trusted anew on every phone. */
const authorityDays = 3650;
/** What an authority of one's own may vouch for at once on Apple's devices is 825 days; this is what public ones use. */
const certificateDays = 397;
/** Clocks of phones and computers differ; a certificate that begins tomorrow is refused. */
const earlierDays = 1;

/** An authority that vouches for this installation: RSA 3072 with SHA-256, which every phone in use can check. */
export async function makeAuthority(host: string, now: Date): Promise<Pair> {
  const name = [{ shortName: 'CN', value: `Xianfeng ${host} ${now.toISOString().slice(0, 10)}` }];
  const { certificate, key } = await blank(3072, { now, days: authorityDays });
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    { name: 'subjectKeyIdentifier' },
  ]);
  return signed(certificate, key, key);
}

/** A certificate for these names and addresses, vouched for by the authority. */
export async function makeCertificate(authority: Pair, hosts: readonly string[], now: Date): Promise<Pair> {
  const issuer = pki.certificateFromPem(authority.certificate);
  const { certificate, key } = await blank(2048, { now, days: certificateDays });
  certificate.setSubject([{ shortName: 'CN', value: 'Xianfeng' }]);
  certificate.setIssuer(issuer.subject.attributes);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
    { name: 'extKeyUsage', serverAuth: true },
    { name: 'subjectKeyIdentifier' },
    { name: 'authorityKeyIdentifier', keyIdentifier: issuer.generateSubjectKeyIdentifier().getBytes() },
    { name: 'subjectAltName', altNames: hosts.map(alternativeName) },
  ]);
  return signed(certificate, key, authority.key);
}

/** Kinds of names in a certificate (RFC 5280, 4.2.1.6): 7 an address, 2 a name. */
function alternativeName(
  host: string,
): { readonly type: 7; readonly ip: string } | { readonly type: 2; readonly value: string } {
  return isIP(host) === 0 ? { type: 2, value: host } : { type: 7, ip: host };
}

async function blank(modulusLength: number, { now, days }: { readonly now: Date; readonly days: number }) {
  const { publicKey, privateKey } = await newKeyPair('rsa', { modulusLength });
  const certificate = pki.createCertificate();
  certificate.publicKey = pki.publicKeyFromPem(publicKey.export({ type: 'spki', format: 'pem' }).toString());
  // 16 bytes of chance; the first bit stays 0, or the number would be negative.
  const serial = randomBytes(16);
  serial.writeUInt8((serial.readUInt8(0) & 0x3f) | 0x40, 0);
  certificate.serialNumber = serial.toString('hex');
  certificate.validity.notBefore = new Date(now.getTime() - earlierDays * day);
  certificate.validity.notAfter = new Date(now.getTime() + days * day);
  return { certificate, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

function signed(certificate: forge.pki.Certificate, key: string, by: string): Pair {
  certificate.sign(pki.privateKeyFromPem(by), md.sha256.create());
  return { certificate: pki.certificateToPem(certificate).replaceAll('\r', ''), key };
}
