import type { Words } from './words.ts'

/** What a journey is called in a language ('sweden/agent' → 'Agent, Sweden'). */
export function journeyTitle(journey: string, words: Words): string {
  const [pack = '', id = ''] = journey.split('/')
  return words.guide(pack).steps[id]?.title ?? journey
}
