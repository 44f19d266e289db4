/** A part of the input as its bytes. */
export interface FrameListener {
  /** A field of the outermost object that is not `branches`. */
  field(name: string, json: Buffer): void;
  /** One element of `branches`. */
  branch(json: Buffer): void;
}

/** The outermost frame is not JSON; the byte tells where. */
export class FrameFault extends Error {
  readonly at: number;

  constructor(at: number, reason: string) {
    super(reason);
    this.at = at;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

type Expecting =
  | 'start'
  | 'key'
  | 'key-or-end'
  | 'colon'
  | 'value'
  | 'comma'
  | 'branch'
  | 'branch-or-end'
  | 'branch-comma'
  | 'end';

const LARGEST_SLICE = 400_000_000;

/**
 * Finds the branches of an evidence file in its bytes as they arrive, without reading what is in them: an
 * input longer than any string can be is parsed branch by branch. Only the outermost frame is checked here;
 * each slice is checked by the parser it is handed to.
 */
export class FrameScanner {
  private readonly listener: FrameListener;
  private expecting: Expecting = 'start';
  private key = '';
  private isBranch = false;
  private capturing = false;
  private pieces: Buffer[] = [];
  private size = 0;
  private depth = 0;
  private inString = false;
  private escaped = false;
  private isScalar = false;
  private before = 0;

  constructor(listener: FrameListener) {
    this.listener = listener;
  }

  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.capturing) {
        const end = this.capture(chunk, at);
        this.keep(chunk.subarray(at, end < 0 ? chunk.length : end));
        if (end < 0) break;
        this.finishSlice(this.before + end);
        at = end;
      } else {
        at = this.step(chunk, at);
      }
    }
    this.before += chunk.length;
  }

  end(): void {
    if (this.expecting !== 'end') throw new FrameFault(this.before, 'ends too early');
  }

  /** One byte of the frame; returns where to go on. A value is not consumed here. */
  private step(chunk: Buffer, at: number): number {
    const byte = chunk[at] as number;
    if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) return at + 1;
    switch (this.expecting) {
      case 'start':
        return this.take(byte, at, [[OPEN_BRACE, 'key-or-end']]);
      case 'colon':
        return this.take(byte, at, [[COLON, 'value']]);
      case 'comma':
        return this.take(byte, at, [
          [COMMA, 'key'],
          [CLOSE_BRACE, 'end'],
        ]);
      case 'branch-comma':
        return this.take(byte, at, [
          [COMMA, 'branch'],
          [CLOSE_BRACKET, 'comma'],
        ]);
      case 'key-or-end':
        if (byte === CLOSE_BRACE) return this.go('end', at);
        return this.startKey(byte, at);
      case 'key':
        return this.startKey(byte, at);
      case 'value':
        if (this.key === 'branches' && byte === OPEN_BRACKET) return this.go('branch-or-end', at);
        return this.startCapture(byte, at);
      case 'branch-or-end':
        if (byte === CLOSE_BRACKET) return this.go('comma', at);
        return this.startBranch(byte, at);
      case 'branch':
        return this.startBranch(byte, at);
      case 'end':
        throw new FrameFault(this.before + at, 'goes on after its end');
    }
  }

  private take(byte: number, at: number, choices: readonly (readonly [number, Expecting])[]): number {
    const choice = choices.find(([expected]) => expected === byte);
    if (choice === undefined) throw new FrameFault(this.before + at, `unexpected byte ${byte}`);
    return this.go(choice[1], at);
  }

  private go(next: Expecting, at: number): number {
    this.expecting = next;
    return at + 1;
  }

  private startKey(byte: number, at: number): number {
    if (byte !== QUOTE) throw new FrameFault(this.before + at, `unexpected byte ${byte}`);
    this.expecting = 'key';
    return this.startCapture(byte, at);
  }

  private startBranch(byte: number, at: number): number {
    this.isBranch = true;
    return this.startCapture(byte, at);
  }

  private startCapture(byte: number, at: number): number {
    this.capturing = true;
    this.depth = 0;
    this.inString = false;
    this.escaped = false;
    this.isScalar = byte !== QUOTE && byte !== OPEN_BRACE && byte !== OPEN_BRACKET;
    if (byte === COMMA || byte === CLOSE_BRACE || byte === CLOSE_BRACKET || byte === COLON) {
      throw new FrameFault(this.before + at, `unexpected byte ${byte}`);
    }
    return at;
  }

  /** Where the value ends in this chunk, or −1 where it goes on beyond. */
  private capture(chunk: Buffer, from: number): number {
    if (this.isScalar) return this.captureScalar(chunk, from);
    let { depth, inString, escaped } = this;
    const end = chunk.length;
    for (let at = from; at < end; at += 1) {
      const byte = chunk[at] as number;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) {
          inString = false;
          if (depth === 0) return at + 1;
        }
      } else if (byte === QUOTE) inString = true;
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1;
      else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        depth -= 1;
        if (depth === 0) return at + 1;
      }
    }
    this.depth = depth;
    this.inString = inString;
    this.escaped = escaped;
    return -1;
  }

  private captureScalar(chunk: Buffer, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at] as number;
      if (byte <= 0x20 || byte === COMMA || byte === CLOSE_BRACE || byte === CLOSE_BRACKET) return at;
    }
    return -1;
  }

  private keep(piece: Buffer): void {
    this.pieces.push(piece);
    this.size += piece.length;
    if (this.size > LARGEST_SLICE) throw new FrameFault(this.before, 'a single branch is too large');
  }

  private finishSlice(end: number): void {
    const [only] = this.pieces;
    const json = this.pieces.length === 1 && only !== undefined ? only : Buffer.concat(this.pieces);
    this.pieces = [];
    this.size = 0;
    this.capturing = false;
    if (this.expecting === 'key') {
      this.key = readKey(json, end);
      this.expecting = 'colon';
    } else if (this.isBranch) {
      this.isBranch = false;
      this.expecting = 'branch-comma';
      this.listener.branch(json);
    } else {
      this.expecting = 'comma';
      this.listener.field(this.key, json);
    }
  }
}

function readKey(json: Buffer, end: number): string {
  try {
    return String(JSON.parse(json.toString('utf8')));
  } catch {
    // A key with a broken escape or a control character in it.
    throw new FrameFault(end, 'a field name is not valid');
  }
}
