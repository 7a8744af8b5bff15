// import.mjs: how quickly a provider's lines are loaded: into a house that has none of them, and once more when nothing
// has changed. A row is what a provider has: a label, a SIM, a device, features, a cost centre.
import { spawn, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { binary, memory, password, plain, table } from './serve.mjs'

const lines = Number(process.env.ENLACE_BENCH_LINES ?? 50_000)
const each = 100
const folder = mkdtempSync(join(tmpdir(), 'enlace-bench-'))
const settings = { ...plain(), ENLACE_DATA: join(folder, 'data'), ENLACE_DEMO_PASSWORD: password, ENLACE_LOG: 'error' }
try {
  execFileSync(binary(), ['seed'], { env: settings, stdio: 'ignore' })
  const accounts = join(folder, 'accounts.csv')
  writeFileSync(accounts, `organization,number,name\n${rows(Math.ceil(lines / each), account)}`)
  const file = join(folder, 'lines.csv')
  writeFileSync(file, `organization,account,number,label,plan,sim,iccid,device,imei,features,state,cost_centre\n${rows(lines, line)}`)
  await load('accounts', accounts)
  const first = await load('lines', file)
  const again = await load('lines', file)
  const million = run => run.seconds / lines * 1e6 / 60
  table(['loading lines', '', 'budget', ''], [
    [`${lines} lines, a second`, (lines / first.seconds).toFixed(0), '', ''],
    ['a million lines, at this rate', `${million(first).toFixed(1)} min`, '10 min', million(first) <= 10 ? 'ok' : 'OVER'],
    ['the same file again, nothing changed, a second', (lines / again.seconds).toFixed(0), '', ''],
    ['memory at its most', `${first.peak.toFixed(0)} MB`, '', ''],
  ])
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function rows(many, row) {
  return Array.from({ length: many }, (_, nth) => row(nth)).join('')
}

function account(nth) {
  return `Cobalt Freight,951-${nth},Site ${nth}\n`
}

function line(nth) {
  const state = nth % 11 === 7 ? 'suspended' : 'active'
  const cells = [
    'Cobalt Freight', `951-${Math.floor(nth / each)}`, `+1737${2_000_000 + nth}`, nth % 2 ? '' : `Van ${nth % 1000}`, 'unlimited',
    nth % 3 ? 'sim' : 'esim', checked(`890126${String(nth).padStart(12, '0')}`), 'Zebra TC58', checked(`35${String(nth).padStart(12, '0')}`),
    'hotspot;wifi_calling', state, nth % 9 ? 4000 + Math.floor(nth / each) % 20 : '',
  ]
  return `${cells.join(',')}\n`
}

// With the check digit of Luhn's formula.
function checked(digits) {
  let sum = 0
  for (const [at, digit] of [...digits].reverse().entries()) {
    const twice = Number(digit) * (at % 2 ? 1 : 2)
    sum += twice > 9 ? twice - 9 : twice
  }
  return `${digits}${(10 - sum % 10) % 10}`
}

function load(what, file) {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const loading = spawn(binary(), ['import', what, file], { env: settings, stdio: ['ignore', 'ignore', 'inherit'] })
    let peak = 0
    const watch = setInterval(() => { try { peak = Math.max(peak, memory(loading.pid)) } catch { /* it has ended */ } }, 200)
    loading.on('exit', code => {
      clearInterval(watch)
      if (code === 0) resolve({ seconds: (performance.now() - begun) / 1000, peak })
      else reject(new Error(`${file} was not loaded: ${code}`))
    })
  })
}
