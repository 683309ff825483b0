import type { LabelEntry } from '../guides/reference.ts'
import type { Move, Scene, SignIn } from '../rehearsal/login/sign-in.ts'
import { drawnLabel, labelValues } from './label-values.ts'
import type { Drawing, Panel, View, ViewBlock } from './view.ts'
import type { Values, Words } from './words.ts'

/** What the drawn screens show, besides the site's labels. All of it was made for the moment. */
export interface Props {
  readonly labels: readonly LabelEntry[]
  readonly pin: string
  /** The code that the phone shows now. */
  readonly code: string
  /** Hours and minutes on each. */
  readonly computerTime: string
  readonly phoneTime: string
}

/** Looks like a QR code from afar; nothing can read it. */
const pretendedCode: readonly string[] = [
  '█▀▀█ ▄▀ █▀▀█',
  '█▄▄█ ▀▄ █▄▄█',
  '▄▀▄▀█▄▀ ▄▄▀▄',
  '█▀▀█ ▀▄▀▄ ▄█',
  '█▄▄█ ▄▀ █▀▄▀',
]

/** The computer and the phone of somebody who practises signing in, and what they are told. */
export function signInView(signIn: SignIn, words: Words, props: Props): View {
  const { scene, told } = signIn
  const values = { ...labelValues(props.labels, words.language), ...toldValues(signIn) }
  const paragraph = (text: string): ViewBlock => ({ kind: 'paragraph', runs: [text] })
  const reply: readonly ViewBlock[] =
    told === undefined
      ? []
      : [{ kind: 'clock', state: 'warned', text: words.say(`rehearse-login.${toldKey(signIn)}`, values) }]
  const end = scene === 'in' ? [paragraph(words.say(`rehearse-login.end-${signIn.by}`, values))] : []
  return {
    title: words.say('rehearse-login.title'),
    blocks: [
      ...reply,
      ...(told === undefined ? [paragraph(words.say(`rehearse-login.scene-${scene}`, values))] : []),
      { kind: 'panels', panels: [computer(signIn, words, props), phone(signIn, words, props)] },
      ...end,
    ],
  }
}

/** What a move is, in words. */
export function moveText(made: Move, words: Words, { labels, pin }: Props): string {
  return words.say(`rehearse-login.move-${made}`, { ...labelValues(labels, words.language), pin })
}

function toldKey({ told, phoneAhead }: SignIn): string {
  if (told === 'clock-off') return phoneAhead > 0 ? 'told-clock-ahead' : 'told-clock-behind'
  return `told-${told}`
}

function toldValues({ phoneAhead }: SignIn): Values {
  return { minutes: Math.round(Math.abs(phoneAhead) / 60) }
}

function computer({ scene }: SignIn, words: Words, { labels, computerTime }: Props): Panel {
  const say = (key: string): string => words.say(`rehearse-login.${key}`)
  const label = (id: string): string => drawnLabel(labels, id, words.language)
  const lines: Readonly<Record<'choosing' | 'waiting' | 'showing' | 'in', readonly (string | Drawing)[]>> = {
    choosing: [
      say('account'),
      say('password'),
      `${label('authentication-method')}:`,
      `( ) ${label('app-pin')}`,
      `( ) ${label('app-qr')}`,
      `[ ${label('sign-in')} ]`,
    ],
    waiting: [label('request-sent-to-device'), '...'],
    showing: [
      { drawn: pretendedCode, told: words.say('accessible.some-qr-code') },
      `${label('code-generated')}: ______`,
      `[ ${label('sign-in')} ]`,
    ],
    in: ['TRACES', say('in-traces')],
  }
  return {
    kind: 'computer',
    title: say('computer'),
    lines: [`${computerTime}  EU Login`, ...lines[stageOf[scene]]],
  }
}

const stageOf: Readonly<Record<Scene, 'choosing' | 'waiting' | 'showing' | 'in'>> = {
  method: 'choosing',
  sent: 'waiting',
  pending: 'waiting',
  pin: 'waiting',
  'pin-typed': 'waiting',
  confirmed: 'waiting',
  shown: 'showing',
  scanner: 'showing',
  code: 'showing',
  clock: 'showing',
  in: 'in',
}

function phone({ scene }: SignIn, words: Words, { labels, pin, code, phoneTime }: Props): Panel {
  const say = (key: string): string => words.say(`rehearse-login.${key}`, { pin })
  const button = (id: string): string => `[ ${drawnLabel(labels, id, words.language)} ]`
  const home = ['', '[ EU Login ]', `[ ${say('camera')} ]`]
  const app = (...lines: readonly string[]): readonly string[] => ['EU Login', '', ...lines]
  const password = app(`${say('one-time')}:`, `${code.slice(0, 3)} ${code.slice(3)}`)
  const lines: Readonly<Record<Scene, readonly string[]>> = {
    method: home,
    sent: home,
    pending: app(drawnLabel(labels, 'pending-requests', words.language), button('continue')),
    pin: app('PIN: _ _ _ _', say('practice-pin'), button('authenticate')),
    'pin-typed': app('PIN: * * * *', button('authenticate')),
    confirmed: app(button('continue')),
    shown: home,
    scanner: app(button('scan-qr-code')),
    code: password,
    clock: password,
    in: home,
  }
  return { kind: 'phone', title: say('phone'), lines: [phoneTime, ...lines[scene]] }
}
