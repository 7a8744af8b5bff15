// carrier.mjs: a provider's system as small as can be, in a process of its own: takes works over HTTP and calls back. What
// it does is in the last digit of the number; each line that it prints is JSON.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'

const secret = process.env.CARRIER_SECRET
const tries = new Map()

function say(line) { process.stdout.write(`${JSON.stringify(line)}\n`) }

function mac(key, seconds, body) { return createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex') }

function isSigned(header, body) {
  const [, seconds, given] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? []
  return given !== undefined && timingSafeEqual(Buffer.from(mac(secret, seconds, body), 'hex'), Buffer.from(given, 'hex'))
}

/** Calls back; `as` makes a call-back that has to be refused. */
async function callBack(work, word, as = {}) {
  const body = JSON.stringify({ work: work.work, organization: work.organization, ...word, ...as.other })
  const seconds = Number(work.clock) + (as.late ?? 0)
  const signature = `t=${seconds},v1=${mac(as.secret ?? secret, seconds, body)}`
  const answer = await fetch(work.callback, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-enlace-signature': signature },
    body: as.body ?? body,
  })
  return { status: answer.status, ...(answer.ok ? await answer.json() : {}) }
}

/** What comes of a work after it was taken. */
async function after(work) {
  const done = { state: 'completed', sequence: 3 }
  switch (work.number.at(-1)) {
    case '1':
      return [await callBack(work, { state: 'inProgress', sequence: 1 }), await callBack(work, done)]
    case '4':
      return [await callBack(work, { state: 'partial', sequence: 1, reason: 'Voicemail follows' })]
    case '5':
      return [
        await callBack(work, done, { secret: 'another secret altogether' }),
        await callBack(work, done, { late: -301 }),
        await callBack(work, done, { body: '{}' }),
        await callBack(work, done, { other: { organization: 'elsewhere' } }),
        await callBack(work, done, { other: { work: 'nothing' } }),
        await callBack(work, { state: 'held', sequence: 2, reason: 'Waits for the SIM' }),
        await callBack(work, { state: 'inProgress', sequence: 1 }),
        await callBack(work, done),
        await callBack(work, done),
        await callBack(work, { state: 'failed', sequence: 4 }),
        await callBack(work, { state: 'inProgress', sequence: 2 }),
      ]
    default:
      return []
  }
}

const server = createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks).toString()
  const work = JSON.parse(body)
  const key = request.headers['idempotency-key']
  const turn = (tries.get(key) ?? 0) + 1
  tries.set(key, turn)
  const signature = request.headers['x-enlace-signature']
  // The clock of a test runs ahead: what is signed says how far.
  work.clock = signature?.split(/[=,]/)[1]
  say({ asked: work.number, key, work: work.work, turn, signed: isSigned(signature, body) })
  const answer = (status, word) => response.writeHead(status, { 'content-type': 'application/json' }).end(word && JSON.stringify(word))
  switch (work.number.at(-1)) {
    case '2':
      return turn < 3 ? answer(503) : answer(200, { state: 'completed' })
    case '3':
      return answer(422)
    case '6':
      return turn < 2 ? request.socket.destroy() : answer(200, { state: 'completed' })
    case '7':
      return response.writeHead(302, { location: work.callback }).end()
    default:
      answer(202)
      say({ after: work.number, answers: await after(work) })
  }
})

server.listen(0, '127.0.0.1', () => say({ listening: server.address().port }))
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
