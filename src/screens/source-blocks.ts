import type { Step } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import { longDate } from './date.ts'
import type { ViewBlock } from './view.ts'
import type { Words } from './words.ts'

/** Which public documents some steps are taken from, with their dates; nothing where they tell no fact. */
export function sourceBlocks(journey: Journey, words: Words, steps: readonly Step[]): readonly ViewBlock[] {
  const origins = [...new Set(steps.flatMap((step) => step.facts))].flatMap(
    (fact) => journey.sources[fact] ?? [],
  )
  const checked = origins.map((origin) => origin.checkedOn).sort()[0]
  const items = [...new Set(origins.flatMap((origin) => origin.documents))].flatMap((id) => {
    const document = journey.documents[id]
    if (document === undefined) return []
    const dated = shownDate(document.dated, words)
    return [[sourceText(document, dated, words)]]
  })
  if (checked === undefined || items.length === 0) return []
  const head = words.say('screens.sources', { day: longDate(checked, words) })
  return [
    { kind: 'paragraph', runs: [head] },
    { kind: 'list', ordered: false, items },
  ]
}

/** Who published it, what it is called and when it is from; without a publisher its title comes first. */
export function sourceText(
  { publisher, title }: { readonly publisher?: string | undefined; readonly title: string },
  dated: string,
  words: Words,
): string {
  return publisher === undefined
    ? words.say('screens.source-alone', { title, dated })
    : words.say('screens.source', { publisher, title, dated })
}

function shownDate(dated: string, words: Words): string {
  if (dated === 'undated') return words.say('screens.undated')
  return dated.length === 10 ? longDate(dated, words) : dated
}
