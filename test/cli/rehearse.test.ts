import { expect, it } from 'vitest'
import { call } from './world.ts'

it('practising needs a terminal', async () => {
  for (const line of ['rehearse login', 'rehearse login --json', 'rehearse login --no-input']) {
    const { code, out, err } = await call(line)
    expect({ code, out }).toEqual({ code: 5, out: '' })
    expect(err).toContain('traces-guide rehearse login')
  }
})

it('what to practise has to be named', async () => {
  const { code, err } = await call('rehearse')
  expect(code).toBe(2)
  expect(err).toContain('rehearse login')
})

it.each([
  ['en', 'sign in|log in with a drawn phone'],
  ['sv', 'tecknad mobil'],
  ['nl', 'getekende telefoon'],
])('the help tells it in %s', async (language, wanted) => {
  const { code, out } = await call(`rehearse login --help --lang ${language}`)
  expect(code).toBe(0)
  expect(out).toMatch(new RegExp(wanted))
})
