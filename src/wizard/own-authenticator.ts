import { judgeCode, type Verdict } from '../rehearsal/login/judge-code.ts'
import { type OwnAuthenticator, ownAuthenticatorView } from '../screens/own-authenticator-view.ts'
import { renderText } from '../screens/text.ts'
import type { View } from '../screens/view.ts'
import type { Words } from '../screens/words.ts'
import type { Desk } from './ports.ts'
import { showPage } from './read.ts'

/** Lines besides the QR code and the heading: keys, air, and the field. */
const around = 3
/** Columns that stand beside a QR code: the margins, and the text. */
const beside = 36

/**
 * Practises with an authenticator app of the person's own, which scans a QR code. The code that it shows is held against a
 * secret that lives as long as this call; what is typed wrong is kept nowhere.
 */
export async function ownAuthenticator(desk: Desk): Promise<'left' | 'quit'> {
  const codes = await desk.oneTimeCodes()
  const secret = codes.newSecret()
  const name = desk.words.say('rehearse-login.own-name')
  const address = codes.address(secret, name)
  const qrCode = await desk.qrCode(address)
  let told: string | undefined
  for (;;) {
    const reply = await desk.prompter.ask({
      id: 'own-authenticator',
      lines: linesFor(desk, { qrCode, address, secret, name, told }),
      message: desk.words.say('rehearse-login.own-type'),
      // Judged only when it is taken: a field keeps what is refused in it.
      input: { kind: 'type', draft: '', judge: () => undefined },
      keys: desk.words.say('rehearse-login.keys-type'),
    })
    if (reply.kind === 'quit') return 'quit'
    if (reply.kind === 'back') return 'left'
    if (reply.kind === 'help') {
      const page = await showPage(
        desk,
        'help',
        pageOf(desk.words, 'own-help-title', ['own-what', 'help-code']),
      )
      if (page.kind === 'quit') return 'quit'
    } else if (reply.kind === 'answer') {
      const verdict = judgeCode(String(reply.value), secret, desk.now(), codes)
      if (verdict.kind === 'right') return endOf(desk, name)
      told = verdictText(verdict, desk.words)
    }
  }
}

function linesFor(desk: Desk, shown: Omit<OwnAuthenticator, 'needed'>): readonly string[] {
  const page = desk.page()
  const { rows, columns } = page
  const draw = (given: readonly string[], room?: OwnAuthenticator['needed']): readonly string[] =>
    renderText(ownAuthenticatorView({ ...shown, qrCode: given, needed: room }, desk.words), page)
  if (page.spoken !== undefined || shown.qrCode.length === 0) return [...draw(shown.qrCode), '']
  const needed = { rows: shown.qrCode.length + 2 + around, columns: widthOf(shown.qrCode) + beside }
  const fits = (rows === 0 || rows >= needed.rows) && (columns === 0 || columns >= needed.columns)
  const lines = draw(shown.qrCode)
  return fits && (rows === 0 || lines.length + around <= rows) ? lines : [...draw([], needed), '']
}

/** The QR code's columns: its lines are as wide as they are many, twice, but for the last row. */
function widthOf(qrCode: readonly string[]): number {
  return qrCode.length * 2
}

async function endOf(desk: Desk, name: string): Promise<'left' | 'quit'> {
  const end = pageOf(desk.words, 'own-right', ['own-forgotten', 'own-delete'], { name })
  return (await showPage(desk, 'own-authenticator/end', end)).kind === 'quit' ? 'quit' : 'left'
}

function pageOf(words: Words, title: string, keys: readonly string[], values = {}): View {
  return {
    title: words.say(`rehearse-login.${title}`),
    blocks: keys.map((key) => ({ kind: 'paragraph', runs: [words.say(`rehearse-login.${key}`, values)] })),
  }
}

/** Why a code is not right. A phone that is behind can't be told from a person who took their time. */
function verdictText(verdict: Exclude<Verdict, { kind: 'right' }>, words: Words): string {
  switch (verdict.kind) {
    case 'missing':
      return words.say('rehearse-login.told-missing')
    case 'wrong':
      return words.say('rehearse-login.told-wrong')
    case 'other-time': {
      const seconds = Math.abs(verdict.ahead)
      const off = { minutes: Math.floor(seconds / 60), seconds: String(seconds % 60).padStart(2, '0') }
      return words.say(verdict.ahead > 0 ? 'rehearse-login.own-ahead' : 'rehearse-login.own-behind', off)
    }
  }
}
