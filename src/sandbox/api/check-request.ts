import { badRequest } from './api-error.ts';
import type { BotApiTable, Field } from './bot-api-table.ts';
import type { MethodName, MethodParams } from './telegram-types.ts';
import { type Check, createTypeChecks } from './type-checks.ts';

/** A request as it came: values of a JSON body, or strings and files of a form or a query. */
export type RawParams = Record<string, unknown>;

/** Knows every method of the Bot API and what it accepts. */
export interface RequestChecks {
  /** The method's proper name for whatever case it was called in. */
  findMethod(name: string): MethodName | undefined;
  /**
   * The parameters with their declared types, JSON-encoded ones decoded.
   * Throws `ApiError` 400 for an unknown, missing, wrongly typed or over-long parameter.
   */
  check<Method extends MethodName>(method: Method, raw: RawParams): MethodParams<Method>;
}

interface ParamCheck {
  field: Field;
  check: Check;
}

type MethodChecks = Map<string, ParamCheck>;

/** Compiles the table once; methods are compiled when first called. */
export function createRequestChecks(table: BotApiTable): RequestChecks {
  const types = createTypeChecks(table.types);
  const compiled = new Map<MethodName, MethodChecks>();
  const names = new Map(Object.keys(table.methods).map(name => [name.toLowerCase(), name]));

  const isMethodName = (name: string | undefined): name is MethodName =>
    name !== undefined && name in table.methods;

  const checksOf = (method: MethodName): MethodChecks => {
    const known = compiled.get(method);
    if (known) return known;
    const made: MethodChecks = new Map();
    for (const [name, field] of Object.entries(table.methods[method] ?? {}))
      made.set(name, { field, check: types.forField(field) });
    compiled.set(method, made);
    return made;
  };

  // The table and `MethodParams` come from the same declarations, so passing the one proves the other.
  const fits = <Method extends MethodName>(method: Method, params: unknown): params is MethodParams<Method> =>
    typeof params === 'object' && params !== null && firstProblem(checksOf(method), params) === undefined;

  return {
    findMethod(name) {
      const proper = names.get(name.toLowerCase());
      return isMethodName(proper) ? proper : undefined;
    },
    check(method, raw) {
      const checks = checksOf(method);
      const params: RawParams = {};
      for (const [name, value] of Object.entries(raw)) {
        if (value === null || value === undefined) continue;
        const param = checks.get(name);
        // A file that no parameter is named after is an attachment: `attach://name` refers to it.
        if (!param && value instanceof Blob) continue;
        params[name] = param ? decode(name, value, param.field) : value;
      }
      if (fits(method, params)) return params;
      throw badRequest(firstProblem(checks, params) ?? 'wrong request');
    },
  };
}

function firstProblem(checks: MethodChecks, params: object): string | undefined {
  for (const [name, { field }] of checks)
    if (field.required && !(name in params))
      return MISSING_TEXTS.get(name) ?? `parameter "${name}" is required`;
  for (const [name, value] of Object.entries(params)) {
    const param = checks.get(name);
    if (!param) return `unknown parameter "${name}"`;
    const problem = param.check(value, name);
    if (problem) return problem;
  }
  return undefined;
}

/** How the real server says that these are missing. */
const MISSING_TEXTS = new Map([
  ['chat_id', 'chat_id is empty'],
  ['text', 'message text is empty'],
  ['message_id', 'message identifier is not specified'],
  ['photo', 'there is no photo in the request'],
  ['document', 'there is no document in the request'],
]);

/** A form has only strings, and structures may come JSON-encoded even inside a JSON body. */
function decode(name: string, value: unknown, field: Field): unknown {
  if (typeof value !== 'string' || field.types.some(acceptsText)) return value;
  if (field.types.includes('Boolean') || field.types.includes('True'))
    return BOOLEANS.get(value.toLowerCase()) ?? value;
  if (field.types.includes('Integer') || field.types.includes('Number'))
    return value.trim() === '' ? value : Number(value);
  try {
    return JSON.parse(value);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw badRequest(`can't parse ${name.replaceAll('_', ' ')} JSON object`);
    throw error;
  }
}

const BOOLEANS = new Map([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['false', false],
  ['0', false],
  ['no', false],
]);

function acceptsText(type: Field['types'][number]): boolean {
  return type === 'String' || (typeof type === 'object' && 'enum' in type && type.enum.some(isString));
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}
