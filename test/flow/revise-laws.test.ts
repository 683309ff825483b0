import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locate } from '../../src/flow/locate.ts'
import { type Book, change, goBack, reopen, write } from '../../src/flow/revise.ts'
import type { Answers, StepId } from '../../src/flow/step.ts'
import { anyAnswersBut, anyFlowWithAnswers, everyAnswer } from './any-flow.ts'
import { later, now } from './build.ts'

const whole = 12

function bookOf(answers: Answers): Book {
  return { answers, drafts: {} }
}

describe('where a person stands', () => {
  it('is the same whatever answers lie off the path', () => {
    const scene = anyFlowWithAnswers(whole).chain(({ flow, answers }) => {
      const position = locate(flow, answers)
      return fc.record({
        flow: fc.constant(flow),
        position: fc.constant(position),
        stale: anyAnswersBut(flow, position.path),
      })
    })
    fc.assert(
      fc.property(scene, ({ flow, position, stale }) => {
        expect(locate(flow, { ...stale, ...position.relevant })).toEqual(position)
      }),
      { numRuns: 500 },
    )
  })

  it('is reached by the answers on the path, in the order of the flow', () => {
    fc.assert(
      fc.property(anyFlowWithAnswers(whole), ({ flow, answers }) => {
        const { path, relevant, step } = locate(flow, answers)
        expect(Object.keys(relevant)).toEqual(path.slice(0, -1))
        expect(path.at(-1)).toBe(step.id)
        expect(flow.steps.map(({ id }) => id).filter((id) => path.includes(id))).toEqual(path)
      }),
    )
  })
})

describe('nothing is lost', () => {
  it('by going back and giving the same answer again', () => {
    fc.assert(
      fc.property(anyFlowWithAnswers(whole), ({ flow, answers }) => {
        const position = locate(flow, answers)
        const back = goBack(flow, bookOf(answers))
        const last = position.path.at(-2)
        if (last === undefined) {
          expect(back).toEqual(bookOf(answers))
          return
        }
        expect(locate(flow, back.answers).step.id).toBe(last)
        const given = answers[last]
        expect(back.drafts).toEqual({ [last]: given })
        const again = write(back, last, given?.value ?? '', given?.at ?? now)
        expect(locate(flow, again.answers)).toEqual(position)
        expect(again).toEqual(bookOf(answers))
      }),
      { numRuns: 500 },
    )
  })

  it('by changing an answer and giving the old one again', () => {
    fc.assert(
      fc.property(anyFlowWithAnswers(whole), fc.nat(), ({ flow, answers }, pick) => {
        const position = locate(flow, answers)
        const step = position.path[pick % position.path.length]
        const given = step === undefined ? undefined : answers[step]
        if (step === undefined || given === undefined || position.relevant[step] === undefined) return
        const asked = change(bookOf(answers), step)
        expect(locate(flow, asked.answers).step.id).toBe(step)
        const again = write(asked, step, given.value, given.at)
        expect(again).toEqual(bookOf(answers))
        expect(locate(flow, again.answers)).toEqual(position)
      }),
      { numRuns: 500 },
    )
  })

  it('by walking another way meanwhile', () => {
    fc.assert(
      fc.property(
        anyFlowWithAnswers(whole),
        fc.nat(),
        fc.array(fc.nat()),
        ({ flow, answers }, pick, ways) => {
          const position = locate(flow, answers)
          const step = flow.steps.find(({ id }) => id === position.path[pick % position.path.length])
          const old = step === undefined ? undefined : position.relevant[step.id]
          if (step === undefined || old === undefined) return
          let book = change(bookOf(answers), step.id)
          for (const way of ways) {
            const open = locate(flow, book.answers)
            const values = everyAnswer(open.step)
            const value = values[way % Math.max(1, values.length)]
            if (value === undefined) break
            book = write(book, open.step.id, value, later)
          }
          if (book.answers[step.id] !== undefined) book = change(book, step.id)
          const again = write(book, step.id, old.value, old.at)
          expect(again.answers).toMatchObject(position.relevant)
          expect(locate(flow, again.answers).path.slice(0, position.path.length)).toEqual(position.path)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('by opening a step again: what was answered is a draft, and the same answers lead back', () => {
    fc.assert(
      fc.property(anyFlowWithAnswers(whole), fc.nat(), ({ flow, answers }, pick) => {
        const { path } = locate(flow, answers)
        const step = path[pick % path.length]
        if (step === undefined) return
        const opened = reopen(flow, bookOf(answers), step)
        expect({ ...opened.drafts, ...opened.answers }).toEqual(answers)
        expect(locate(flow, opened.answers).step.id).toBe(step)
        const drafts = Object.entries(opened.drafts) as [StepId, Answers[StepId]][]
        const again = drafts.reduce((book, [id, { value, at }]) => write(book, id, value, at), opened)
        expect(again).toEqual(bookOf(answers))
      }),
      { numRuns: 500 },
    )
  })
})
