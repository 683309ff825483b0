import { judgeCode, secondsOf } from '../rehearsal/login/judge-code.ts'
import type { OneTimeCodes } from '../rehearsal/login/one-time-codes.ts'
import { type Move, move, movesAt, type SignIn, typeCode } from '../rehearsal/login/sign-in.ts'
import { clockTime } from '../screens/clock-time.ts'
import { moveText, type Props, signInView } from '../screens/sign-in-view.ts'
import type { Desk, Pick, Reply } from './ports.ts'
import { askBelow, showPage } from './read.ts'

/** Who looks on while somebody signs in: what they come to, and what leads on from the end. */
export interface Onlooker {
  readonly sees: (signIn: SignIn) => void
  readonly end: string
}

/**
 * Signs in once with a drawn phone. The practice secret lives as long as this call.
 * @param start where it begins
 * @param onlooker of a scenario, which has a score
 */
export async function signInOnce(desk: Desk, start: SignIn, onlooker?: Onlooker): Promise<'left' | 'quit'> {
  const codes = await desk.oneTimeCodes()
  const secret = codes.newSecret()
  let path: readonly SignIn[] = [start]
  for (;;) {
    const signIn = path.at(-1)
    if (signIn === undefined) return 'left'
    const props = propsFor(desk, signIn, secret, codes)
    const reply =
      signIn.scene === 'code'
        ? await askCode(desk, signIn, props)
        : await askMove(desk, signIn, props, onlooker?.end ?? desk.words.say('rehearse-login.again'))
    switch (reply.kind) {
      case 'quit':
        return 'quit'
      case 'back':
        path = path.slice(0, -1)
        break
      case 'help': {
        const page = await showPage(desk, 'help', {
          title: desk.words.say('rehearse-login.help-title'),
          blocks: ['help-ways', 'help-code', 'help-real'].map((key) => ({
            kind: 'paragraph',
            runs: [desk.words.say(`rehearse-login.${key}`)],
          })),
        })
        if (page.kind === 'quit') return 'quit'
        break
      }
      case 'answer': {
        // What was typed goes no farther than this line: a wrong code may be a real one.
        const next = typeCode(signIn, judgeCode(String(reply.value), secret, desk.now(), codes))
        onlooker?.sees(next)
        path = further(path, next)
        break
      }
      case 'action': {
        const made = movesAt(signIn).find((each) => each === reply.id)
        if (made === undefined) return 'left'
        const next = move(signIn, made)
        onlooker?.sees(next)
        path = further(path, next)
      }
    }
  }
}

/** The path with one more screen; what only tells something takes the place of the last. */
function further(path: readonly SignIn[], next: SignIn): readonly SignIn[] {
  const stays = path.at(-1)?.scene === next.scene
  return [...(stays ? path.slice(0, -1) : path), next]
}

function propsFor(desk: Desk, { phoneAhead }: SignIn, secret: string, codes: OneTimeCodes): Props {
  const now = desk.now()
  const zone = desk.zone(Date.parse(now))
  const at = secondsOf(now)
  return {
    labels: desk.labels(),
    pin: codes.codeAt(secret, 0).slice(-4),
    code: codes.codeAt(secret, at + phoneAhead),
    computerTime: clockTime(at, zone),
    phoneTime: clockTime(at + phoneAhead, zone),
  }
}

async function askMove(desk: Desk, signIn: SignIn, props: Props, end: string): Promise<Reply> {
  const pick = (id: Move | 'again', text: string): Pick => ({ id, text, reply: { kind: 'action', id } })
  const picks =
    signIn.scene === 'in'
      ? [pick('again', end)]
      : movesAt(signIn).map((made) => pick(made, moveText(made, desk.words, props)))
  return askBelow(desk, signInView(signIn, desk.words, props), {
    id: `sign-in/${signIn.scene}`,
    message: desk.words.say('rehearse-login.question'),
    input: { kind: 'choose', preselected: undefined, picks },
    keys: desk.words.say('rehearse-login.keys'),
  })
}

async function askCode(desk: Desk, signIn: SignIn, props: Props): Promise<Reply> {
  const id = 'sign-in/code'
  return askBelow(desk, signInView(signIn, desk.words, props), {
    id,
    message: desk.words.say('rehearse-login.type'),
    // Judged only when it is taken: a field keeps what is refused in it.
    input: { kind: 'type', draft: '', judge: () => undefined },
    keys: desk.words.say('rehearse-login.keys-type'),
  })
}
