import { holds } from '../flow/condition.ts'
import type { Answers } from '../flow/step.ts'
import type { Addressee, OperatorAdvice } from '../guides/operator-advice.ts'
import type { LetterAnswer } from '../guides/vocabulary.ts'
import type { OperatorCheck, Reason } from '../operator/check.ts'
import { safe } from './safe.ts'
import type { Row, View, ViewBlock } from './view.ts'
import type { Words } from './words.ts'

/** A letter to the authority, ready to be sent. */
export interface Letter {
  readonly language: string
  /** An e-mail address; empty where no document names one. */
  readonly to: string
  readonly subject: string
  readonly body: string
}

/** Whose table it is: what the letter tells of them. */
export interface Asker {
  /** The relevant answers of their session; none where there is none. */
  readonly relevant: Answers
  readonly company: string | undefined
}

/** The reasons that a letter has a sentence for. */
const toldInLetter: readonly Reason[] = [
  'twice',
  'suspended',
  'unknown-state',
  'other-activity',
  'no-activity',
]

/** Whom to write to: the first whose condition holds for the answers. */
export function addresseeOf(advice: OperatorAdvice, relevant: Answers): Addressee | undefined {
  return advice.write.find((each) => holds(each.when, relevant))
}

/** Whom to write to, in words: the name, with the address where there is one. */
export function addresseeText({ who = '', email }: Partial<Addressee> = {}): string {
  return email === undefined ? who : `${who} (${email})`
}

/** A letter that asks for the activity one needs, in the language of these words. */
export function operatorLetter(
  words: Words,
  advice: OperatorAdvice,
  check: OperatorCheck,
  asker: Asker,
): Letter {
  const why = toldInLetter.find((reason) => reason === check.reason) ?? 'other-activity'
  const company = answered(advice, asker, 'company') ?? words.say('operator-check.letter-fill-in')
  const name = [answered(advice, asker, 'first-name'), answered(advice, asker, 'last-name')]
    .filter((each) => each !== undefined)
    .join(' ')
  const wantsActivity = why === 'other-activity' || why === 'no-activity'
  return {
    language: words.language,
    to: addresseeOf(advice, asker.relevant)?.email ?? '',
    subject: words.say('operator-check.letter-subject', { company }),
    body: [
      words.say('operator-check.letter-hello'),
      words.say(`operator-check.letter-${why}`),
      detailsOf(words, advice, check, asker)
        .map(({ label, value }) => `${label}: ${value}`)
        .join('\n'),
      words.say(`operator-check.letter-${wantsActivity ? 'ask' : 'ask-what'}`),
      [words.say('operator-check.letter-regards'), ...(name === '' ? [] : [name])].join('\n'),
    ].join('\n\n'),
  }
}

/** A letter on a page of its own. */
export function letterView(words: Words, letter: Letter): View {
  return { title: titleOf(words, letter, 'letter'), blocks: linesOf(words, letter) }
}

/** A letter among other things. @param index which of them it is, from 0 */
export function letterBlocks(words: Words, letter: Letter, index: number): readonly ViewBlock[] {
  const text = titleOf(words, letter, index === 0 ? 'letter' : 'letter-same')
  return [{ kind: 'heading', text }, ...linesOf(words, letter)]
}

function titleOf(words: Words, { language }: Letter, key: string): string {
  return words.say(`operator-check.${key}`, { language: words.say(`languages.${language}`) })
}

function linesOf(words: Words, letter: Letter): readonly ViewBlock[] {
  const to = letter.to === '' ? [] : [{ label: words.say('operator-check.letter-to'), value: letter.to }]
  const about = { label: words.say('operator-check.letter-about'), value: letter.subject }
  return [
    { kind: 'rows', rows: [...to, about] },
    ...letter.body.split('\n\n').map((text): ViewBlock => ({ kind: 'paragraph', runs: [text] })),
  ]
}

function detailsOf(words: Words, advice: OperatorAdvice, check: OperatorCheck, asker: Asker): readonly Row[] {
  const row = (key: string, value: string): Row => ({
    label: words.say(`operator-check.letter-${key}`),
    value,
  })
  const missing = words.say('operator-check.letter-fill-in')
  const shown = new Set(
    check.decides
      .flatMap((index) => check.rows[index]?.activities ?? [])
      .map(({ name, state }) =>
        state === 'none' ? safe(name) : `${safe(name)}: ${words.say(`operator-check.state-${state}`)}`,
      ),
  )
  const email = answered(advice, asker, 'email')
  return [
    row('company', answered(advice, asker, 'company') ?? missing),
    ...(advice.answers.number === undefined
      ? []
      : [row('number', answered(advice, asker, 'number') ?? missing)]),
    row('shown', shown.size === 0 ? words.say('operator-check.letter-nothing') : [...shown].join('; ')),
    row('wanted', advice.wants.map((id) => activityText(advice, id, words.language)).join(' / ')),
    ...(email === undefined ? [] : [row('email', email)]),
  ]
}

/** An activity as TRACES prints it, in a language where it does, else in English. */
function activityText(advice: OperatorAdvice, id: string, language: string): string {
  const activity = advice.activities.find((each) => each.id === id)
  const name = activity?.names[language]?.[0] ?? activity?.names.en?.[0] ?? id
  return activity?.code === undefined ? name : `${name} (${activity.code})`
}

function answered(
  advice: OperatorAdvice,
  { relevant, company }: Asker,
  name: LetterAnswer,
): string | undefined {
  const step = advice.answers[name]
  const value = step === undefined ? undefined : relevant[step]?.value
  if (typeof value === 'string' && value !== 'skipped' && value !== 'withheld') return safe(value)
  return name === 'company' && company !== undefined ? safe(company) : undefined
}
