import type { Action } from './model/action.ts'
import type { NumberKind, Offer } from './model/world.ts'

/** The form for a new company as far as somebody has filled it in. What they go back to is still there. */
export interface FormDraft {
  readonly name?: string
  readonly country?: string
  readonly contact?: string
  readonly city?: string
  readonly number?: { readonly kind: NumberKind; readonly number: string }
  readonly chapter?: string
  readonly section?: string
  readonly activity?: string
  readonly activityNumber?: string
  readonly hasActivityAddress?: true
  readonly authority?: string
}

/**
 * What pressing the last button does: the form is opened anew and filled in from top to bottom, so that what was changed
 * meanwhile counts. What the form doesn't hold together (a section without its activity) is left out.
 * @param id names the company and the request
 */
export function formActions(draft: FormDraft, account: string, id: string): readonly Action[] {
  const { name = '', country = '', contact = '', city = '', number, chapter, section, activity } = draft
  const { activityNumber, hasActivityAddress, authority } = draft
  const classified = chapter !== undefined && section !== undefined && activity !== undefined
  const placed = classified && city !== '' && activityNumber !== undefined && hasActivityAddress === true
  return [
    { does: 'operator.start', account },
    { does: 'operator.describe', account, name, country, city, contact },
    ...(number === undefined ? [] : ([{ does: 'operator.identify', account, ...number }] as const)),
    ...(classified ? ([{ does: 'operator.classify', account, chapter, section, activity }] as const) : []),
    ...(placed ? ([{ does: 'operator.place', account, number: activityNumber }] as const) : []),
    // Whether the row of the authority fits, the site doesn't say; whoever decides does.
    ...(classified && authority !== undefined
      ? ([{ does: 'operator.assign', account, authority, competences: [] }] as const)
      : []),
    { does: 'operator.create', account, id },
  ]
}

/** The sections of a chapter, or the activities of a section, that the form offers. */
export function offered(
  offers: readonly Offer[],
  draft: FormDraft,
  field: 'section' | 'activity',
): readonly string[] {
  const fits = offers.filter(
    ({ chapter, section }) => chapter === draft.chapter && (field === 'section' || section === draft.section),
  )
  return [...new Set(fits.map((offer) => offer[field]))]
}

/** The draft with a field as it is now; what hangs on a chapter or a section goes with it. */
export function filledIn(draft: FormDraft, changed: FormDraft): FormDraft {
  const next = { ...draft, ...changed }
  if ('chapter' in changed && changed.chapter !== draft.chapter) {
    const { section: _, activity: __, ...rest } = next
    return rest
  }
  if ('section' in changed && changed.section !== draft.section) {
    const { activity: _, ...rest } = next
    return rest
  }
  return next
}
