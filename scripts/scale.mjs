// scale.mjs: what the pages of Account Hub cost in a database of a thousand times the people and lines, beside the small
// one. Of the large one two organizations are measured: one of the small one's size, and the largest. Processor time is
// the server's own; the two servers are asked in turns, so that whatever else the machine does falls on both alike.
import { spawn, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { freemem } from 'node:os'
import { join } from 'node:path'
import { binary, cache, call, cookieOf, get, median, memory, ms, password, plain, processor, serve, table } from './serve.mjs'

// While the engine puts its files together it holds them in memory: the whole crowd once took 10 GB.
const most = freemem() > 14e9 ? 100_000 : 10_000
const sizes = [100, Number(process.env.ENLACE_BENCH_MEMBERS ?? most)]
const rounds = 4
const each = 10

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
for (const members of sizes) crowds.push(await crowd(members))
const servers = []
try {
  for (const { folder } of crowds) servers.push(await entered(folder))
  const [small, large] = servers
  const places = [[small, 'crowd'], [large, 'crowd'], [large, 'giant']]
  const rows = []
  for (const [what, path] of pages) {
    rows.push(row(what, await measured(places, path)))
    console.error(rows.at(-1).join('  '))
  }
  table(
    ['page, whole HTML: processor time', `${sizes[0]} members`, `the same among ${sizes[1]}`, '', 'the largest of them', '', 'median, p95 there', 'budget', ''],
    rows,
  )
  table(['', ...crowds.map(one => `${one.members} members`)], [
    ['organizations, members, lines', ...crowds.map(one => one.said)],
    ['written in', ...crowds.map(one => `${one.seconds} s`)],
    ['memory while it was written', ...crowds.map(one => `${one.peak} MB`)],
    ['on disk', ...crowds.map(one => `${execFileSync('du', ['-sm', one.folder], { encoding: 'utf8' }).split('\t')[0]} MB`)],
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

// In turns, so many of each at a time.
async function measured(places, path) {
  const found = places.map(() => ({ cpu: 0, times: [] }))
  const address = ([server, organization]) => `${server.url}/o/${organization}${path}`
  for (const place of places) for (let n = 0; n < 3; n++) await get(address(place), place[0].cookie)
  for (let round = 0; round < rounds; round++) {
    for (const [nth, place] of places.entries()) {
      const before = processor(place[0].pid)
      for (let n = 0; n < each; n++) {
        const begun = performance.now()
        await get(address(place), place[0].cookie)
        found[nth].times.push(performance.now() - begun)
      }
      found[nth].cpu += processor(place[0].pid) - before
    }
  }
  return found.map(({ cpu, times }) => {
    const sorted = times.sort((a, b) => a - b)
    return { cpu: cpu / times.length, median: median(sorted), p95: sorted[Math.floor(sorted.length * 0.95)] }
  })
}

async function entered(folder) {
  const server = await serve({ ENLACE_DATA: folder, ENLACE_LOG: 'error' }, [])
  const answer = await call(server.url, 'identity/actions/sign_in', '', { email: 'owner@crowd.test', password, next: '' })
  return { ...server, cookie: cookieOf(answer) }
}

// Kept between runs, as long as the tables and what fills them are the same. One process writes a part of it.
async function crowd(members) {
  const home = join(cache(), 'crowds')
  const folder = join(home, `${members}-${fingerprint()}`)
  const note = join(folder, 'written.json')
  if (!existsSync(note)) {
    const old = existsSync(home) ? readdirSync(home).filter(name => name.startsWith(`${members}-`)) : []
    for (const name of old) rmSync(join(home, name), { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    console.error(`${members} members are written into ${folder}, and kept there for the next time`)
    const whole = { seconds: 0, peak: 0, said: '' }
    while (!whole.said) {
      const part = await written(folder, members)
      whole.seconds += part.seconds
      whole.peak = Math.max(whole.peak, part.peak)
      whole.said = part.said
    }
    writeFileSync(note, JSON.stringify(whole))
  }
  return { members, folder, ...JSON.parse(readFileSync(note, 'utf8')) }
}

function written(folder, members) {
  return new Promise((resolve, reject) => {
    const begun = Date.now()
    const env = { ...plain(), ENLACE_DATA: folder, ENLACE_DEMO_PASSWORD: password, ENLACE_LOG: 'error' }
    const writer = spawn(binary(), ['crowd', String(members)], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    let [peak, said] = [0, '']
    const watch = setInterval(() => { try { peak = Math.max(peak, memory(writer.pid)) } catch { /* it has ended */ } }, 500)
    writer.stdout.on('data', text => { said += text })
    writer.on('exit', code => {
      clearInterval(watch)
      const seconds = Math.round((Date.now() - begun) / 1000)
      if (code === 0) resolve({ seconds, peak: Math.round(peak), said: said.trim().replace(/\.$/, '') })
      else reject(new Error(`the crowd was not written: ${code}`))
    })
  })
}

function fingerprint() {
  const source = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src/seed/crowd*', 'src/schema.rs', 'src/*.surql'], { encoding: 'utf8' })
  const hash = createHash('sha256')
  for (const file of source.trim().split('\n').sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}
