import type { Block, Run } from '../guides/words.ts'
import type { Values, Words } from './words.ts'

/** Blocks with their placeholders filled in; no blocks where there are none. */
export function fillBlocks(
  blocks: readonly Block[] | undefined,
  words: Words,
  values: Values,
): readonly Block[] {
  const fill = (run: Run): Run => {
    if (typeof run === 'string') return words.fill(run, values)
    return 'strong' in run ? { strong: words.fill(run.strong, values) } : run
  }
  return (blocks ?? []).map((block) =>
    block.kind === 'paragraph'
      ? { ...block, runs: block.runs.map(fill) }
      : { ...block, items: block.items.map((item) => item.map(fill)) },
  )
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
