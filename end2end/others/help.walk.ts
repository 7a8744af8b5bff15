// Help on a phone, journey 11: read without signing in, then shown on the portal.
import { owner } from '../journeys/steps.ts'
import { By, test } from './phone.ts'

const said = {
  en: { typed: 'lost pho', found: 'Lost or stolen phone', title: 'Manage Account Hub users', other: /^\/es\/help\/usuarios-de-account-hub/, no: 'No', reason: 'It is not what I see in the portal', send: 'Send', thanks: 'Thank you', show: 'Show me' },
  es: { typed: 'celular perd', found: 'Celular perdido o robado', title: 'Administrar usuarios de Account Hub', other: /^\/en\/help\/account-hub-users/, no: 'No', reason: 'No coincide con lo que veo en el portal', send: 'Enviar', thanks: 'Gracias', show: 'Muéstrame' },
} as const

test('11 · an article is found by topic and by typing, takes an answer, and stays when the language changes', async ({ phone, language }) => {
  const here = said[language]
  await phone.open(`/${language}/help`)
  await phone.fits()
  await phone.type('input[type=search]', here.typed)
  await phone.sees(here.found, '.help-typed')
  await phone.touch(By.css('.help-typed a'))
  await phone.sees(here.found, 'h1')
  await phone.fits()
  await phone.open(`/${language}/help`)
  await phone.press(here.title)
  await phone.sees(here.title, 'h1')
  await phone.fits()
  await phone.press(here.no)
  await phone.touch(By.xpath(`//label[normalize-space()=${JSON.stringify(here.reason)}]`))
  await phone.type('textarea', '<b>A comment</b>')
  await phone.fits()
  await phone.press(here.send)
  await phone.sees(here.thanks, 'main')
  await phone.touch(By.css('header button.language'))
  await phone.at(here.other)
  await phone.fits()
})

test('11 · an article shows its steps on the portal', async ({ phone, language, words, request }) => {
  const { path } = await (await request.get(`/${language}/help/steps/change-plan`)).json() as { path: string }
  const step = (number: number): Promise<void> => phone.sees(words('guide-step', { step: number, of: 4 }), '.guide')
  await phone.signIn(owner(language))
  await phone.open(path)
  await phone.press(said[language].show)
  await phone.at(/^\/o\/cobalt\/hub\/lines/)
  await step(1)
  await phone.count('[data-guided]', 1)
  await phone.fits()
  await phone.touch(By.css('[data-guided]'))
  for (const number of [2, 3]) {
    await step(number)
    await phone.count('[data-guided]', 1)
    await phone.fits()
    await phone.press(words('guide-next'))
  }
  await step(4)
  await phone.press(words('guide-next'))
  await phone.sees(words('guide-over'), '.guide')
  await phone.touch(By.xpath(`(//*[contains(@class, "guide")]//button[normalize-space()=${JSON.stringify(words('guide-end'))}])[last()]`))
  await phone.count('.guide', 0)
})
