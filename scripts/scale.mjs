// scale.mjs: what the pages of Account Hub cost in a database of a thousand times the people and lines, beside the small
// one. Of the large one two organizations are measured: one of the small one's size, and the largest. Processor time is
// the server's own; the two servers are asked in turns, so that whatever else the machine does falls on both alike.
import { freemem } from 'node:os'
import { inTurns, kept, over, signedIn } from './crowds.mjs'
import { get, memory, ms, table } from './serve.mjs'

// While the engine puts its files together it holds them in memory: the whole crowd once took 10 GB.
const most = freemem() > 14e9 ? 100_000 : 10_000
const sizes = [100, Number(process.env.ENLACE_BENCH_MEMBERS ?? most)]

const pages = [
  ['users', '/hub/users'],
  ['users, half-way through', '/hub/users?after=f'],
  ['users, a word', '/hub/users?q=driver'],
  ['users, a word, role and status', '/hub/users?q=driver&role=end_user&status=active'],
  ['users, by last sign-in', '/hub/users?sort=seen'],
  ['users of an account', '/hub/users?account=a00003'],
  ['an end user', '/hub/users/m000014'],
  ['a manager', '/hub/users/m000013'],
  ['who can do what: an end user', '/hub/access?member=m000014'],
  ['who can do what: a manager', '/hub/access?member=m000013'],
  ['who can do what: people by name', '/hub/access'],
  ['who may see a line', '/hub/access?permission=view_accounts&line=l0000108'],
  ['who may assign on an account', '/hub/access?permission=assign_lines&account=a00001'],
  ['who may see users anywhere', '/hub/access?permission=view_users'],
  ['who may see lines anywhere', '/hub/access?permission=view_accounts'],
  ['accounts', '/hub/accounts'],
  ['an account with its lines', '/hub/accounts/a00001'],
  ['lines', '/hub/lines'],
  ['lines, a word', '/hub/lines?q=van'],
  ['a line', '/hub/lines/l0000108'],
  ['history', '/hub/history'],
  ['history, one group', '/hub/history?group=access'],
  ['roles', '/hub/roles'],
  ['contacts', '/support/contacts'],
]

const crowds = []
for (const members of sizes) crowds.push(await kept('crowd', members))
const servers = []
try {
  for (const { folder } of crowds) servers.push(await over(folder))
  const [small, large] = servers
  for (const server of servers) server.cookie = await signedIn(server.url, 'owner@crowd.test')
  const places = [[small, 'crowd'], [large, 'crowd'], [large, 'giant']].map(([server, org]) => ({ ...server, org }))
  const rows = []
  for (const [what, path] of pages) {
    rows.push(row(what, await inTurns(places, ({ url, cookie, org }) => get(`${url}/o/${org}${path}`, cookie))))
    console.error(rows.at(-1).join('  '))
  }
  table(
    ['page, whole HTML: processor time', `${sizes[0]} members`, `the same among ${sizes[1]}`, '', 'the largest of them', '', 'median, p95 there', 'budget', ''],
    rows,
  )
  table(['', ...crowds.map(one => `${one.size} members`)], [
    ['organizations, members, lines', ...crowds.map(one => one.said)],
    ['written in', ...crowds.map(one => `${one.seconds} s`)],
    ['memory while it was written', ...crowds.map(one => `${one.peak} MB`)],
    ['on disk', ...crowds.map(one => `${one.megabytes} MB`)],
    ['start to first answer', ...servers.map(one => ms(one.startedIn))],
    ['memory after these pages', ...servers.map(one => `${memory(one.pid).toFixed(0)} MB`)],
  ])
} finally {
  for (const server of servers) await server.stop()
}

function row(what, [small, same, largest]) {
  const ratio = one => one.cpu / small.cpu
  const held = ratio(same) <= 1.5 && ratio(largest) <= 1.5
  const times = one => `${ratio(one).toFixed(2)} times`
  return [
    what, ms(small.cpu), ms(same.cpu), times(same), ms(largest.cpu), times(largest),
    `${ms(largest.median)}, ${ms(largest.p95)}`, '1.5 times', held ? 'ok' : 'OVER',
  ]
}
