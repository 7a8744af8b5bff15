// results.mjs FILE: what Playwright's report in JSON counts, after the reasons of what failed.
import { readFileSync } from 'node:fs'

const { stats, suites } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const specs = suite => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)]
// Without what the browser itself wrote: it would fill the page.
const plain = text => text.replace(/\u001b\[[0-9;]*m/g, '').replace(/^Browser logs:.*?(?=^Call log:|(?![^]))/ms, '')

for (const spec of suites.flatMap(specs)) {
  for (const { projectName, results } of spec.tests) {
    for (const error of results.flatMap(each => each.errors)) {
      console.log(`✗ [${projectName}] ${spec.file}: ${spec.title}\n${plain(error.message ?? '').split('\n').slice(0, 24).join('\n')}`)
    }
  }
}
if (stats.skipped) console.log(`(${stats.skipped} skipped)`)
// A test that was skipped or needed luck has not passed.
console.log(`${stats.expected} passed, ${stats.unexpected + stats.flaky} failed`)
