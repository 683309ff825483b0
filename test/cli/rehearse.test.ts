import { expect, it } from 'vitest'
import { call } from './world.ts'

it.each(['login', 'operator'])('practising %s needs a terminal', async (what) => {
  for (const option of ['', ' --json', ' --no-input']) {
    const { code, out, err } = await call(`rehearse ${what}${option}`)
    expect({ code, out }).toEqual({ code: 5, out: '' })
    expect(err).toContain(`traces-guide rehearse ${what}`)
  }
})

it('what to practise has to be named', async () => {
  const { code, err } = await call('rehearse')
  expect(code).toBe(2)
  expect(err).toContain('Choose one of these: rehearse login, rehearse operator')
})

it.each([
  ['en', 'login', 'sign in|log in with a drawn phone'],
  ['sv', 'login', 'tecknad mobil'],
  ['nl', 'login', 'getekende telefoon'],
  ['en', 'operator', 'among made-up ones'],
  ['sv', 'operator', 'bland påhittade'],
  ['nl', 'operator', 'tussen verzonnen'],
])('in %s the help tells what rehearse %s is', async (language, what, wanted) => {
  const { code, out } = await call(`rehearse ${what} --help --lang ${language}`)
  expect(code).toBe(0)
  expect(out).toMatch(new RegExp(wanted))
})
