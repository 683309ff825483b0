import type { Command, Option } from 'commander'
import { findJourney, foldName } from '../../guides/find-journey.ts'
import { topicsOf } from '../../screens/guide-page.ts'
import { journeyTitle } from '../../screens/journey-title.ts'
import { pathOf } from '../command-path.ts'
import type { Context } from '../context.ts'
import { shells } from './names.ts'
import { optionsOf, placeOf } from './place.ts'

/** One way to end the word that is being typed. */
export interface Candidate {
  readonly text: string
  /** What it is, in the person's language, or ''. */
  readonly about: string
}

/** What the shell can offer: candidates, or files or folders, which it finds itself. */
export type Offer = readonly Candidate[] | 'files' | 'folders'

/**
 * What can stand where the cursor is.
 * @param before the words between the program's name and the cursor's word
 * @param typed what is typed of that word
 */
export function candidatesAt(
  context: Context,
  program: Command,
  before: readonly string[],
  typed: string,
): Offer {
  const place = placeOf(program, before)
  const { command, option, position, literal } = place
  if (option !== undefined) return offered(valuesOf(context, option, typed), typed)
  const [, flag, value] = /^(--[a-z-]+)=(.*)$/.exec(typed) ?? []
  if (flag !== undefined && value !== undefined && !literal) {
    const named = optionsOf(command).find(({ long }) => long === flag)
    const values = named?.required === true ? offered(valuesOf(context, named, value), value) : []
    // Files behind '=' would have to be found by every shell in its own way.
    return typeof values === 'string' ? [] : values.map((each) => ({ ...each, text: `${flag}=${each.text}` }))
  }
  if (typed.startsWith('-') && !literal) return offered(optionsOf(command).map(asCandidate), typed)
  const commands = position === 0 ? command.createHelp().visibleCommands(command) : []
  const named = commands.map((each) => ({ text: each.name(), about: each.description() }))
  const values = argumentsOf(context, command, position, before)
  return offered(typeof values === 'string' ? values : [...named, ...values], typed)
}

function asCandidate({ long, short, description }: Option): Candidate {
  return { text: long ?? short ?? '', about: description }
}

/** Those that begin with what is typed, whatever its case. */
function offered(offer: Offer, typed: string): Offer {
  if (typeof offer === 'string') return offer
  const wanted = typed.toLowerCase()
  return offer.filter(({ text }) => text.toLowerCase().startsWith(wanted))
}

const places: Readonly<Record<string, 'files' | 'folders'>> = {
  '--answers': 'files',
  '--output': 'files',
  '--scenario': 'files',
  '--guides': 'folders',
  '--state-dir': 'folders',
}

function valuesOf({ world, words }: Context, { long, argChoices }: Option, typed: string): Offer {
  const { catalogue } = world
  if (argChoices !== undefined) return argChoices.map(bare)
  const place = places[long ?? '']
  if (place !== undefined) return place
  if (long === '--lang') return languages({ world, words })
  if (long === '--country')
    return unique(catalogue.journeys.flatMap(({ countries }) => countries)).flatMap(asWord)
  if (long !== '--role') return []
  return catalogue.journeys.flatMap(({ name, names }) => {
    const about = journeyTitle(name, words)
    // Each role has many names. All are offered once something is typed; before that, one of each.
    const shown = typed === '' ? names.slice(0, 1) : typed.includes('/') ? [name] : names
    return shown.flatMap((each) => asWord(each).map(({ text }) => ({ text, about })))
  })
}

function argumentsOf(context: Context, command: Command, position: number, before: readonly string[]): Offer {
  const { world, words } = context
  const { catalogue } = world
  if (position > 0) return []
  switch (pathOf(command)) {
    case 'guide': {
      const role = before[before.indexOf('--role') + 1] ?? ''
      const name = findJourney(catalogue, role) ?? catalogue.journeys[0]?.name ?? ''
      return topicsOf(world.journey(name, 'production'), words).map(({ id, title }) => ({
        text: id,
        about: title,
      }))
    }
    case 'guide facts':
      return world.facts().map(({ id }) => bare(id))
    case 'problem':
      return catalogue.problems.map(({ name, names }) => ({
        text: names[0] ?? name,
        about: journeyTitle(name, words),
      }))
    case 'settings language':
      return languages(context)
    case 'settings guides':
      return 'folders'
    case 'support open':
      return 'files'
    case 'completion':
      return shells.map(bare)
    default:
      return []
  }
}

function languages({ world, words }: Context): readonly Candidate[] {
  const { languages: ready, drafts } = world.catalogue
  return [...ready.map((text) => ({ text, about: words.say(`languages.${text}`) })), ...drafts.map(bare)]
}

function bare(text: string): Candidate {
  return { text, about: '' }
}

/** A name as one word of a command line; nothing where a shell would have to quote it. */
function asWord(name: string): readonly Candidate[] {
  const text = foldName(name).replaceAll(' ', '-')
  return /^[\p{L}\p{N}/-]+$/u.test(text) ? [bare(text)] : []
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
