import type { Flaw } from '../flow/check-flow.ts'
import type { Placed } from './check-parts.ts'
import type { Problem } from './problem.ts'
import type { Pack } from './source.ts'

/** Where a flaw of the flow stands in the sources. */
export function placeFlaw(flaw: Flaw, placed: readonly Placed[], pack: Pack, id: string): Problem {
  if (flaw.code === 'falls-off-end') {
    const answers = Object.entries(flaw.answers).map(([step, each]) => `${step}=${String(each?.value)}`)
    return {
      file: pack.file,
      line: pack.lineOf(id),
      code: flaw.code,
      about: `${pack.id}/${id}: ${answers.join(' ')}`,
    }
  }
  const [part, name = ''] = flaw.step.split('/')
  const guide = placed.find(({ instance }) => instance.as === part)?.guide
  const detail =
    'option' in flaw
      ? `${flaw.step}: ${flaw.read}=${flaw.option}`
      : 'read' in flaw
        ? `${flaw.step}: ${flaw.read}`
        : flaw.step
  return {
    file: guide?.file ?? pack.file,
    line: guide?.lineOf(name) ?? pack.lineOf(id),
    code: flaw.code,
    about: `${pack.id}/${id}: ${detail}`,
  }
}
