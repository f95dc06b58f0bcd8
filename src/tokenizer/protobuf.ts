import { TokenizerError } from './error.ts';

/** One field of a protobuf message: whole numbers come as numbers, everything else as the bytes it has. */
export type Field = { number: number; at: number } & ({ type: 'varint'; value: number } | { type: 'fixed' | 'bytes'; bytes: Uint8Array });

const FIXED = { 1: 8, 5: 4 } as const;

/**
 * Reads a base-128 number; bits above 2^53 are lost, which nothing read here has.
 * @returns the number, and where the next byte stands
 */
function varint(bytes: Uint8Array, start: number): [value: number, next: number] {
  let value = 0;
  for (let index = 0; index < 10; index += 1) {
    const byte = bytes[start + index];
    if (byte === undefined) throw new TokenizerError('cut-off');
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return [value, start + index + 1];
  }
  throw new TokenizerError('damaged', String(start));
}

/**
 * The fields of a message in order (https://protobuf.dev/programming-guides/encoding/).
 * @throws TokenizerError `cut-off` where a length runs past the end, `damaged` with the byte where no field can begin
 */
export function* fields(bytes: Uint8Array): Generator<Field> {
  let at = 0;
  while (at < bytes.length) {
    const begin = at;
    const [tag, afterTag] = varint(bytes, at);
    const number = Math.floor(tag / 8);
    const wire = tag % 8;
    if (number === 0 || number >= 2 ** 29) throw new TokenizerError('damaged', String(begin));
    if (wire === 0) {
      const [value, next] = varint(bytes, afterTag);
      at = next;
      yield { number, at: begin, type: 'varint', value };
      continue;
    }
    let from = afterTag;
    let length: number;
    if (wire === 2) [length, from] = varint(bytes, afterTag);
    else if (wire === 1 || wire === 5) length = FIXED[wire];
    else throw new TokenizerError('damaged', String(begin));
    if (length > bytes.length - from) throw new TokenizerError('cut-off');
    at = from + length;
    yield { number, at: begin, type: wire === 2 ? 'bytes' : 'fixed', bytes: bytes.subarray(from, at) };
  }
}

/** The whole number in a field; another wire type means that the file is no such message. */
export function whole(field: Field): number {
  if (field.type !== 'varint') throw new TokenizerError('damaged', String(field.at));
  return field.value;
}

/** The bytes of a text or a message inside the message. */
export function inner(field: Field): Uint8Array {
  if (field.type !== 'bytes') throw new TokenizerError('damaged', String(field.at));
  return field.bytes;
}

/** A 32-bit float. */
export function float(field: Field): number {
  if (field.type !== 'fixed' || field.bytes.length !== 4) throw new TokenizerError('damaged', String(field.at));
  return new DataView(field.bytes.buffer, field.bytes.byteOffset, 4).getFloat32(0, true);
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A text in UTF-8, or nothing where it is none; a byte order mark is a character like others. */
export function text(field: Field): string | undefined {
  try {
    return UTF8.decode(inner(field));
  } catch (error) {
    if (error instanceof TokenizerError) throw error;
    return undefined;
  }
}
