/**
 * @typedef {import('./types.js').Entity} Entity
 * @typedef {string | { entity: Entity, children: RichNode[] }} RichNode
 */

/**
 * Turns a text and its entities into a tree ready to be shown. The texts of the leaves, joined, are the text itself,
 * whatever the entities are: those outside the text are cut, those that overlap half are split at the border.
 * Offsets and lengths are UTF-16 units (Bot API, MessageEntity), which is also how JavaScript counts.
 *
 * @param {string} text
 * @param {readonly Entity[]} entities
 * @returns {RichNode[]}
 */
export function buildRichTree(text, entities) {
  const inside = entities
    .map(entity => clip(entity, 0, text.length))
    .filter(entity => entity.length > 0)
    .sort((a, b) => a.offset - b.offset || b.length - a.length);
  return buildRange(text, 0, text.length, inside);
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {readonly Entity[]} sorted  by offset, the longer first; all inside the range
 * @returns {RichNode[]}
 */
function buildRange(text, start, end, sorted) {
  /** @type {RichNode[]} */
  const nodes = [];
  let position = start;
  let rest = [...sorted];
  for (let entity = rest.shift(); entity; entity = rest.shift()) {
    if (entity.offset > position) nodes.push(text.slice(position, entity.offset));
    const entityEnd = entity.offset + entity.length;
    const inner = rest.filter(other => other.offset < entityEnd);
    const overhang = inner
      .map(other => clip(other, entityEnd, end))
      .filter(other => other.length > 0)
      .sort((a, b) => b.length - a.length);
    const children = inner.map(other => clip(other, entity.offset, entityEnd));
    nodes.push({ entity, children: buildRange(text, entity.offset, entityEnd, children) });
    rest = [...overhang, ...rest.slice(inner.length)].sort(
      (a, b) => a.offset - b.offset || b.length - a.length,
    );
    position = entityEnd;
  }
  if (position < end) nodes.push(text.slice(position, end));
  return nodes;
}

/**
 * @param {Entity} entity
 * @param {number} start
 * @param {number} end
 * @returns {Entity}
 */
function clip(entity, start, end) {
  const offset = Math.min(Math.max(entity.offset, start), end);
  const last = Math.max(Math.min(entity.offset + entity.length, end), offset);
  return { ...entity, offset, length: last - offset };
}
