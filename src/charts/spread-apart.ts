/**
 * Tops of labels that want to stand at `wanted` and are `size` high: in the same order from top to bottom, none over
 * another, none above `min`, each as near to its place as its neighbours let it.
 */
export function spreadApart(
  labels: readonly { readonly wanted: number; readonly size: number }[],
  min: number,
): number[] {
  interface Block {
    start: number;
    size: number;
    members: { index: number; offset: number; wanted: number }[];
  }
  const order = labels.map((label, index) => ({ ...label, index })).toSorted((a, b) => a.wanted - b.wanted);
  const blocks: Block[] = [];
  for (const { index, wanted, size } of order) {
    let block: Block = { start: Math.max(min, wanted), size, members: [{ index, offset: 0, wanted }] };
    // Blocks that would overlap become one, which stands where its members are nearest to their places on average.
    for (let above = blocks.at(-1); above && above.start + above.size > block.start; above = blocks.at(-1)) {
      blocks.pop();
      const { size: shift } = above;
      const members = [
        ...above.members,
        ...block.members.map(each => ({ ...each, offset: each.offset + shift })),
      ];
      const mean = members.reduce((sum, each) => sum + each.wanted - each.offset, 0) / members.length;
      block = { start: Math.max(min, mean), size: above.size + block.size, members };
    }
    blocks.push(block);
  }
  const tops: number[] = labels.map(() => min);
  for (const { start, members } of blocks)
    for (const { index, offset } of members) tops[index] = start + offset;
  return tops;
}
