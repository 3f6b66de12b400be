/**
 * Writes src/sandbox/api/bot-api.json: what the Bot API accepts, taken from the declarations of `@gramio/types`.
 * Run it after updating that package: `node scripts/build-bot-api-table.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseSync, type TsInterfaceDeclaration, type TsPropertySignature, type TsType } from '@swc/core';

type TypeRef = string | { array: TypeRef[] } | { enum: (string | number)[] };
interface Limits {
  min: number;
  max: number;
  unit: 'characters' | 'bytes' | 'items';
  parsed?: true;
}
interface Field {
  types: TypeRef[];
  required?: true;
  limits?: Limits;
}
type Fields = Record<string, Field>;

/** The declarations name every number `number`; these fields are the ones that may have a fraction. */
const FRACTIONAL =
  /^(latitude|longitude|horizontal_accuracy|scale|[xy]_shift|duration|temperature|rotation_angle|(cover|main)_frame_timestamp|.*_percentage)$/u;

interface Declarations {
  source: Buffer;
  interfaces: Map<string, TsInterfaceDeclaration>;
  aliases: Map<string, TsType>;
}

function readDeclarations(name: string): Declarations {
  const source = readFileSync(new URL(`../node_modules/@gramio/types/out/${name}.d.ts`, import.meta.url));
  const interfaces = new Map<string, TsInterfaceDeclaration>();
  const aliases = new Map<string, TsType>();
  for (const item of parseSync(source.toString(), { syntax: 'typescript' }).body) {
    if (item.type !== 'ExportDeclaration') continue;
    if (item.declaration.type === 'TsInterfaceDeclaration')
      interfaces.set(item.declaration.id.value, item.declaration);
    if (item.declaration.type === 'TsTypeAliasDeclaration')
      aliases.set(item.declaration.id.value, item.declaration.typeAnnotation);
  }
  return { source, interfaces, aliases };
}

function parseLimits(description: string, isArray: boolean): Limits | undefined {
  const text = /(\d+)-(\d+) (characters|bytes)(.*)/u.exec(description);
  if (text && !isArray) {
    const unit = text[3] === 'bytes' ? 'bytes' : 'characters';
    const limits: Limits = { min: Number(text[1]), max: Number(text[2]), unit };
    return text[4]?.includes('after entities parsing') ? { ...limits, parsed: true } : limits;
  }
  const items = /(?:list of|include|must contain) (\d+)-(\d+)/iu.exec(description);
  return items && isArray ? { min: Number(items[1]), max: Number(items[2]), unit: 'items' } : undefined;
}

/** The whole table as text: one line per method and per type, so that a new version reads well as a diff. */
export function buildBotApiTable(): string {
  const params = readDeclarations('params');
  const objects = readDeclarations('objects');
  const methodsFile = readDeclarations('methods');
  const reached = new Set<string>();

  const resolveName = (name: string, field: string): TypeRef[] => {
    const alias = params.aliases.get(name) ?? objects.aliases.get(name);
    const plain = name.replace(/^Telegram/u, '');
    if (plain === 'InputFile') return ['InputFile'];
    if (alias) return resolve(alias, field);
    if (!objects.interfaces.has(name)) throw new Error(`unknown type ${name}`);
    reached.add(name);
    return [plain];
  };

  const resolve = (type: TsType, field: string): TypeRef[] => {
    switch (type.type) {
      case 'TsParenthesizedType':
        return resolve(type.typeAnnotation, field);
      case 'TsUnionType':
        return mergeEnums(type.types.flatMap(part => resolve(part, field)));
      case 'TsArrayType':
        return [{ array: resolve(type.elemType, field) }];
      case 'TsKeywordType':
        if (type.kind === 'string') return ['String'];
        if (type.kind === 'boolean') return ['Boolean'];
        return [FRACTIONAL.test(field) ? 'Number' : 'Integer'];
      case 'TsLiteralType':
        if (type.literal.type === 'BooleanLiteral') return ['True'];
        if (type.literal.type === 'StringLiteral' || type.literal.type === 'NumericLiteral')
          return [{ enum: [type.literal.value] }];
        throw new Error(`unknown literal in ${field}`);
      case 'TsTypeLiteral': // `{ toString(): string }`: a convenience of the package, not of the API
        return [];
      case 'TsTypeReference': {
        const name = type.typeName.type === 'Identifier' ? type.typeName : type.typeName.right;
        if (name.value === 'Exclude') return [{ enum: updateTypes() }];
        return resolveName(name.value, field);
      }
      default:
        throw new Error(`unknown kind of type ${type.type} in ${field}`);
    }
  };

  const updateTypes = (): string[] =>
    membersOf(objects.interfaces.get('TelegramUpdate'))
      .map(keyOf)
      .filter(key => key !== 'update_id');

  const describeFields = (file: Declarations, declaration: TsInterfaceDeclaration | undefined): Fields => {
    const fields: Fields = {};
    for (const member of membersOf(declaration)) {
      const annotation = member.typeAnnotation?.typeAnnotation;
      if (!annotation) throw new Error(`${keyOf(member)} has no type`);
      const types = resolve(annotation, keyOf(member));
      const description = commentBefore(file.source, member);
      const limits = parseLimits(
        description,
        types.some(part => typeof part === 'object' && 'array' in part),
      );
      fields[keyOf(member)] = {
        types,
        ...(member.optional ? {} : { required: true }),
        ...(limits && { limits }),
      };
    }
    return fields;
  };

  const methods: [string, Fields][] = membersOf(methodsFile.interfaces.get('APIMethods')).map(member => {
    const name = keyOf(member);
    const declaration = params.interfaces.get(`${name[0]?.toUpperCase()}${name.slice(1)}Params`);
    return [name, describeFields(params, declaration)];
  });
  const types: [string, Fields][] = [];
  for (const name of reached) // grows while the fields of its members are described
    types.push([name.replace(/^Telegram/u, ''), describeFields(objects, objects.interfaces.get(name))]);
  types.sort(([a], [b]) => (a < b ? -1 : 1));

  const lines = (entries: [string, Fields][]): string =>
    entries.map(([name, fields]) => `  ${JSON.stringify(name)}: ${JSON.stringify(fields)}`).join(',\n');
  return `{\n"methods": {\n${lines(methods)}\n},\n"types": {\n${lines(types)}\n}\n}\n`;
}

function mergeEnums(parts: TypeRef[]): TypeRef[] {
  const values = parts.flatMap(part => (typeof part === 'object' && 'enum' in part ? part.enum : []));
  const others = parts.filter(part => typeof part === 'string' || !('enum' in part));
  return values.length > 0 ? [...others, { enum: values }] : others;
}

function membersOf(declaration: TsInterfaceDeclaration | undefined): TsPropertySignature[] {
  return (declaration?.body.body ?? []).filter(member => member.type === 'TsPropertySignature');
}

function keyOf(member: TsPropertySignature): string {
  if (member.key.type !== 'Identifier') throw new Error(`unexpected key ${member.key.type}`);
  return member.key.value;
}

/** The comment that ends right before a member. swc counts bytes from 1, hence the subtraction. */
function commentBefore(source: Buffer, member: TsPropertySignature): string {
  const before = source.subarray(0, member.span.start - 1);
  return before.subarray(before.lastIndexOf('/**')).toString().replaceAll('\\', '');
}

if (import.meta.main)
  writeFileSync(new URL('../src/sandbox/api/bot-api.json', import.meta.url), buildBotApiTable());
