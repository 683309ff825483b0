import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messageText } from '../../src/screens/message-text.ts'

const saved =
  'Saved. Come back with: npm start -- --guides my-guides --role denmark/importer --state-dir "my folder"'

describe('a message on a terminal', () => {
  it('stays on its line where it fits, and as it is where there is no terminal', () => {
    expect(messageText('Saved. Come back with: npm start', 'npm start --', 80)).toBe(
      'Saved. Come back with: npm start',
    )
    expect(messageText(saved, 'npm start --', 0)).toBe(saved)
  })

  it('keeps a line to copy whole, on a line of its own', () => {
    expect(messageText(saved, 'npm start --', 40)).toBe(`Saved. Come back with:
  npm start -- --guides my-guides --role denmark/importer --state-dir "my folder"`)
  })

  it('goes on behind a line to copy, whose full stop is no part of it', () => {
    const text =
      'This asks questions. Print the whole way: traces-guide checklist --role agent. Or let a file answer: traces-guide --name "A. B" --answers a.json'
    expect(messageText(text, 'traces-guide', 60)).toBe(`This asks questions. Print the whole way:
  traces-guide checklist --role agent
Or let a file answer:
  traces-guide --name "A. B" --answers a.json`)
  })

  it('takes no path for a line to copy', () => {
    const text =
      'The saved progress was left as it is in /home/anna/.local/state/traces-guide/sweden.agent.json'
    expect(messageText(text, 'traces-guide', 40)).toBe(
      'The saved progress was left as it is in\n/home/anna/.local/state/traces-guide/sweden.agent.json',
    )
  })

  it('breaks at words only, and loses none', () => {
    const word = fc.stringMatching(/^[a-zå-ö]{1,12}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 20, max: 120 }),
        (all, columns) => {
          const text = messageText(all.join(' '), 'traces-guide', columns)
          expect(text.split(/\s/)).toEqual(all)
          for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(columns)
        },
      ),
    )
  })
})
