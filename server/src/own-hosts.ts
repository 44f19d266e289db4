import { loopbackNames } from './certificates/own-names.ts';

/** Under which host names the service answers. */
export interface OwnHosts {
  /** A request for another host comes from a page that turned its own name towards us (DNS rebinding), or by mistake. */
  isOwn(host: string | undefined): boolean;
  /** Whether a web server with TLS stands before us under this name, so that the browser's connection is encrypted. */
  isEncryptedBefore(host: string | undefined): boolean;
}

export interface HostOptions {
  /** Names that a web server with TLS before us passes on. */
  readonly namesBefore: readonly string[];
  /** The machine's own names and addresses at present, where it answers on the network itself. */
  readonly onNetwork: () => readonly string[];
}

export function openHosts({ namesBefore, onNetwork }: HostOptions): OwnHosts {
  const before = new Set(namesBefore.map((name) => name.toLowerCase()));
  return {
    isOwn(header) {
      const name = hostName(header);
      return name !== null && (loopbackNames.includes(name) || before.has(name) || onNetwork().includes(name));
    },
    isEncryptedBefore(header) {
      const name = hostName(header);
      return name !== null && before.has(name);
    },
  };
}

/** The name in a Host header, without port and brackets; null where it is none. */
function hostName(header: string | undefined): string | null {
  if (header === undefined || !/^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/i.test(header)) return null;
  return header
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase();
}
