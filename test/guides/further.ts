/** Kinds of mistakes that a folder of guides has where companies are looked up and numbers typed. */
export const further: ReadonlyMap<string, string> = new Map([
  [
    'market/pack.yaml',
    `extends: eu
journeys:
  seller:
    names: []
    guides: [stall]
    operator:
      wants: [sweets]
      write: [{ who: The market, fact: contact-traces, language: en }]
      not-listed: create
      answers: {}
  guest:
    names: []
    guides: [visit]
  lost-key:
    names: []
    problem: { group: page, steps: [stall/nowhere] }
    guides: [search]
`,
  ],
  ['market/en.md', '# Market\n\n## Seller {#seller}\n\n## Guest {#guest}\n\n## Lost key {#lost-key}\n'],
  [
    'market/activities.yaml',
    `activities:
  fruit: { code: FRT, names: { en: [Fruit] } }
  pears: { code: FRT, names: { en: [Pears] } }
`,
  ],
  ['market/facts.yaml', 'sweets:\n\tsays: Sweets are sold here.\n'],
  [
    'market/stall/guide.yaml',
    `steps:
  - { id: number, kind: entry, rule: company-number, examples: { valid: ['12345678'], invalid: [none] } }
  - { id: phone, kind: entry, rule: phone, country: XX, examples: { valid: ['+46 36 15 50 00'], invalid: ['1'] } }
  - { id: vat, kind: entry, rule: vat, country: phone, examples: { valid: [SE202100415101], invalid: ['1'] } }
  - { id: end, kind: outcome, ends: access }
`,
  ],
  [
    'market/stall/en.md',
    `# Stall

## Number {#number}

## Phone {#phone}

## VAT {#vat}

## Done {#end}
You are in.
`,
  ],
  [
    'market/visit/guide.yaml',
    `steps:
  - { id: found, kind: choice, reads: operator-check, options: [other, none, requested] }
  - { id: buy, kind: task, does: operator.buy }
  - { id: ask, kind: task, does: { operator.search: { country: moon, names: first } } }
  - { id: tick, kind: task, does: [login.password, access.request] }
  - { id: end, kind: outcome }
`,
  ],
  [
    'market/visit/en.md',
    `# Visit

## What do you see? {#found}
### Options {#options}
- \`other\`: Another
- \`none\`: Nothing
- \`requested\`: Asked

## Buy {#buy}
Buy it.

## Ask {#ask}
Ask for it.

## Tick {#tick}
Tick it.

## Done {#end}
Good bye.
`,
  ],
  ['market/search/guide.yaml', 'steps:\n  - { id: end, kind: outcome, ends: elsewhere }\n'],
  ['market/search/en.md', '# Search\n\n## Look under the mat {#end}\nIt is there.\n'],
])

/** What is told of it: file, line and code. */
export const furtherMistakes: readonly string[] = [
  'market/activities.yaml:3 activity-twice',
  'market/facts.yaml:2 tab-in-yaml',
  'market/pack.yaml:3 activity-unknown',
  'market/pack.yaml:11 reads-without-rules',
  'market/pack.yaml:14 unknown-step',
  'market/pack.yaml:14 ends-elsewhere',
  'market/stall/guide.yaml:2 country-missing',
  'market/stall/guide.yaml:3 country-unknown',
  'market/stall/guide.yaml:4 reads-no-country',
  'market/visit/guide.yaml:3 action-unknown',
  'market/visit/guide.yaml:4 argument-unknown',
  'market/visit/guide.yaml:5 argument-missing',
]
