// inbox.mjs: what the approvals inbox and the number beside it cost among 100,000 open requests of 10,000 organizations,
// beside a database of a hundredth of that: in an organization with ten open requests, and in one with a thousand.
import { inTurns, kept, over, signedIn } from './crowds.mjs'
import { call, get, memory, ms, table } from './serve.mjs'

const sizes = [100, Number(process.env.ENLACE_BENCH_ORGANIZATIONS ?? 10_000)]
const readers = [['an owner', 'owner'], ['a manager of one account', 'approver'], ['who asked for all of them', 'asker']]

const page = ({ url, cookie, org }) => get(`${url}/o/${org}/hub/approvals`, cookie)
async function count({ url, cookie, org }) {
  const answer = await call(url, 'approvals/actions/waiting', cookie, { org })
  if (!answer.ok) throw new Error(`the number answered ${answer.status}`)
  return answer.json()
}

const crowds = []
for (const size of sizes) crowds.push(await kept('crowd-requests', size))
const servers = []
try {
  for (const { folder } of crowds) servers.push(await over(folder))
  const [small, large] = servers
  const rows = []
  for (const [who, name] of readers) {
    const cookies = new Map()
    for (const server of servers) cookies.set(server, await signedIn(server.url, `${name}@crowd.test`))
    const place = (server, org) => ({ ...server, cookie: cookies.get(server), org })
    const places = [place(small, 'ordinary'), place(large, 'ordinary'), place(large, 'largest')]
    for (const [what, ask] of [['first page', page], ['the number in the navigation', count]]) {
      rows.push(row(`${who}: ${what}`, await inTurns(places, ask)))
      console.error(rows.at(-1).join('  '))
    }
  }
  table(
    ['the inbox: processor time', `10 open, ${crowds[0].said}`, `10 open, ${crowds[1].said}`, '', '1,000 open', '', 'median, p95 there', 'budget', ''],
    rows,
  )
  table(['', ...crowds.map(one => `${one.size} organizations`)], [
    ['written in', ...crowds.map(one => `${one.seconds} s`)],
    ['memory while it was written', ...crowds.map(one => `${one.peak} MB`)],
    ['on disk', ...crowds.map(one => `${one.megabytes} MB`)],
    ['memory after these pages', ...servers.map(one => `${memory(one.pid).toFixed(0)} MB`)],
  ])
} finally {
  for (const server of servers) await server.stop()
}

// A page of 10 rows is not one of 25, so the largest has a budget of its own: what a page of 25 rows may cost beside one of 10.
function row(what, [small, same, largest]) {
  const ratio = one => one.cpu / small.cpu
  const held = ratio(same) <= 1.5 && ratio(largest) <= 2.5
  const times = one => `${ratio(one).toFixed(2)} times`
  return [
    what, ms(small.cpu), ms(same.cpu), times(same), ms(largest.cpu), times(largest),
    `${ms(largest.median)}, ${ms(largest.p95)}`, '1.5 and 2.5 times', held ? 'ok' : 'OVER',
  ]
}
