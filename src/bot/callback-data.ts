import { invariant } from '../lib/invariant.ts';

const MAX_BYTES = 64;
// A field must not hold the separator; what we send is ASCII, what comes back may be anything.
const FIELD = /^[\w.,=+-]*$/u;

type FieldKind = 'int' | 'text';
type Fields = Record<string, FieldKind>;
type Values<F extends Fields> = { [K in keyof F]: F[K] extends 'int' ? number : string };

/** The callback data of one kind of button. */
export interface CallbackData<F extends Fields> {
  /** Matches data that starts with this button's name, whatever follows. */
  readonly pattern: RegExp;
  /** Data for a button; `InvariantError` when it would not fit into 64 bytes. */
  pack(values: Values<F>): string;
  /** The fields of data that came with a press, or null: modified clients send whatever they like. */
  parse(data: string): Values<F> | null;
}

/** Defines the data of a button: a short name and its fields in order, `name:1:A07`. */
export function defineCallback<F extends Fields>(name: string, fields: F): CallbackData<F> {
  const entries = Object.entries(fields);
  return {
    pattern: new RegExp(`^${name}(:|$)`, 'u'),
    pack(values) {
      const data = [name, ...entries.map(([key]) => String(values[key]))].join(':');
      invariant(
        Buffer.byteLength(data) <= MAX_BYTES,
        `callback data of ${name} is longer than ${MAX_BYTES} bytes`,
      );
      return data;
    },
    parse(data) {
      const [given, ...parts] = data.split(':');
      if (given !== name || parts.length !== entries.length) return null;
      const values: Record<string, string | number> = {};
      for (const [index, [key, kind]] of entries.entries()) {
        const value = parseField(parts[index] ?? '', kind);
        if (value === null) return null;
        values[key] = value;
      }
      return values as Values<F>;
    },
  };
}

function parseField(raw: string, kind: FieldKind): string | number | null {
  if (kind === 'text') return FIELD.test(raw) ? raw : null;
  return /^-?\d{1,9}$/u.test(raw) ? Number(raw) : null;
}
