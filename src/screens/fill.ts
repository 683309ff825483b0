import type { Block, Run } from '../guides/words.ts'
import type { Values, Words } from './words.ts'

/** Blocks with their placeholders filled in; what comes out empty is left away, and no blocks where there are none. */
export function fillBlocks(
  blocks: readonly Block[] | undefined,
  words: Words,
  values: Values,
): readonly Block[] {
  const fill = (run: Run): Run => {
    if (typeof run === 'string') return words.fill(run, values)
    return 'strong' in run ? { strong: words.fill(run.strong, values) } : run
  }
  return (blocks ?? []).flatMap((block): readonly Block[] => {
    if (block.kind === 'paragraph') {
      const runs = block.runs.map(fill)
      return plain(runs).trim() === '' ? [] : [{ ...block, runs }]
    }
    const items = block.items.map((item) => item.map(fill)).filter((item) => plain(item).trim() !== '')
    return items.length === 0 ? [] : [{ ...block, items }]
  })
}

/** Blocks as plain texts, one for each paragraph or item. */
export function plainTexts(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [plain(block.runs)] : block.items.map((item) => plain(item)),
  )
}

function plain(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : 'strong' in run ? run.strong : run.code)).join('')
}
