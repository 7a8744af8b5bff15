// Keeps what is typed into a form that asks for it, while it is typed: `data-keep` is where to, `data-since` when the form
// was given out.
// Always true: the form says whether it is kept (`data-kept`); what could not be kept is tried again; nothing is kept of
// what the form itself fills in.
const PAUSE = 1500
const AGAIN = 10000
let timer
// Forms of which nothing was typed since they were sent.
const sent = new WeakSet()

/** Somebody has typed: once they pause, all of it is kept. */
export function keep(form) {
  sent.delete(form)
  later(form, PAUSE)
}

function later(form, wait) {
  clearTimeout(timer)
  timer = setTimeout(send, wait, form)
}

async function send(form) {
  if (!form.isConnected || (sent.has(form) && !form.hasAttribute('data-unsent'))) return
  const mine = ({ name, type, checked }) => name && !['hidden', 'file', 'password'].includes(type) && (!['radio', 'checkbox'].includes(type) || checked)
  const typed = [...form.elements].filter(mine).map(({ name, value }) => [name, value])
  const { keep, since } = form.dataset
  const body = new URLSearchParams({ since, typed: JSON.stringify(typed) })
  for (const which of ['org', 'case']) if (form.elements[which]) body.set(which, form.elements[which].value)
  const kept = await fetch(keep, { method: 'POST', headers: { accept: 'application/json' }, body }).then(answer => answer.ok, () => false)
  form.dataset.kept = kept ? 'yes' : 'no'
  if (!kept) {
    later(form, AGAIN)
    addEventListener('online', () => later(form, 0), { once: true })
  }
}

// What is sent and not taken stays where it is, and is still to be kept. What was taken is not: the server lets nothing
// come back that was typed before.
addEventListener('submit', ({ target }) => {
  if (!target.dataset.keep) return
  sent.add(target)
  later(target, PAUSE)
}, true)
