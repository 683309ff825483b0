import { describe, expect, it } from 'vitest'
import { answersPrompter } from '../../src/adapters/answers-prompter.ts'
import type { AnswersFile } from '../../src/session/read-answers-file.ts'
import type { Input, Pick, Question } from '../../src/wizard/ports.ts'

/** A pick that answers, or one that does something else. */
function pick(id: string, does: 'answer' | 'action' | 'back' | 'quit' = 'answer'): Pick {
  switch (does) {
    case 'answer':
      return { id, text: id, reply: { kind: 'answer', value: id } }
    case 'action':
      return { id, text: id, reply: { kind: 'action', id } }
    case 'back':
      return { id, text: id, reply: { kind: 'back' } }
    case 'quit':
      return { id, text: id, reply: { kind: 'quit' } }
  }
}

function question(id: string, input: Input, lines: readonly string[] = []): Question {
  return { id, lines, message: id, input, keys: '' }
}

function choose(...picks: readonly Pick[]): Input {
  return { kind: 'choose', picks, preselected: undefined }
}

function several(...picks: readonly Pick[]): Input {
  return { kind: 'several', picks, preselected: [] }
}

const typed: Extract<Input, { kind: 'type' }> = {
  kind: 'type',
  draft: '',
  judge: (text) => (text.includes('@') ? undefined : 'An address has an @.'),
}

function prompter(answers: AnswersFile['answers'], shown: string[] = [], anyway: readonly string[] = []) {
  return answersPrompter(
    answers,
    (known) => `Known: ${known.join(', ')}`,
    (lines) => shown.push(...lines),
    anyway,
  )
}

const way = question('a/way', choose(pick('long'), pick('short'), pick('back', 'back')))

describe('a file answers', () => {
  it.each<[scene: string, answers: AnswersFile['answers'], asked: Question, reply: unknown]>([
    ['a choice', { 'a/way': 'short' }, way, { kind: 'answer', value: 'short' }],
    ['what is no answer but a way back', { 'a/way': 'back' }, way, { kind: 'back' }],
    [
      'with an action',
      { 'a/wait': 'nothing' },
      question('a/wait', choose(pick('over'), pick('nothing', 'action'))),
      { kind: 'action', id: 'nothing' },
    ],
    ['what is typed', { 'a/mail': 'a@b.se' }, question('a/mail', typed), { kind: 'answer', value: 'a@b.se' }],
    [
      'one of several',
      { 'a/goods': 'wood' },
      question('a/goods', several(pick('fruit'), pick('wood'))),
      { kind: 'answer', value: ['wood'] },
    ],
    [
      'a task',
      { 'a/do': 'done' },
      question('a/do', choose(pick('done'), pick('differs', 'action'))),
      { kind: 'answer', value: 'done' },
    ],
    [
      'a notice too, where it names it',
      { 'a/read': 'back' },
      question('a/read', choose(pick('done'), pick('back', 'back'))),
      { kind: 'back' },
    ],
  ])('%s', async (_, answers, asked, reply) => {
    expect(await prompter(answers).ask(asked)).toEqual(reply)
  })

  it('one time after another from a list', async () => {
    const asks = prompter({ 'a/way': ['long', 'back', 'short'] })
    expect([await asks.ask(way), await asks.ask(way), await asks.ask(way)]).toEqual([
      { kind: 'answer', value: 'long' },
      { kind: 'back' },
      { kind: 'answer', value: 'short' },
    ])
  })

  it('each list on its own', async () => {
    const other = question('b/way', way.input)
    const asks = prompter({ 'a/way': ['long', 'short'], 'b/way': ['short'] })
    await asks.ask(way)
    expect(await asks.ask(other)).toEqual({ kind: 'answer', value: 'short' })
    expect(await asks.ask(way)).toEqual({ kind: 'answer', value: 'short' })
  })

  it('once without a list, so that nothing goes round for ever', async () => {
    const asks = prompter({ 'a/way': 'long' })
    expect(await asks.ask(way)).toEqual({ kind: 'answer', value: 'long' })
    const again = await Promise.resolve()
      .then(() => asks.ask(way))
      .catch((error: unknown) => error)
    expect(again).toMatchObject({ code: 'answer-open', what: 'a/way' })
  })

  it('and each screen is shown before', async () => {
    const shown: string[] = []
    await prompter({ 'a/way': 'long' }, shown).ask({ ...way, lines: ['Which way?', ''] })
    expect(shown).toEqual(['Which way?', ''])
  })
})

describe('an unusual answer', () => {
  const doubted: Question = {
    ...question('a/number:doubt', choose(pick('again'), pick('anyway')), ['Is this right?']),
    doubts: { step: 'a/number', why: 'The last digit does not match.' },
  }

  it('stops the file, with the step and the reason', async () => {
    const stopped = await prompter({ 'a/number': '1' })
      .ask(doubted)
      .catch((error: unknown) => error)
    expect(stopped).toMatchObject({
      code: 'answer-doubted',
      what: 'a/number',
      why: 'The last digit does not match.',
    })
  })

  it('stands where the file says so', async () => {
    expect(await prompter({}, [], ['a/number']).ask(doubted)).toEqual({ kind: 'answer', value: 'anyway' })
  })

  it('and what should be typed twice is not asked of a file again', async () => {
    const shown: string[] = []
    const again = question('a/mail:again', { ...typed, repeats: 'a@b.se' }, ['Once more'])
    expect(await prompter({}, shown).ask(again)).toEqual({ kind: 'answer', value: 'a@b.se' })
    expect(shown).toEqual([])
  })
})

describe('a page that asks nothing is passed', () => {
  it.each<[scene: string, asked: Question, reply: unknown]>([
    [
      'a notice',
      question('a/read', choose(pick('done'), pick('back', 'back'))),
      { kind: 'answer', value: 'done' },
    ],
    [
      'an outcome, by finishing',
      question('a/end', choose(pick('leave', 'quit'), pick('change', 'action'))),
      { kind: 'quit' },
    ],
    [
      'an outcome without a way to finish',
      question('a/end', choose(pick('change', 'action'))),
      { kind: 'quit' },
    ],
    [
      'one page of several',
      question('a/way#1', choose(pick('more', 'action'), pick('back', 'back'))),
      { kind: 'action', id: 'more' },
    ],
  ])('%s', async (_, asked, reply) => {
    expect(await prompter({ 'a/way': 'long' }).ask(asked)).toEqual(reply)
  })
})

describe('a file that does not answer is told', () => {
  const refused = (code: string, what: string, why: string) => ({ name: 'UserError', code, what, why })

  it.each<[scene: string, answers: AnswersFile['answers'], asked: Question, error: object]>([
    ['a choice that is not in it', {}, way, refused('answer-open', 'a/way', '')],
    ['what is typed and not in it', {}, question('a/mail', typed), refused('answer-open', 'a/mail', '')],
    [
      'a task that is not in it',
      {},
      question('a/do', choose(pick('done'), pick('differs', 'action'))),
      refused('answer-open', 'a/do', ''),
    ],
    ['an empty list', { 'a/way': [] }, way, refused('answer-open', 'a/way', '')],
    [
      'an option that is not known',
      { 'a/way': 'scenic' },
      way,
      refused('answer-refused', 'a/way', 'Known: long, short, back'),
    ],
    [
      'one of several that is not known',
      { 'a/goods': 'moss' },
      question('a/goods', several(pick('fruit'))),
      refused('answer-refused', 'a/goods', 'Known: fruit'),
    ],
    [
      'a text that may not stand',
      { 'a/mail': 'anna' },
      question('a/mail', typed),
      refused('answer-refused', 'a/mail', 'An address has an @.'),
    ],
  ])('%s', async (_, answers, asked, error) => {
    await expect(async () => prompter(answers).ask(asked)).rejects.toMatchObject(error)
  })

  it('a list that is used up', async () => {
    const asks = prompter({ 'a/way': ['long'] })
    await asks.ask(way)
    await expect(async () => asks.ask(way)).rejects.toMatchObject(refused('answer-open', 'a/way', ''))
  })

  it('but its screen is shown all the same', async () => {
    const shown: string[] = []
    await expect(async () => prompter({}, shown).ask({ ...way, lines: ['Which way?'] })).rejects.toThrow()
    expect(shown).toEqual(['Which way?'])
  })
})
