import { fsyncSync, openSync, writeSync } from 'node:fs'
import { sessionFiles } from '../../../src/adapters/session-files.ts'
import { write } from '../../../src/flow/revise.ts'
import { newSession, type Session, withBook } from '../../../src/session/session.ts'
import { isUserError } from '../../../src/session/user-error.ts'

/** A window without a person: answers one question after another in one session, and writes down what was acknowledged. */
const [folder = '', who = '', count = '0', log = ''] = process.argv.slice(2)
const at = '2026-11-21T09:30:00.000Z'
const key = { journey: 'land/visitor', environment: 'production', name: '' } as const
const store = sessionFiles(folder)
const heard = log === '' ? 1 : openSync(log, 'a')

/** On a machine that does too much at once a window may wait too long for the others: what it was told it tries again. */
function patiently(save: () => Session): Session {
  for (;;) {
    try {
      return save()
    } catch (error) {
      if (!isUserError(error) || error.code !== 'locked') throw error
    }
  }
}

let session: Session | undefined = store.find(key)
for (let index = 0; index < Number(count); index += 1) {
  const before = session ?? newSession(key, 'r', at)
  const step = `${who}/${process.pid}-${index}` as const
  const next = withBook(before, write(before, step, `answer ${index}`, at), 'r', at)
  session = patiently(() => store.save(next, session))
  writeSync(heard, `${step}\n`)
}
if (log !== '') fsyncSync(heard)
