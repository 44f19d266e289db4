import { hostname, type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/** What this machine is called and where it is reached. */
export interface OwnNames {
  /** Host names, lower case. */
  readonly names: readonly string[];
  /** Its addresses on the local network, the likeliest first. */
  readonly addresses: readonly string[];
}

export const loopbackNames: readonly string[] = ['localhost', '127.0.0.1', '::1'];

/** Networks that programs make inside the machine: nobody's phone is in them. */
const madeByPrograms = /^(docker|br-|veth|virbr|vmnet|vboxnet|cni|flannel)/;

/** The machine's own names and addresses at present; `further` are names it is known by elsewhere, in a name server. */
export function ownNames(
  further: readonly string[] = [],
  host = hostname(),
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces(),
): OwnNames {
  const name = host.toLowerCase();
  const [first = name] = name.split('.');
  const addresses = Object.entries(interfaces)
    .filter(([network]) => !madeByPrograms.test(network))
    .flatMap(([, found]) => found ?? [])
    .filter(({ internal, address }) => !internal && !isLinkLocal(address))
    .toSorted((one, other) => one.family.localeCompare(other.family))
    .map(({ address }) => address);
  // The second is what machines on a local network call each other without a name server (RFC 6762).
  const names = [name, `${first}.local`, ...further.map((given) => given.toLowerCase())];
  return { names: [...new Set(names)].filter(isHostName), addresses: [...new Set(addresses)] };
}

/** Addresses that only hold together with the name of a network card cannot stand in an address bar. */
function isLinkLocal(address: string): boolean {
  return /^(fe[89ab].:|169\.254\.)/i.test(address);
}

export function isHostName(name: string): boolean {
  return (
    name.length <= 253 && /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i.test(name)
  );
}
