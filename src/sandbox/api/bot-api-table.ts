import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A type of the Bot API: a name, an array of alternatives, or fixed values. */
export type TypeRef = string | { array: TypeRef[] } | { enum: (string | number)[] };

const typeRefSchema: z.ZodType<TypeRef> = z.lazy(() =>
  z.union([
    z.string(),
    z.strictObject({ array: z.array(typeRefSchema) }),
    z.strictObject({ enum: z.array(z.union([z.string(), z.number()])) }),
  ]),
);

const fieldSchema = z.strictObject({
  types: z.array(typeRefSchema),
  required: z.literal(true).optional(),
  limits: z
    .strictObject({
      min: z.number(),
      max: z.number(),
      unit: z.enum(['characters', 'bytes', 'items']),
      /** The limit counts what is left after parsing entities: the method checks it, not the table. */
      parsed: z.literal(true).optional(),
    })
    .optional(),
});

const fieldsSchema = z.record(z.string(), fieldSchema);
const tableSchema = z.strictObject({
  methods: z.record(z.string(), fieldsSchema),
  types: z.record(z.string(), fieldsSchema),
});

export type Field = z.infer<typeof fieldSchema>;
export type Fields = z.infer<typeof fieldsSchema>;
export type BotApiTable = z.infer<typeof tableSchema>;

/** The committed table of the Bot API; `scripts/build-bot-api-table.ts` writes it. */
export function loadBotApiTable(): BotApiTable {
  return tableSchema.parse(JSON.parse(readFileSync(new URL('./bot-api.json', import.meta.url), 'utf8')));
}
