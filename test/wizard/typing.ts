import { PassThrough } from 'node:stream'
import { expect } from 'vitest'
import { plainPrompter } from '../../src/adapters/plain-prompter.ts'
import { plainTheme } from '../../src/screens/view.ts'
import type { Words } from '../../src/screens/words.ts'
import type { Desk, Prompter, Question, Reply } from '../../src/wizard/ports.ts'

/** What steers a terminal: every control character (C0, delete, C1 of ECMA-48) but the line end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/

/**
 * The same person in accessible mode: what they reply is typed, line by line, and must be understood as that reply.
 * @param scripted who says what to reply
 */
export function typingAt(desk: Desk, scripted: Prompter) {
  const input = new PassThrough()
  let said = ''
  const kinds = new Set<string>()
  const ids: string[] = []
  const prompterIn = plainPrompter({
    input,
    write: (text) => {
      said += text
    },
    columns: () => 0,
  })
  const speaking = (quiet: Desk): Desk => {
    const { words } = quiet
    const plain = prompterIn(words)
    return {
      ...quiet,
      page: () => ({ columns: 0, rows: 0, theme: plainTheme, spoken: words }),
      prompter: { pastes: true, ask: (question) => type(plain, words, question) },
      inLanguage: async (language) => speaking(await quiet.inLanguage(language)),
    }
  }
  return { desk: speaking(desk), said: () => said, kinds, ids }

  async function type(plain: Prompter, words: Words, question: Question): Promise<Reply> {
    kinds.add(question.input.kind)
    ids.push(question.id)
    const wanted = await scripted.ask(question)
    const before = said.length
    input.write(`${typedFor(question, wanted, words)}\n`)
    const reply = await plain.ask(question)
    const screen = said.slice(before)
    const expected = 'typed' in wanted ? { kind: wanted.kind } : wanted
    expect(reply, `${question.id}\n${screen}`).toEqual(expected)
    expectWhole(question, screen)
    return reply
  }
}

/** Everything that a question says stands in the lines, and its choices are numbered. */
function expectWhole({ id, lines, message, input }: Question, screen: string): void {
  const picks = 'picks' in input ? input.picks.map(({ text }, index) => `${index + 1}. ${text}`) : []
  const told = screen.split('\n')
  for (const line of [...lines, message, ...picks]) expect(told, id).toContain(line)
  expect(screen, id).not.toMatch(steering)
  // No drawing, no box, no mark of a tick, and no key that isn't there.
  expect(screen, id).not.toMatch(/[─-▟]|\+--|^\|| \|$|\[[x> ]\]|>>\[|\bEsc\b|\bF1\b|Ctrl/m)
}

function typedFor({ input }: Question, reply: Reply, words: Words): string {
  if (reply.kind === 'back' || reply.kind === 'help' || reply.kind === 'quit')
    return words.say(`accessible.${reply.kind}`)
  switch (input.kind) {
    case 'choose':
      return String(input.picks.findIndex((pick) => pick.reply === reply) + 1)
    case 'several': {
      const chosen = reply.kind === 'answer' ? reply.value : []
      const numbers = input.picks.flatMap(({ id }, index) => (chosen.includes(id) ? index + 1 : []))
      return numbers.length === 0 ? '0' : numbers.join(' ')
    }
    case 'type': {
      const text = reply.kind === 'answer' ? String(reply.value) : ''
      return text === '' && input.draft !== '' ? '-' : text
    }
    case 'paste':
      return `${reply.kind === 'answer' ? String(reply.value) : ''}\n.`
  }
}
