import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPageModule } from './load-page-module.ts';

type Entity = { type: string; offset: number; length: number };
type RichNode = string | { entity: Entity; children: RichNode[] };

const { buildRichTree } = await loadPageModule<{
  buildRichTree(text: string, entities: Entity[]): RichNode[];
}>('model/rich-tree.js');

const plain = (node: RichNode): string =>
  typeof node === 'string' ? node : node.children.map(plain).join('');

/** For every UTF-16 unit the types of the entities around it. */
function typesByUnit(nodes: RichNode[], around: string[] = []): string[][] {
  return nodes.flatMap(node =>
    typeof node === 'string'
      ? Array.from({ length: node.length }, () => around)
      : typesByUnit(node.children, [...around, node.entity.type]),
  );
}

const entity = fc.record({
  type: fc.constantFrom('bold', 'italic', 'code', 'spoiler', 'blockquote'),
  offset: fc.integer({ min: -3, max: 30 }),
  length: fc.integer({ min: -2, max: 30 }),
});

describe('the tree of a formatted text', () => {
  it('puts an entity inside the one around it', () => {
    const tree = buildRichTree('Ваш профиль готов', [
      { type: 'bold', offset: 4, length: 13 },
      { type: 'italic', offset: 12, length: 5 },
    ]);
    expect(tree).toEqual([
      'Ваш ',
      {
        entity: { type: 'bold', offset: 4, length: 13 },
        children: ['профиль ', { entity: { type: 'italic', offset: 12, length: 5 }, children: ['готов'] }],
      },
    ]);
  });

  it('loses, doubles and moves no character, whatever the entities are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.array(entity, { maxLength: 6 }),
        (text, entities) => {
          expect(buildRichTree(text, entities).map(plain).join('')).toBe(text);
        },
      ),
    );
  });

  it('marks exactly the characters that the entities name, overlapping ones too', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(entity, { maxLength: 6 }), (text, entities) => {
        const marked = typesByUnit(buildRichTree(text, entities)).map(types => [...types].sort());
        const expected = Array.from({ length: text.length }, (_, unit) =>
          entities
            .filter(({ offset, length }) => offset <= unit && unit < offset + length)
            .map(({ type }) => type)
            .sort(),
        );
        expect(marked).toEqual(expected);
      }),
    );
  });
});
