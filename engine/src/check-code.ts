/** Without 0 and O, 1, I and L: people read the code from the wall and type it on a telephone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 10;

/** Ten characters of a notice's hash in groups, e.g. `7K3M-92QD-5H`. */
export function checkCode(hash: string): string {
  let rest = BigInt(`0x${hash}`);
  let code = '';
  while (code.length < length) {
    code += alphabet[Number(rest % BigInt(alphabet.length))];
    rest /= BigInt(alphabet.length);
  }
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}
