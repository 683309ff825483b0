import type { Step } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import { openAddress } from './ask-step.ts'
import type { Desk, Reply } from './ports.ts'
import { showPage } from './read.ts'

/** Opens the page of a step in the browser; where none answers, its address is shown. */
export async function openPage(desk: Desk, journey: Journey, step: Step): Promise<Pick<Reply, 'kind'>> {
  const url = openAddress(journey, step) ?? ''
  if (await desk.open(journey, step.opens ?? '')) return { kind: 'back' }
  const view = {
    title: desk.words.say('screens.not-opened'),
    blocks: [{ kind: 'paragraph', runs: [desk.words.say('screens.open-yourself', { url })] } as const],
  }
  return showPage(desk, 'open', view)
}
