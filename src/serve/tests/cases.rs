//! Cases through the front door, as plain forms.

use serde_json::json;

use super::{BROWSER, Door, care::staff};
use crate::{
    access::Role,
    desk::{HouseDeed, SESSION_COOKIE, Script},
    time::Span,
};

const ACTIONS: &str = "/api/enlace/cases/actions";
const JSON: (&str, &str) = ("accept", "application/json");

#[tokio::test(flavor = "multi_thread")]
async fn who_stops_watching_a_confidential_case_is_back_at_the_list() {
    let door = Door::new().await;
    let (test, org) = (&door.fixture, &door.fixture.organization);
    let mut script = Script::new();
    script.add(
        "CREATE type::record('case_settings', $_.org) SET confidential = true, revision = 1",
        json!({ "org": org }),
    );
    test.house.commit(HouseDeed::Seeded, script).await.expect("settings");
    let (nora, cathy) =
        (test.member("Nora", &[Role::CaseManager]).await, test.member("Cathy", &[Role::Customer]).await);
    let cookie = |session: &Option<String>| format!("{SESSION_COOKIE}={}", session.clone().unwrap_or_default());
    let (noras, cathys) = (cookie(&nora.caller.session), cookie(&cathy.caller.session));
    let send = async |who: &str, action: &str, form: String| {
        let headers = [BROWSER, ("cookie", who), ("sec-fetch-site", "same-origin")];
        let answer = door.post(&format!("{ACTIONS}/{action}"), &headers, &form).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        answer.header("location").to_owned()
    };
    let form = format!(
        "org={org}&category=data&severity=s3&subject=Quiet&description=Words&confidential=on&watchers={}",
        cathy.email
    );
    let page = send(&noras, "change/open_case", form).await;
    let case = page.rsplit('/').next().unwrap_or_default().to_owned();
    assert_eq!(door.get(&page, &[BROWSER, ("cookie", &cathys)]).await.status, 200);
    let to = send(&cathys, "watch/unwatch_case", format!("org={org}&case={case}")).await;
    let shown = door.get(&to, &[BROWSER, ("cookie", &cathys)]).await;
    assert_eq!(shown.status, 200, "{to}");
    assert!(shown.text.contains("You no longer watch the case."), "{to}");
    assert_eq!(door.get(&page, &[BROWSER, ("cookie", &cathys)]).await.status, 404);
    // Whoever is no watcher any more cannot be taken away, and whoever tries is told.
    let to = send(&noras, "watch/remove_watcher", format!("org={org}&case={case}&member={}", cathy.member)).await;
    let shown = door.get(&to, &[BROWSER, ("cookie", &noras)]).await;
    assert_eq!(shown.text.matches("They do not watch this case.").count(), 1, "{to}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_into_a_new_case_is_kept_for_its_person_until_it_is_sent() {
    let door = Door::new().await;
    let (test, org) = (&door.fixture, &door.fixture.organization);
    let (nora, cathy) = (test.member("Nora", &[Role::Customer]).await, test.member("Cathy", &[Role::Customer]).await);
    let cookie = |session: &Option<String>| format!("{SESSION_COOKIE}={}", session.clone().unwrap_or_default());
    let (noras, cathys) = (cookie(&nora.caller.session), cookie(&cathy.caller.session));
    let post = async |who: &str, action: &str, accept, form: &str| {
        let headers = [accept, ("cookie", who), ("sec-fetch-site", "same-origin")];
        door.post(&format!("{ACTIONS}/{action}"), &headers, form).await
    };
    let since = test.house.now().0;
    let keep = async |who: &str, since: i64, typed: &str| {
        post(who, "typed/keep_new_case", JSON, &format!("org={org}&since={since}&typed={typed}")).await.status.as_u16()
    };
    let form = async |who: &str| {
        let page = door.get(&format!("/o/{org}/support/cases/new"), &[BROWSER, ("cookie", who)]).await;
        assert_eq!(page.status, 200);
        (page.text.contains("Half a sentence"), page.text.contains("What you typed before"))
    };
    let typed = r#"[["subject","Half a sentence"],["severity","s2"],["org","other"],["unknown","x"]]"#;
    assert_eq!(keep(&noras, since, typed).await, 200);
    assert_eq!(form(&noras).await, (true, true));
    assert_eq!(form(&cathys).await, (false, false), "it is nobody else's");
    // What is offered by itself is nothing typed.
    assert_eq!(keep(&cathys, since, r#"[["severity","s3"],["subject"," "]]"#).await, 200);
    assert_eq!(form(&cathys).await, (false, false));
    assert_ne!(keep(&noras, since, "no form of ours").await, 200);
    assert_eq!(form(&noras).await, (true, true), "what cannot be read changes nothing");
    // Discarded by the plain form.
    let answer = post(&noras, "typed/keep_new_case", BROWSER, &format!("org={org}&since={since}")).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, &*format!("/o/{org}/support/cases/new")));
    assert_eq!(form(&noras).await, (false, false));
    // Sent; what was typed before that comes late.
    assert_eq!(keep(&noras, since, typed).await, 200);
    let opened = format!("org={org}&category=data&severity=s3&subject=Whole&description=Words");
    assert_eq!(post(&noras, "change/open_case", BROWSER, &opened).await.status, 303);
    assert_eq!(form(&noras).await, (false, false));
    assert_eq!(keep(&noras, since, typed).await, 200);
    assert_eq!(form(&noras).await, (false, false), "it was sent");
    assert_eq!(keep(&noras, test.house.now().0 + 1, typed).await, 200);
    assert_eq!(form(&noras).await, (true, true), "the next one");
    // Signing out throws it away.
    let headers = [BROWSER, ("cookie", noras.as_str()), ("sec-fetch-site", "same-origin")];
    door.post("/api/enlace/identity/actions/sign_out", &headers, "").await;
    let left: Vec<String> = test.house.db().rows("SELECT VALUE content FROM draft", json!({})).await.expect("drafts");
    assert_eq!(left, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_as_a_reply_is_kept_in_its_case_until_it_is_sent() {
    let door = Door::new().await;
    let (test, org) = (&door.fixture, &door.fixture.organization);
    let (nora, cathy) =
        (test.member("Nora", &[Role::CaseManager]).await, test.member("Cathy", &[Role::Customer]).await);
    let cookie = |session: &Option<String>| format!("{SESSION_COOKIE}={}", session.clone().unwrap_or_default());
    let (noras, cathys) = (cookie(&nora.caller.session), cookie(&cathy.caller.session));
    let post = async |who: &str, action: &str, accept, form: &str| {
        let headers = [accept, ("cookie", who), ("sec-fetch-site", "same-origin")];
        door.post(&format!("{ACTIONS}/{action}"), &headers, form).await
    };
    let opened = format!("org={org}&category=data&severity=s3&subject=Whole&description=Words");
    let page = post(&noras, "change/open_case", BROWSER, &opened).await.header("location").to_owned();
    let other = post(&noras, "change/open_case", BROWSER, &opened).await.header("location").to_owned();
    let case = page.rsplit('/').next().unwrap_or_default();
    let keep = async |who: &str, since: i64, typed: &str| {
        let form = format!("org={org}&case={case}&since={since}&typed={typed}");
        post(who, "typed/keep_reply", JSON, &form).await.status.as_u16()
    };
    let shown = async |who: &str, page: &str| {
        door.get(page, &[BROWSER, ("cookie", who)]).await.text.contains("Half a reply</textarea>")
    };
    let (since, typed) = (test.house.now().0, r#"[["text","Half a reply"],["org","other"]]"#);
    assert_eq!(keep(&noras, since, typed).await, 200);
    assert!(shown(&noras, &page).await && !shown(&noras, &other).await);
    // Who does not find the case, keeps nothing in it.
    assert_eq!(keep(&cathys, since, typed).await, 404);
    assert_ne!(keep(&noras, since, "no form of ours").await, 200);
    assert!(shown(&noras, &page).await, "what cannot be read changes nothing");
    // What was rubbed out is not wanted.
    assert_eq!(keep(&noras, since, r#"[["text"," "]]"#).await, 200);
    assert!(!shown(&noras, &page).await);
    assert_eq!(keep(&noras, since, typed).await, 200);
    let sent = post(&noras, "change/reply_to_case", BROWSER, &format!("org={org}&case={case}&text=Whole")).await;
    assert_eq!(sent.status, 303);
    assert_eq!(keep(&noras, since, typed).await, 200);
    assert!(!shown(&noras, &page).await, "it was sent");
    assert_eq!(keep(&noras, test.house.now().0 + 1, typed).await, 200);
    assert!(shown(&noras, &page).await, "the next one");
    // What is late stays late, whatever was typed meanwhile.
    assert_eq!(keep(&noras, since, r#"[["text","Late"]]"#).await, 200);
    assert_eq!(keep(&noras, since, r#"[["text",""]]"#).await, 200);
    assert!(shown(&noras, &page).await, "neither written over nor rubbed out");
    // In a case that was closed meanwhile it goes along with the reopening.
    let here = format!("org={org}&case={case}");
    assert_eq!(post(&noras, "change/close_case", BROWSER, &here).await.status, 303);
    test.house.options.clock.turn(Span::minutes(1));
    assert_eq!(keep(&noras, test.house.now().0, typed).await, 200);
    assert!(
        shown(&noras, &page).await
            && door.get(&page, &[BROWSER, ("cookie", &noras)]).await.text.contains("name=\"again\"")
    );
    assert_eq!(post(&noras, "change/reopen_case", BROWSER, &format!("{here}&again=Whole")).await.status, 303);
    assert!(!shown(&noras, &page).await, "it was sent");
    // What staff type is theirs, and no customer's.
    let (_, agent) = staff(&door, "agent").await;
    let care_keep = |typed: &str| format!("org={org}&case={case}&since={since}&typed={typed}");
    let form = care_keep(r#"[["text","Half a reply"],["step","ask"]]"#);
    let keep = async |who: &str, action: &str| {
        let headers = [JSON, ("cookie", who), ("sec-fetch-site", "same-origin")];
        door.post(&format!("/api/enlace/care/actions/{action}"), &headers, &form).await.status.as_u16()
    };
    assert_eq!((keep(&agent, "cases/keep_answer").await, keep(&noras, "cases/keep_answer").await), (200, 404));
    let care = format!("/care/cases/{org}/{case}");
    assert!(shown(&agent, &care).await);
    let seen = door.get(&care, &[BROWSER, ("cookie", &agent)]).await.text;
    let seen = seen.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    let form = format!("org={org}&case={case}&seen={seen}&step=reply&text=Whole");
    let headers = [BROWSER, ("cookie", agent.as_str()), ("sec-fetch-site", "same-origin")];
    let sent = door.post("/api/enlace/care/actions/cases/act_on_case", &headers, &form).await;
    assert_eq!(sent.header("location"), care, "{}", sent.text);
    assert!(!shown(&agent, &care).await, "it was sent");
    let (_, other) = staff(&door, "operator").await;
    let noted = care_keep(r#"[["note","Half a reply"]]"#);
    let headers = [JSON, ("cookie", agent.as_str()), ("sec-fetch-site", "same-origin")];
    door.post("/api/enlace/care/actions/cases/keep_answer", &headers, &noted).await;
    assert!(shown(&agent, &care).await && !shown(&other, &care).await, "each their own");
    door.post("/api/enlace/care/actions/cases/note_on_case", &headers, &format!("{here}&note=Whole")).await;
    door.post("/api/enlace/care/actions/cases/keep_answer", &headers, &noted).await;
    assert!(!shown(&agent, &care).await, "it was noted");
}
