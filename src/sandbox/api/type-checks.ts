import { codePointLength } from '../../lib/text.ts';
import type { BotApiTable, Field, Fields, TypeRef } from './bot-api-table.ts';

/** Says what is wrong with a value, or `undefined` when it fits. `where` names the value for the text. */
export type Check = (value: unknown, where: string) => string | undefined;

interface ObjectCheck {
  check: Check;
  /** Whether the object looks like this type: all required fields there, the fixed ones equal. */
  claims(value: object): boolean;
}

/** Checks of values against the types of the table; each type is compiled once, when first needed. */
export function createTypeChecks(types: BotApiTable['types']): { forField(field: Field): Check } {
  const compiled = new Map<string, ObjectCheck>();

  const objectCheck = (name: string): ObjectCheck => {
    const known = compiled.get(name);
    if (known) return known;
    const fields = types[name];
    if (!fields) throw new Error(`the table has no type ${name}`);
    const made = compileObject(name, fields);
    compiled.set(name, made);
    return made;
  };

  const compileObject = (name: string, fields: Fields): ObjectCheck => {
    // Filled at first use: types refer to each other in circles.
    let checks: Map<string, Check> | undefined;
    const required = Object.keys(fields).filter(key => fields[key]?.required);
    const constants = required.flatMap(key => {
      const only = fields[key]?.types[0];
      return typeof only === 'object' && 'enum' in only && only.enum.length === 1
        ? [[key, only.enum[0]] as const]
        : [];
    });
    return {
      claims: value =>
        required.every(key => key in value) &&
        constants.every(([key, constant]) => read(value, key) === constant),
      check(value, where) {
        if (!isObject(value)) return `${where} must be an object of type ${name}`;
        checks ??= new Map(Object.entries(fields).map(([key, field]) => [key, forField(field)]));
        for (const key of required)
          if (!(key in value)) return `can't find field "${key}" in ${where} of type ${name}`;
        for (const [key, item] of Object.entries(value)) {
          const check = checks.get(key);
          if (!check) return `unknown field "${key}" in ${where} of type ${name}`;
          const problem = check(item, `${where}.${key}`);
          if (problem) return problem;
        }
        return undefined;
      },
    };
  };

  const forType = (type: TypeRef): Check => {
    if (typeof type === 'string')
      return PRIMITIVES[type] ?? ((value, where) => objectCheck(type).check(value, where));
    if ('enum' in type) return oneOf(new Set<unknown>(type.enum));
    const item = anyOf(type.array);
    return (value, where) => {
      if (!Array.isArray(value)) return `${where} must be an array`;
      for (const [index, element] of value.entries()) {
        const problem = item(element, `${where}[${index}]`);
        if (problem) return problem;
      }
      return undefined;
    };
  };

  const anyOf = (alternatives: TypeRef[]): Check => {
    const checks = alternatives.map(forType);
    const [only] = checks;
    if (only && checks.length === 1) return only;
    return (value, where) => {
      const problems: string[] = [];
      for (const check of checks) {
        const problem = check(value, where);
        if (!problem) return undefined;
        problems.push(problem);
      }
      return isObject(value) ? (problems[likeliest(alternatives, value)] ?? problems[0]) : problems[0];
    };
  };

  const likeliest = (alternatives: TypeRef[], value: object): number =>
    alternatives.findIndex(
      type => typeof type === 'string' && type in types && objectCheck(type).claims(value),
    );

  const forField = (field: Field): Check => {
    const check = anyOf(field.types);
    const { limits } = field;
    if (!limits || limits.parsed) return check;
    return (value, where) => {
      const problem = check(value, where);
      if (problem) return problem;
      const size = measure(value, limits.unit);
      return size === undefined || (size >= limits.min && size <= limits.max)
        ? undefined
        : (limitText(where) ??
            `${where} must have ${limits.min}-${limits.max} ${limits.unit}, it has ${size}`);
    };
  };

  return { forField };
}

/** How the real server words the limits that bots meet often. */
function limitText(where: string): string | undefined {
  if (where.endsWith('.callback_data')) return 'BUTTON_DATA_INVALID';
  return where === 'text' ? 'MESSAGE_TOO_LONG' : undefined;
}

const PRIMITIVES: Record<string, Check> = {
  Integer: (value, where) => (Number.isSafeInteger(value) ? undefined : `${where} must be an Integer`),
  Number: (value, where) => (typeof value === 'number' ? undefined : `${where} must be a Number`),
  String: (value, where) => (typeof value === 'string' ? undefined : `${where} must be a String`),
  Boolean: (value, where) => (typeof value === 'boolean' ? undefined : `${where} must be a Boolean`),
  True: (value, where) => (value === true ? undefined : `${where} must be True`),
  InputFile: (value, where) => (value instanceof Blob ? undefined : `${where} must be an uploaded file`),
};

function oneOf(values: Set<unknown>): Check {
  return (value, where) => (values.has(value) ? undefined : `${where} has an unsupported value`);
}

function measure(value: unknown, unit: 'characters' | 'bytes' | 'items'): number | undefined {
  if (unit === 'items') return Array.isArray(value) ? value.length : undefined;
  if (typeof value !== 'string') return undefined;
  return unit === 'bytes' ? Buffer.byteLength(value) : codePointLength(value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function read(value: object, key: string): unknown {
  return Reflect.get(value, key);
}
