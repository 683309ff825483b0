import { clocksThatRun, type Time } from '../flow/clock.ts'
import { locate } from '../flow/locate.ts'
import { type Answers, partOf, type Step, stillWaits } from '../flow/step.ts'
import { clockValues, type Journey } from '../guides/journey.ts'
import type { Block } from '../guides/words.ts'
import { clockShown } from './clock-view.ts'
import { fillBlocks, plainTexts } from './fill.ts'
import { type Letter, letterBlocks, letterView } from './operator-letter.ts'
import { safe } from './safe.ts'
import { wordsOf } from './step-words.ts'
import { givenText, valuesOf } from './values.ts'
import type { View } from './view.ts'
import type { Values, Words } from './words.ts'

/**
 * The step whose ready-made e-mail serves where a person stands: that of the step itself, else the one to which saying that
 * the wait is long would lead, else the one whose answer is waited for: it can be asked again.
 */
export function letterStep(journey: Journey, answers: Answers): Step | undefined {
  const { step, path } = locate(journey.flow, answers)
  if (step.letter !== undefined) return step
  if (step.kind !== 'choice') return undefined
  const long = step.options
    .filter(({ id }) => stillWaits(step, id))
    .map(({ id }) => locate(journey.flow, { ...answers, [step.id]: { value: id, at: '' } }).step)
    .find((next) => next.letter !== undefined && partOf(next.id) === partOf(step.id))
  if (long !== undefined || !step.waits) return long
  const begun = (step.clocks ?? []).flatMap(({ from }) => from)
  return journey.flow.steps.find(
    ({ id, letter }) => letter !== undefined && begun.includes(id) && path.includes(id),
  )
}

/**
 * The ready-made e-mail of a step: in the person's language where it is read there, else in the likeliest one that is. What the
 * person left out stands in it to be filled in.
 * @param speak the words of another language
 */
export function readyLetter(
  journey: Journey,
  words: Words,
  step: Step,
  answers: Answers,
  time: Time,
  speak: (language: string) => Words,
): Letter {
  const languages = step.letter?.languages ?? []
  const own = languages.length === 0 || languages.includes(words.language)
  return writeLetter(journey, own ? words : speak(languages[0] ?? words.language), step, answers, time)
}

function writeLetter(journey: Journey, words: Words, step: Step, answers: Answers, time: Time): Letter {
  const written = wordsOf(words, step).letter
  const values = letterValues(journey, words, step, answers, time)
  return {
    language: words.language,
    to: step.letter?.email ?? '',
    subject: words.fill(written?.subject ?? '', values),
    body: [
      fillBlocks(written?.text, words, values).map(blockText).join('\n\n'),
      ...signature(journey, answers),
    ].join('\n'),
  }
}

/** The letter as a page; where it is written in another language than the person's, it stands below in theirs. */
export function readyLetterView(
  journey: Journey,
  words: Words,
  step: Step,
  answers: Answers,
  time: Time,
  letter: Letter,
): View {
  const view = letterView(words, letter)
  const own = words.language === letter.language ? [] : [writeLetter(journey, words, step, answers, time)]
  const who = letter.to === '' ? [{ kind: 'paragraph', runs: [noAddress(words, step)] } as const] : []
  return { ...view, blocks: [...who, ...view.blocks, ...own.flatMap((each) => letterBlocks(words, each, 1))] }
}

function noAddress(words: Words, step: Step): string {
  return words.say('waiting.no-address', { who: step.letter?.who ?? words.say('waiting.authority') })
}

function blockText(block: Block): string {
  const texts = plainTexts([block])
  return block.kind === 'paragraph' ? texts.join('') : texts.map((text) => `- ${text}`).join('\n')
}

/** The person's own name below the letter, as far as they gave it. */
function signature(journey: Journey, answers: Answers): readonly string[] {
  const { relevant } = locate(journey.flow, answers)
  const names = journey.flow.steps
    .filter((step) => step.kind === 'entry' && step.rule === 'person-name')
    .flatMap(({ id }) => givenText(relevant, id) ?? [])
  return names.length === 0 ? [] : [safe(names.join(' '))]
}

/** What is not known is to be filled in by hand: a letter to somebody else can't say 'your company'. */
function letterValues(journey: Journey, words: Words, step: Step, answers: Answers, time: Time): Values {
  const missing = words.say('operator-check.letter-fill-in')
  const { relevant } = locate(journey.flow, answers)
  const values = valuesOf(journey, words, relevant, partOf(step.id), missing)
  const running = clocksThatRun(journey.flow, answers, time).find(
    ({ clock }) => partOf(clock.id) === partOf(step.id),
  )
  const unknown = Object.fromEntries(clockValues.map((name) => [name, missing]))
  return { ...values, clock: running === undefined ? unknown : clockShown(running, words, time.zone) }
}
