import { chromium } from '@playwright/test'
const base='http://localhost:3111', out='/work/scratch/shots'
const browser = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']})
const runs=[['en',1280,'light','nora@cobalt.test'],['es',390,'dark','marcos@cobalt.test']]
for (const [lang,width,scheme,who] of runs){
  const ctx=await browser.newContext({viewport:{width,height:width===390?844:900},locale:lang==='es'?'es-US':'en-US',colorScheme:scheme,isMobile:width===390,hasTouch:width===390,timezoneId:'America/Chicago'})
  const page=await ctx.newPage()
  page.on('console',m=>{ if(m.type()!=='log') console.log(lang,width,'CONSOLE',m.type(),m.text().slice(0,300), page.url())})
  page.on('pageerror',e=>console.log(lang,'PAGEERROR',String(e).slice(0,400)))
  page.on('response',r=>{ if(r.status()>=400) console.log(lang,'HTTP',r.status(),r.url())})
  const shot=async n=>{await page.waitForTimeout(600); await page.screenshot({path:`${out}/${lang}-${width}-${n}.png`})}
  await page.goto(base+'/sign-in'); await shot('1signin')
  await page.fill('#email',who); await page.fill('#password','a horse of the demonstration'); await page.click('form button[type=submit].main')
  await page.waitForURL(u=>!u.pathname.startsWith('/sign-in'),{timeout:15000}).catch(e=>console.log('no leave',page.url()))
  await shot('2home')
  for (const [n,p] of [['3contacts','/o/cobalt/support/contacts'],['4panel','/o/cobalt/support/contacts?selected=cathy'],['5new','/o/cobalt/support/contacts/new'],['6contact','/o/cobalt/support/contacts/cathy'],['7roles','/o/cobalt/support/contacts/cathy/roles'],['8invites','/o/cobalt/support/invitations'],['9profile','/profile'],['9sessions','/profile/sessions'],['9password','/profile/password'],['9nothing','/nothing']]){
    await page.goto(base+p); await shot(n)
  }
  await ctx.close()
}
await browser.close()
