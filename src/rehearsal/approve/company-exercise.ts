import type { ApproveExercise } from './exercise.ts'

/** The administrator of two companies, whose colleagues ask for access. Nobody in it is real. */
export const companyExercise: ApproveExercise = {
  kind: 'operator',
  administrator: { name: 'Anna Holm', email: 'anna.holm@bruna-frukt.example.se' },
  bodies: {
    frukt: { name: 'Bruna Frukt AB', activities: { eurpo: 'valid' } },
    frakt: { name: 'Bruna Frakt AB', activities: { load: 'valid' } },
  },
  people: [
    asksAt('frukt', {
      id: 'maria',
      name: 'Maria Lind',
      email: 'maria.lind@bruna-frukt.example.se',
      known: 'colleague',
      should: ['approved'],
    }),
    asksAt('frukt', {
      id: 'johan',
      name: 'Johan Ek',
      email: 'johan.ek@bruna-frukt.example.se',
      known: 'deputy',
      should: ['administrator'],
    }),
    asksAt('frukt', {
      id: 'petra',
      name: 'Petra Dahl',
      email: 'petra73@mejl.example.se',
      known: 'private-address',
      should: ['rejected', 'waiting'],
    }),
    asksAt('frukt', {
      id: 'import',
      name: 'Import Bruna',
      email: 'import@bruna-frukt.example.se',
      known: 'shared-address',
      should: ['rejected'],
    }),
    asksAt('frukt', {
      id: 'viktor',
      name: 'Viktor Stone',
      email: 'v.stone@bruna-frukt.example.se',
      known: 'unknown',
      should: ['rejected'],
    }),
    asksAt('frakt', {
      id: 'sara',
      name: 'Sara Nyberg',
      email: 'sara.nyberg@bruna-frukt.example.se',
      known: 'elsewhere',
      should: ['rejected'],
    }),
    {
      ...asksAt('frukt', {
        id: 'olle',
        name: 'Olle Berg',
        email: 'olle.berg@bruna-frukt.example.se',
        known: 'left',
        should: ['suspended'],
      }),
      state: 'valid',
    },
    {
      ...asksAt('frukt', {
        id: 'lisa',
        name: 'Lisa Ström',
        email: 'lisa.strom@bruna-frukt.example.se',
        known: 'phone-lost',
        should: ['approved'],
      }),
      state: 'suspended',
    },
  ],
}

function asksAt(
  body: 'frukt' | 'frakt',
  who: Pick<ApproveExercise['people'][number], 'id' | 'name' | 'email' | 'known' | 'should'>,
): ApproveExercise['people'][number] {
  const activity = body === 'frukt' ? 'eurpo' : 'load'
  return { ...who, body, activity, state: 'requested', isAdministrator: false }
}
