/** The port of the ballot box: the one after the service's own. */
export function ballotBoxPort(port: number): number {
  return port + 1;
}
