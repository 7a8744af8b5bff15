// cases.mjs: what the list of cases costs among a million cases, beside ten thousand: in an organization of a hundred cases,
// and for a customer with five thousand of their own.
import { inTurns, kept, over, signedIn } from './crowds.mjs'
import { get, memory, ms, table } from './serve.mjs'

const sizes = [10_000, Number(process.env.ENLACE_BENCH_CASES ?? 1_000_000)]
const limit = 3
if (!(sizes[1] > sizes[0])) throw new Error(`ENLACE_BENCH_CASES has to be more than ${sizes[0]}`)
const pages = [
  ['a customer', 'customer', ''],
  ['a customer: those of a state', 'customer', '?state=closed'],
  ['a customer: by a word', 'customer', '?q=dock'],
  ['a case manager', 'manager', ''],
  ['a case manager: by a word', 'manager', '?q=dock'],
]

const crowds = []
for (const size of sizes) crowds.push(await kept('crowd-cases', size))
const servers = []
try {
  for (const { folder } of crowds) servers.push(await over(folder))
  const [small, large] = servers
  const cookies = new Map()
  for (const { url } of servers) for (const name of ['customer', 'manager']) cookies.set(`${url} ${name}`, await signedIn(url, `${name}@crowd.test`))
  const rows = []
  for (const [what, name, query] of pages) {
    const place = (server, org) => ({ ...server, address: `${server.url}/o/${org}/support/cases${query}`, cookie: cookies.get(`${server.url} ${name}`) })
    const places = [place(small, 'ordinary'), place(large, 'ordinary'), place(small, 'largest'), place(large, 'largest')]
    rows.push(row(what, await inTurns(places, ({ address, cookie }) => get(address, cookie))))
    console.error(rows.at(-1).join('  '))
  }
  table(
    ['cases: processor time', ...['100', '5,000'].flatMap(many => [`${many} there, ${crowds[0].said}`, crowds[1].said, '']), 'median, p95 there', 'budget', ''],
    rows,
  )
  table(['', ...crowds.map(one => one.said)], [
    ['written in', ...crowds.map(one => `${one.seconds} s`)],
    ['memory while it was written', ...crowds.map(one => `${one.peak} MB`)],
    ['on disk', ...crowds.map(one => `${one.megabytes} MB`)],
    ['memory after these pages', ...servers.map(one => `${memory(one.pid).toFixed(0)} MB`)],
  ])
} finally {
  for (const server of servers) await server.stop()
}

function row(what, [small, large, most, mostThere]) {
  const times = (one, of) => one.cpu / of.cpu
  const said = (one, of) => `${times(one, of).toFixed(2)} times`
  const held = times(large, small) <= 1.5 && times(mostThere, most) <= 1.5 && Math.max(large.cpu, mostThere.cpu) <= limit
  return [
    what, ms(small.cpu), ms(large.cpu), said(large, small), ms(most.cpu), ms(mostThere.cpu), said(mostThere, most),
    `${ms(mostThere.median)}, ${ms(mostThere.p95)}`, `${limit} ms, 1.5 times`, held ? 'ok' : 'OVER',
  ]
}
