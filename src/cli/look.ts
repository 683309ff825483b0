import { flagValue } from './language.ts'

/** When colour is used: where it fits, always, or never. */
export const colourWishes = ['auto', 'always', 'never'] as const
export type ColourWish = (typeof colourWishes)[number]

/** How everything that is printed looks, and how questions are asked. */
export interface Look {
  /** Accessible mode: everything in lines that are only ever added, nothing drawn, choices by number. */
  readonly accessible: boolean
  /** Whether that was asked for on this command line, so that questions may be answered through a pipe. */
  readonly pipes: boolean
  readonly colour: boolean
  /** Whether only the signs of ASCII are drawn with; letters stay as they are. */
  readonly ascii: boolean
}

/** What decides how things look. */
export interface LookWishes {
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  /** What was chosen once. */
  readonly saved: { accessible(): boolean | undefined; colour(): string | undefined }
  /** Whether standard output is a terminal. */
  readonly terminal: boolean
  /** As in process.platform. */
  readonly platform: string
}

/**
 * Colour: --color, then NO_COLOR (not empty), FORCE_COLOR, the saved wish, TERM=dumb, and whether there is a terminal; none where
 * somebody asked for accessible mode. Accessible mode: --accessible or --no-accessible, then ACCESSIBLE, the saved wish, and
 * TERM=dumb in a terminal. ASCII: in a terminal whose LC_ALL, LC_CTYPE or LANG (the first that is set) names no UTF-8.
 */
export function chooseLook(wishes: LookWishes): Look {
  const { args, environment, terminal } = wishes
  const dumb = terminal && environment.TERM === 'dumb'
  const flag = switchOf(args, 'accessible')
  const wished = flag ?? switchedOn(environment.ACCESSIBLE) ?? wishes.saved.accessible()
  return {
    accessible: wished ?? dumb,
    pipes: flag === true,
    colour: wished !== true && hasColour(wishes),
    ascii: terminal && !speaksUtf8(wishes),
  }
}

function hasColour({ args, environment, saved, terminal }: LookWishes): boolean {
  const asked = wishOf(flagValue(args, '--color'))
  if (asked === 'always' || asked === 'never') return asked === 'always'
  if ((environment.NO_COLOR ?? '') !== '') return false
  const forced = environment.FORCE_COLOR ?? ''
  if (forced !== '') return forced !== '0' && forced !== 'false'
  const kept = asked === 'auto' ? 'auto' : wishOf(saved.colour())
  if (kept === 'always' || kept === 'never') return kept === 'always'
  return environment.TERM !== 'dumb' && terminal
}

/** Windows and macOS have windows for UTF-8, whatever these variables say there. */
function speaksUtf8({ environment, platform }: LookWishes): boolean {
  if (platform === 'win32') return true
  const named = [environment.LC_ALL, environment.LC_CTYPE, environment.LANG].find(
    (each) => each !== undefined && each !== '',
  )
  return named === undefined ? platform === 'darwin' : /utf-?8/i.test(named)
}

function wishOf(text: string | undefined): ColourWish | undefined {
  return colourWishes.find((each) => each === text)
}

/** Whether a flag or its opposite stands there; the last one counts. */
function switchOf(args: readonly string[], name: string): boolean | undefined {
  const last = args.findLast((arg) => arg === `--${name}` || arg === `--no-${name}`)
  return last === undefined ? undefined : last === `--${name}`
}

function switchedOn(variable: string | undefined): boolean | undefined {
  return variable === undefined || variable === '' ? undefined : !/^(0|false|no|off)$/i.test(variable)
}
