import { type SpelledGroup, spellCode } from './spell.ts'
import type { View, ViewBlock } from './view.ts'
import type { Words } from './words.ts'

/** A support code, as a document. A pack of one's own has none. */
export interface SupportCodeDocument {
  readonly format: 'traces-guide/support-code@1'
  readonly language: string
  readonly saved: boolean
  readonly journey: string | null
  readonly code: string | null
  readonly groups: readonly SpelledGroup[]
}

/** @param journey nothing where nothing is saved @param code nothing where the journey has no number */
export function supportCodeDocument(
  words: Words,
  journey: string | undefined,
  code: string | undefined,
): SupportCodeDocument {
  return {
    format: 'traces-guide/support-code@1',
    language: words.language,
    saved: journey !== undefined,
    journey: journey ?? null,
    code: code ?? null,
    groups: code === undefined ? [] : spellCode(code, words),
  }
}

/** The code to be read out: a group a line, spelled in the person's language, and what it says of them. */
export function supportCodeView(code: string, words: Words): View {
  const rows = spellCode(code, words).map(({ number, group, spelled }) => ({
    label: `${number}  ${group}`,
    value: spelled,
  }))
  return {
    title: words.say('support.read-out'),
    blocks: [
      { kind: 'paragraph', runs: [{ strong: code }] },
      { kind: 'rows', rows },
      { kind: 'paragraph', runs: [words.say('support.says')] },
      { kind: 'paragraph', runs: [words.say('support.says-not')] },
    ],
  }
}

/** What is said where a journey has no code. */
export function noCodeView(words: Words): View {
  return {
    title: words.say('support.no-code'),
    blocks: [
      {
        kind: 'paragraph',
        runs: [words.say('support.export-instead')],
      },
    ],
  }
}

/** What stands below advice for somebody who is stuck. @param code nothing where the journey has none */
export function stuckBlocks(words: Words, code: string | undefined): readonly ViewBlock[] {
  return code === undefined ? [] : [{ kind: 'paragraph', runs: [words.say('support.stuck', { code })] }]
}
