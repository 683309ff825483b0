import type { Script } from '../../wizard/desk.ts'

/** How a scenario is played: what is picked on each screen. */
export interface Play {
  /** To what should come out. */
  readonly right: Script
  /** To the mistake that it is there to teach. */
  readonly wrong: Script
  readonly mistake: string
}

const through: Script = {
  scenario: 'done',
  'scenario/score': 'done',
  'approve/end': 'done',
  'rehearse-operator/task': 'begin',
  'rehearse-operator/role': 'operator',
  'rehearse-operator/sent': 'done',
  'rehearse-operator/authority': 'done',
  'rehearse-operator/lessons': 'done',
  'sign-in/in': 'again',
}
const search = 'rehearse-operator/search'
const decided = { approve: ['tick', 'save', 'list'], promote: ['tick', 'save', 'figure', 'list'] } as const

/** Types the names, one after the other, and does something with what is found. */
const searching = (names: readonly string[], ...then: readonly string[]): Script => ({
  ...through,
  [search]: [...names.map(() => 'type'), ...then],
  'rehearse-operator/type': names,
})
const asks: Script = { 'rehearse-operator/box': 'send' }
const writes = (to: string, about: string): Script => ({
  'rehearse-operator/other': 'letter',
  'rehearse-operator/letter': to,
  'rehearse-operator/letter-about': about,
})
/** Fills in the form, and sends it; what is left out stays empty. */
const creating = (post: string | undefined): Script => ({
  'rehearse-operator/details': ['name', 'country', 'contact', 'city', 'number', 'half'],
  'rehearse-operator/activity': [
    'chapter',
    'section',
    'activity',
    'identifier',
    'address',
    ...(post === undefined ? [] : ['authority']),
    'submit',
  ],
  'rehearse-operator/field-name': 'company',
  'rehearse-operator/field-country': 'SE',
  'rehearse-operator/field-contact': 'both',
  'rehearse-operator/field-city': 'city',
  'rehearse-operator/field-number': 'national',
  'rehearse-operator/field-chapter': 'chapter-other',
  'rehearse-operator/field-section': 'section-rfl',
  'rehearse-operator/field-activity': 'load',
  'rehearse-operator/field-identifier': 'national',
  'rehearse-operator/field-address': 'own',
  ...(post === undefined ? {} : { 'rehearse-operator/field-authority': post }),
})

/** How each shipped scenario is played, right and wrong. */
export const plays: Readonly<Record<string, Play>> = {
  'importer-there': {
    right: { ...searching(['Sjöhaga Plantimport AB'], 'sjohaga', 'request'), ...asks },
    wrong: { ...searching(['Sjöhaga Plantimport AB'], 'sjohaga-malmo', 'request'), ...asks },
    mistake: 'other-company',
  },
  'spelled-otherwise': {
    right: {
      ...searching(['Ångermo Fröhandel AB', 'Angermo'], 'other'),
      ...writes('contact-import', 'eupo'),
    },
    wrong: { ...searching(['Angermo'], 'angermo', 'request'), ...asks },
    mistake: 'not-the-activity',
  },
  'organic-not-there': {
    right: { ...searching(['Lindeveen'], 'other'), ...writes('new-skal-creates', 'organic') },
    wrong: { ...searching(['Lindeveen'], 'other'), ...writes('new-skal-creates', 'eupo') },
    mistake: 'other-subject',
  },
  'agent-new': {
    right: {
      ...searching(['Nordkaj Spedition AB', 'Nordkaj'], 'create'),
      ...creating('helsingborg'),
    },
    wrong: { ...searching(['Nordkaj Spedition AB', 'Nordkaj'], 'create'), ...creating(undefined) },
    mistake: 'no-authority',
  },
  'new-colleague': {
    right: {
      ...through,
      'approve/menu': 'actors',
      'approve/users': ['pending', 'maria', 'petra', 'viktor', 'finish'],
      'approve/maria': decided.approve,
      'approve/petra': ['reject', 'list'],
      'approve/viktor': ['reject', 'list'],
    },
    wrong: {
      ...through,
      'approve/menu': 'actors',
      'approve/users': ['pending', 'maria', 'petra', 'viktor', 'finish'],
      'approve/maria': decided.approve,
      'approve/petra': decided.approve,
      'approve/viktor': ['reject', 'list'],
    },
    mistake: 'let-in-private',
  },
  'border-post': {
    right: {
      ...through,
      'approve/menu': 'actors',
      'approve/users': ['pending', 'daan', 'ida', 'mailbox', 'finish'],
      'approve/daan': decided.promote,
      'approve/ida': decided.approve,
      'approve/mailbox': ['reject', 'list'],
    },
    wrong: {
      ...through,
      'approve/menu': 'actors',
      'approve/users': ['pending', 'daan', 'ida', 'mailbox', 'finish'],
      'approve/daan': ['tick', 'figure', 'save', 'list'],
      'approve/ida': decided.approve,
      'approve/mailbox': ['reject', 'list'],
    },
    mistake: 'one-administrator',
  },
  'two-companies': {
    right: {
      ...through,
      'approve/menu': 'actors',
      'approve/users': ['pending', 'sara', 'emil', 'finish'],
      'approve/sara': ['reject', 'list'],
      'approve/emil': decided.approve,
    },
    wrong: {
      ...through,
      'approve/menu': 'actors',
      'approve/users': ['pending', 'sara', 'emil', 'anna', 'finish'],
      'approve/sara': decided.approve,
      'approve/emil': decided.approve,
      'approve/anna': ['tick', 'save', 'list'],
    },
    mistake: 'let-in-elsewhere',
  },
  'left-and-lost': {
    right: {
      ...through,
      'approve/menu': 'actors',
      'approve/users': ['olle', 'lisa', 'pending', 'ture', 'finish'],
      'approve/olle': ['suspend', 'list'],
      'approve/lisa': ['unsuspend', 'list'],
      'approve/ture': ['reject', 'list'],
    },
    wrong: {
      ...through,
      'approve/menu': 'actors',
      'approve/users': ['lisa', 'pending', 'ture', 'finish'],
      'approve/lisa': ['unsuspend', 'list'],
      'approve/ture': ['reject', 'list'],
    },
    mistake: 'let-in-left',
  },
  'login-pin': {
    right: {
      ...through,
      'sign-in/method': 'by-pin',
      'sign-in/sent': 'open-app',
      'sign-in/pending': 'continue',
      'sign-in/pin': 'enter-pin',
      'sign-in/pin-typed': 'authenticate',
      'sign-in/confirmed': 'continue',
    },
    wrong: {
      ...through,
      'sign-in/method': 'by-pin',
      'sign-in/sent': ['wait', 'open-app'],
      'sign-in/pending': 'continue',
      'sign-in/pin': 'enter-pin',
      'sign-in/pin-typed': 'authenticate',
      'sign-in/confirmed': 'continue',
    },
    mistake: 'phone-first',
  },
  'login-clock': {
    right: {
      ...through,
      'sign-in/shown': 'open-app',
      'sign-in/scanner': 'scan',
      'sign-in/code': ['code+7', 'code'],
      'sign-in/clock': 'set-clock',
    },
    wrong: {
      ...through,
      'sign-in/shown': ['camera', 'open-app'],
      'sign-in/scanner': 'scan',
      'sign-in/code': ['code+7', 'code'],
      'sign-in/clock': 'set-clock',
    },
    mistake: 'inside-app',
  },
}
