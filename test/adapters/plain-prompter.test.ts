import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { plainPrompter } from '../../src/adapters/plain-prompter.ts'
import type { Input, Pick, Question, Reply } from '../../src/wizard/ports.ts'
import { wordsIn } from '../wizard/desk.ts'

const pick = (id: string): Pick => ({ id, text: `the ${id}`, reply: { kind: 'answer', value: id } })
const picks = ['pear', 'apple', 'plum'].map(pick)
const choose = (preselected?: string): Input => ({ kind: 'choose', picks, preselected })
const several = (...preselected: readonly string[]): Input => ({ kind: 'several', picks, preselected })
const short = 'That is too long.'
const type = (draft = '', judge = (text: string) => (text.length > 12 ? short : undefined)): Input => ({
  kind: 'type',
  draft,
  judge,
})
const paste: Input = { kind: 'paste', told: (count) => `So far: ${count}` }
const question = (input: Input): Question => ({
  id: 'fruit',
  lines: ['Fruit', '', 'Some is ripe.'],
  message: 'Which one?',
  input,
  keys: 'Esc back',
})

/** Somebody who is asked. @param terminal whether they sit at a terminal, or write through a pipe */
function asked(language: string, terminal: boolean, columns = 0) {
  const stream = new PassThrough()
  const modes: boolean[] = []
  let left = ''
  const input = Object.assign(stream, {
    isTTY: terminal,
    // A terminal hands out what stands in its line when it is told not to wait for Enter.
    setRawMode: (raw: boolean) => {
      modes.push(raw)
      if (raw && left !== '') stream.write(left)
      left = ''
    },
  })
  let out = ''
  const ask = plainPrompter({
    input,
    write: (text) => {
      out += text
    },
    columns: () => columns,
  })(wordsIn(language)).ask
  return {
    ask: (wanted: Input): Promise<Reply> => ask(question(wanted)),
    /** Types lines, or pastes them: what stands behind the last line end waits for an Enter. */
    types: (text: string) => {
      const end = text.lastIndexOf('\n') + 1
      left += text.slice(end)
      stream.write(text.slice(0, end))
    },
    ends: () => stream.end(),
    said: () => out,
    modes,
  }
}

/** All that was typed through a pipe, one question after another. */
async function piped(text: string, inputs: readonly Input[], language = 'en') {
  const person = asked(language, false)
  person.types(text)
  person.ends()
  const replies: Reply[] = []
  for (const input of inputs) replies.push(await person.ask(input))
  return { replies, said: person.said() }
}

const answer = (value: string | readonly string[]): Reply => ({ kind: 'answer', value })

describe('somebody who is asked in lines', () => {
  it('hears the screen, the question, the numbered choices, and what to type', async () => {
    const { said } = await piped('2\n', [choose('plum')])
    expect(said).toBe(
      [
        '',
        'Fruit',
        'Some is ripe.',
        'Which one?',
        'Choices: 3',
        '1. the pear',
        '2. the apple',
        '3. the plum',
        'Enter alone takes 3.',
        'Type a number from 1 to 3, or back, help or quit. Then press Enter:',
        '',
      ].join('\n'),
    )
  })

  it.each([
    ['2\n', choose(), answer('apple')],
    [' 2. \r\n', choose(), answer('apple')],
    ['\n', choose('plum'), answer('plum')],
    ['1 3\n', several(), answer(['pear', 'plum'])],
    ['3, 1,3\n', several(), answer(['pear', 'plum'])],
    ['\n', several('apple'), answer(['apple'])],
    ['0\n', several('apple'), answer([])],
    ['Jönköping\n', type(), answer('Jönköping')],
    ['\n', type('Borås'), answer('Borås')],
    ['-\n', type('Borås'), answer('')],
    ['-\n', type(), answer('-')],
    ['\n', type(), answer('')],
    ['"Back"\n', type(), answer('Back')],
    ['"Ab"\n', type(), answer('"Ab"')],
    ['Back\nBack\n', type(), answer('Back')],
    ['Back\nback\n', type(), { kind: 'back' }],
    ['Back\n', type('', () => short), { kind: 'back' }],
    ['BACK\n', type(), { kind: 'back' }],
    ['one\n\ntwo\n.\n', paste, answer('one\n\ntwo')],
    ['Help me\nback\n.\n', paste, answer('Help me\nback')],
    ['?\n', choose(), { kind: 'help' }],
    ['HELP\n', paste, { kind: 'help' }],
    ['Quit\n', several(), { kind: 'quit' }],
    ['back\n', type(), { kind: 'back' }],
  ] as const)('%j answers %j', async (text, input, reply) => {
    expect((await piped(text, [input])).replies).toEqual([reply])
  })

  it.each([
    ['sv', 'bakåt', 'hjälp', 'avsluta'],
    ['nl', 'terug', 'hulp', 'stop'],
    ['en', 'back', 'help', 'quit'],
  ])('says the words of the screen in %s, or the English ones', async (language, back, help, quit) => {
    const kinds = [{ kind: 'back' }, { kind: 'help' }, { kind: 'quit' }]
    const inputs = kinds.map(() => choose())
    const own = await piped(`${back}\n${help.toUpperCase()}\n${quit}\n`, inputs, language)
    expect(own.replies).toEqual(kinds)
    for (const word of [back, help, quit]) expect(own.said).toContain(word)
    expect((await piped('back\nhelp\nquit\n', inputs, language)).replies).toEqual(kinds)
  })

  it('a number that there is none of is told, and what was typed is not said again', async () => {
    const { replies, said } = await piped('4071\n0\nabc\n\n1\n', [choose()])
    expect(replies).toEqual([answer('pear')])
    expect(said.match(/That is no number from 1 to 3\./g)).toHaveLength(4)
    expect(said).not.toMatch(/4071|abc/)
  })

  it('a refused text is told and asked again; whoever leaves finds it offered when they come back', async () => {
    const { replies, said } = await piped('much too long a word\nquit\n', [type('Borås')])
    expect(replies).toEqual([{ kind: 'quit', typed: 'much too long a word' }])
    expect(said.match(/Enter alone keeps this: Borås/g)).toHaveLength(2)
    expect(said).toContain(short)
    expect(said).not.toContain('much too long')
  })

  it('the end of the input quits, at every later question too; a last line without its end counts', async () => {
    const person = asked('en', false)
    const first = person.ask(choose())
    person.types('3\n')
    expect(await first).toEqual(answer('plum'))
    person.ends()
    for (const input of [choose(), several(), type(), paste])
      expect(await person.ask(input)).toEqual({ kind: 'quit' })
    const stream = new PassThrough()
    const ask = plainPrompter({ input: stream, write: () => undefined, columns: () => 0 })(wordsIn('en')).ask
    stream.end('2')
    expect([await ask(question(choose())), await ask(question(choose()))]).toEqual([
      answer('apple'),
      { kind: 'quit' },
    ])
  })

  it('nothing that is written steers a terminal, whatever a draft holds', async () => {
    const { said } = await piped('\n', [type('a\u001b[2Jb\u202e')])
    expect(said).toContain('a<U+001B>[2Jb<U+202E>')
    expect(said.replaceAll('\n', '')).not.toMatch(/\p{C}/u)
  })

  it('lines are broken at words where the width is known', async () => {
    const person = asked('en', true, 40)
    const reply = person.ask(choose())
    person.types('1\n')
    await reply
    for (const line of person.said().split('\n')) expect(line.length).toBeLessThanOrEqual(40)
  })
})

describe('somebody at a terminal who pastes', () => {
  it('many lines answers nothing at a choice, and is told', async () => {
    const person = asked('en', true)
    const reply = person.ask(choose())
    person.types('1\n2\n3\n')
    await said(person, 'Lines that came at once: 3. Nothing was answered')
    person.types('2\n')
    expect(await reply).toEqual(answer('apple'))
    expect(person.modes.filter((raw) => raw)).toHaveLength(2)
    expect(person.modes.at(-1)).toBe(false)
  })

  it('many lines in a field is offered the first; Enter alone takes it', async () => {
    const person = asked('en', true)
    const reply = person.ask(type())
    person.types('Växtimport\nStorgatan 1\n')
    await said(person, 'Enter alone takes the first of them: Växtimport')
    person.types('\n')
    expect(await reply).toEqual(answer('Växtimport'))
  })

  it('a line and a piece without an end is not heard at the next question', async () => {
    const person = asked('en', true)
    const reply = person.ask(type())
    person.types('Växtimport\n1')
    await said(person, 'Lines that came at once: 2')
    person.types('\n')
    expect(await reply).toEqual(answer('Växtimport'))
    const next = person.ask(choose())
    person.types('\n')
    await said(person, 'That is no number')
    person.types('3\n')
    expect(await next).toEqual(answer('plum'))
  })

  it.each(['4071\n5502\n', 'much too long a word\nand more\n'])('%j is offered nothing', async (text) => {
    const person = asked('en', true)
    const reply = person.ask(type())
    person.types(text)
    await said(person, 'Lines that came at once: 2')
    expect(person.said()).not.toContain('takes the first')
    for (const line of text.trim().split('\n')) expect(person.said()).not.toContain(line)
    person.types('\n')
    expect(await reply).toEqual(answer(''))
  })

  it('a table is read to the full stop, in as many pieces as it comes; no line of it is a word', async () => {
    const person = asked('en', true)
    const reply = person.ask(paste)
    person.types('Help\nVäxtimport AB\n\n')
    await said(person, 'So far: 3')
    person.types('back\n')
    person.types('.\n')
    expect(await reply).toEqual(answer('Help\nVäxtimport AB\n\nback'))
  })

  it('Ctrl+C quits, and keeps what stood there refused', async () => {
    const person = asked('en', true)
    const reply = person.ask(type())
    person.types('much too long a word\n')
    await said(person, short)
    process.emit('SIGINT')
    expect(await reply).toEqual({ kind: 'quit', typed: 'much too long a word' })
    expect(process.listenerCount('SIGINT') + process.listenerCount('SIGCONT')).toBe(0)
  })
})

/** Waits until something was said. */
async function said(person: { said: () => string }, wanted: string): Promise<void> {
  while (!person.said().includes(wanted)) await new Promise((resolve) => setTimeout(resolve, 5))
}
