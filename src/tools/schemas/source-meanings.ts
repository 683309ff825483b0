import type { Meanings } from './describe.ts'

const condition =
  'All lines of the mapping must hold. A bare name is a step of this part, about/seat one of another part; it holds if the answer is one of those listed. `any` takes a list of conditions, `not` one condition. About a step that was not asked it is false.'

/** What the fields of a guide.yaml mean. */
export const guideMeanings: Meanings = {
  steps: 'The steps in the order in which they are asked.',
  'steps.notice': 'Something to read.',
  'steps.task': 'Something to do in the browser.',
  'steps.choice': 'One of several options.',
  'steps.choices': 'Any number of options.',
  'steps.entry': 'Something to type.',
  'steps.outcome': 'An end.',
  kind: 'What it is: notice (read), task (do), choice (one option), choices (any number of options), entry (type) or outcome (an end).',
  id: 'Lower-case letters, digits and hyphens; once in a guide. It is the {#id} of the heading in each language.',
  when: 'The condition under which the step is asked. It reads earlier choices only.',
  facts: 'The facts that the step tells. Those that its words quote, or that it opens, count by themselves.',
  line: 'The item of the checklist that it belongs to; steps with the same line are one item. Its words stand in a section line-<name>.',
  sheet: 'true: it is part of what `operator sheet` prints, with its form and its section traps.',
  clocks:
    'What runs out, or only counts, while the step is ahead. It is told on the step and by `status`; it never steers.',
  'clocks.id':
    'Its name. Steps that bear a clock of the same name share it; its words stand in a section clock-<name>.',
  from: 'The step whose answer starts it, or several: the latest counts. Of an entry with the rule date, the day that was typed.',
  lasts:
    'How long it lasts: PT90M, P90D, P4M, a count with its unit, or a fact with its unit. Left out where no source gives a figure.',
  warns: 'When one is warned, counted from the start, in the same forms.',
  count: 'How many.',
  unit: 'minutes, hours, days, working-days (Monday to Friday) or months.',
  'lasts.fact': 'The value of a fact, such as password-link-90.minutes.',
  'warns.fact': 'The value of a fact, such as password-link-90.minutes.',
  letter: 'A ready-made e-mail belongs to it. Its subject and text stand in the section letter.',
  who: "The receiver's name, the same in every language. Left out, it is the reader's national authority.",
  'letter.fact': 'The fact whose value email is its address; without one the letter has none.',
  languages:
    'The languages in which the receiver reads letters, the likeliest first; none where that is not known.',
  opens: 'A fact with the value url: the step then offers to open that page.',
  shows:
    'answers: it lists the answers of this part, to check them; form: what the forms of this part will show of them.',
  tries:
    'The entry that holds a name, such as about/company: what to search for instead is ticked one by one.',
  later: 'true: the person may put it off. The way goes on, and its line on the checklist is not ticked.',
  does: 'What the person does there: the name of an action, or a mapping from it to its arguments; a list where it is more than one. docs/guide-format.md lists them. The guides are proven by it.',
  promises: 'The roles that whoever comes here has by then.',
  role: 'operator, authority or control-body.',
  activity:
    'The activities of the company, one of which the role is for; `own` is the one that only the person knows.',
  asked:
    'Who decides: facts that name an authority, or post, national, commission, administrator. One of them is enough.',
  state: 'valid, or requested where the journey ends before it is decided.',
  form: 'The fields of a form on the site, row by row.',
  label: 'What the field is called on the site: a label of labels.yaml.',
  show: 'What the person typed there: an entry, such as number or about/company.',
  choose: 'Another label, to be chosen from a list.',
  fact: 'The value of a fact, such as agent-bcp-export.post.',
  text: 'Words of this step, from its section fields.',
  also: 'What the person typed, behind that of show in the same field.',
  need: 'required: the form demands it. wanted: the authority needs it. optional: it may stay empty.',
  note: 'Words of this field, from the section fields.',
  options: 'What may be chosen, in this order; an id, or a mapping. Its words stand in the section options.',
  'options.id': "The name of the option. Write 'yes' and 'no' in quotes.",
  'options.when': 'Whether the option is there. It may read given choices only.',
  action:
    'It changes no answer: leave (save and leave), open (open the page), problem (my screen looks different), change (change an answer), draft (show the ready-made e-mail), calendar (make a calendar file).',
  reopens: 'Takes back the answer of that earlier step and those after it; all are offered again.',
  waits:
    'On a choice: a wait for somebody else; what comes after it cannot start before it is answered. On an option: with this answer the wait goes on.',
  'choice.given': 'always: each journey answers it itself, in pack.yaml. It is never asked and has no words.',
  sets: 'environment: the answer also decides for which TRACES site the session is begun.',
  reads:
    'operator-check: the person may paste the table of companies, which is then read as one of the options. They are the activities that the journey wants, other, none and requested.',
  known:
    'authority: in a problem that runs aside of a journey, the journey answers it, by the fact of the authority that it writes to (see operator, write). One option for each such fact, and other.',
  rule: 'The form that what is typed must have.',
  optional: 'It may be left out.',
  sensitive: 'It is personal data.',
  country:
    'The country whose numbers, codes and phones are meant: its code (SE), the earlier step that asks for it, or several of these: the first that is known.',
  twice: 'At the keyboard it is typed a second time, to find slips of the hand.',
  replaces: 'The entry in whose stead it is asked: words that quote that one tell this one.',
  examples: 'What the rule must let through, and what it must refuse; at least one of each.',
  valid: 'The rule lets these through.',
  invalid: 'The rule refuses these.',
  ends: 'access: the person has it. elsewhere: it goes on outside this guide. hand-over: it goes on in another journey. back: in a problem, back to where the person was.',
  journey: 'Pack and journey where it goes on, such as sweden/agent.',
  'outcome.given': 'The answers that are brought along: step and option.',
  condition,
}

/** What the fields of a pack.yaml mean. */
export const packMeanings: Meanings = {
  extends: 'Another pack, whose guides and facts are used where this one has none of that id.',
  quotes: 'Other packs whose facts its words may quote.',
  countries: 'The names by which --country finds this pack.',
  journeys: 'What one kind of person does, from start to end; by id.',
  entrance: 'It is the journey of the start page, which leads into the others.',
  names: 'Other names for --role, in any language.',
  guides: 'The chapters in their order: the id of a guide, or a mapping.',
  guide: 'The folder of the guide, in this pack or in the one it extends.',
  as: 'Its name in this journey, where the same guide stands twice or should be called otherwise.',
  given: 'The choices of the guide that this journey answers itself: step and option.',
  when: 'The condition under which the whole guide is asked. It reads choices of earlier guides.',
  assume: "A newcomer's answers, for a checklist without saved progress: part/step and option.",
  operator: 'What this journey looks for in the table of companies.',
  problem: 'It is a problem: a flow that runs aside of a journey.',
  group: 'What somebody sees who has it.',
  steps: 'The steps it belongs to, of whatever pack: a guide (account), or guide and step (account/mail).',
  wants: 'The activities that allow the request, by id; one of them is enough.',
  write:
    'Whom to write to where a company is there with something else. The first whose condition holds is taken.',
  who: "The authority's name, the same in every language.",
  fact: 'The fact that names it. Its value email is where the letter goes; without one the letter has no address.',
  language: 'The language in which it reads letters.',
  'write.when': 'The condition under which it is this one. It reads choices, as part/step.',
  'not-listed':
    'What to do where nothing is there: create (the company), or ask (the authority, before anything).',
  answers: 'The entries that a letter quotes, as part/step.',
  company: "The company's name.",
  number: "The company's registration number.",
  email: "The person's e-mail address.",
  'first-name': "The person's first name.",
  'last-name': "The person's last name.",
  condition,
}

/** What the fields of an activities.yaml mean. */
export const activitiesMeanings: Meanings = {
  activities:
    'What TRACES lists under a company, by id. It takes the place of one of that id in the pack that is extended.',
  code: 'The code in brackets behind its name, without the brackets.',
  names: 'By language: its names, letter by letter as the site shows them, without the code.',
  section: 'The section that it belongs to: a label of labels.yaml.',
  chapter: 'The chapter that it belongs to: a label of labels.yaml.',
  states: 'The words for the state of an activity. They are added to those of the pack that is extended.',
  valid: 'By language: the words for an activity that holds. They are recognised, never shown.',
  new: 'The same for one that is new.',
  requested: 'The same for one that is asked for.',
  suspended: 'The same for one that is suspended.',
}

/** What the fields of a facts.yaml mean. */
export const factsMeanings: Meanings = {
  '*': 'A statement, by its id. Each must be told by some step.',
  says: 'The statement, in one English sentence.',
  values:
    'What words may quote as {{fact.id.value}}: text, a number, a date, or a value for each TRACES site.',
  'values.*': 'Text, a number, a date, or a value for each TRACES site.',
  date: 'A date, which each language writes in its own way.',
  production: 'The value on the site that has legal value.',
  acceptance: 'The value on the site where new versions are tried.',
  training: 'The value on the site for practising.',
  source: 'Where it is taken from. The first is what it mainly rests on.',
  document: 'The document, by its id in documents.yaml.',
  section: 'The heading or the page in the document.',
  checkedOn: 'The day on which somebody last compared it with its source.',
  goodForDays: 'After so many days it must be compared again.',
  status: 'current; superseded (see replacedBy); conflict (sources disagree, see note); unverified.',
  replacedBy: 'The fact that holds in its place.',
  note: 'What else is good to know of it: where sources differ, what is missing.',
}

/** What the fields of a label mean. */
export const labelMeanings: Meanings = {
  en: 'In English, letter by letter as the site shows it.',
  sv: 'In Swedish, letter by letter as the site shows it. Leave it out where no source shows it.',
  nl: 'In Dutch, letter by letter as the site shows it. Leave it out where no source shows it.',
  others: 'In any further language of the site, by its two letters, letter by letter as the site shows it.',
  describe:
    'By language: what it means, for a label that is known in one language only. It is no label and takes no quotes.',
  aliases: 'Older or other names of the same thing. The first can be quoted as {{old-label.id}}.',
  at: 'The page on which it stands.',
  place: 'Where on the page it stands, where a source tells it.',
  colour: 'Its colour, where a source tells it.',
}

/** What the fields of labels.yaml mean. */
export const labelsMeanings: Meanings = {
  '*': 'What a button, a field, a heading or a message says on the site, by its id. Quoted as {{label.id}}.',
  ...labelMeanings,
}
