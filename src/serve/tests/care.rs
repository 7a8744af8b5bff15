//! Care's pages: staff see the queue and act on it, nobody else finds it, and an agent is no operator.

use serde_json::json;

use super::{BROWSER, Door, streams::Stream};
use crate::{
    access::Role,
    care::{
        Asking, ask,
        model::{Suspension, Work},
    },
    desk::{HouseDeed, SESSION_COOKIE, Script, fixture::Somebody},
    ids::{AccountId, LineId},
    time::Span,
};

const ACT: &str = "/api/enlace/care/actions/act_on_work";

/// Somebody who is made one of the provider's own.
pub(super) async fn staff(door: &Door, role: &str) -> (Somebody, String) {
    let who = door.fixture.member(if role == "agent" { "Abel" } else { "Paula" }, &[]).await;
    let mut script = Script::new();
    script.add(
        "CREATE type::record('staff', $_.id) SET role = $_.role, first_name = 'Abel', created = 1",
        json!({ "id": who.person, "role": role }),
    );
    door.fixture.house.commit(HouseDeed::Seeded, script).await.expect("staff");
    let cookie = cookie(&who);
    (who, cookie)
}

pub(super) fn cookie(who: &Somebody) -> String {
    format!("{SESSION_COOKIE}={}", who.caller.session.clone().unwrap_or_default())
}

/// So many suspensions, due one minute after the other; gives the id of the first.
async fn asked(door: &Door, many: i64) -> String {
    super::strangers::places(door).await;
    let now = door.fixture.house.now();
    let mut script = Script::new();
    for n in 0..many {
        let asking = Asking {
            organization: &door.fixture.organization,
            account: &AccountId::new("fleet"),
            line: &LineId::new("fleet-00"),
            number: "+15125550140",
            work: &Work::Suspend { reason: Suspension::Temporary },
            transaction: &format!("T-{n:08}"),
            by: ("nobody", "Olivia Test"),
            // Two at each moment, so that a page ends between two of one.
            due: now - Span::minutes(many - n / 2),
        };
        ask(&mut script, now, &asking);
    }
    door.fixture.house.commit(HouseDeed::Seeded, script).await.expect("works");
    let text = "SELECT VALUE record::id(id)[1] FROM work WHERE transaction = 'T-00000000'";
    door.fixture.house.db().row(text, json!({})).await.expect("an id").expect("one")
}

#[tokio::test(flavor = "multi_thread")]
async fn only_staff_find_the_queue_and_an_agent_is_no_operator() {
    let door = Door::new().await;
    let (_, agent) = staff(&door, "agent").await;
    let (_, operator) = staff(&door, "operator").await;
    let olivia = cookie(&door.fixture.member("Olivia", &[Role::BusinessOwner]).await);
    let id = asked(&door, 1).await;
    let one = format!("/care/work/{}/{id}", door.fixture.organization);
    for path in ["/care/work", one.as_str()] {
        for (who, status) in [(&agent, 200), (&operator, 200), (&olivia, 404)] {
            let answer = door.get(path, &[BROWSER, ("cookie", who)]).await;
            assert_eq!(answer.status, status, "{path}: {}", answer.text);
            assert_eq!(answer.text.contains("(512) 555-0140"), status == 200, "{path}");
        }
    }
    assert_eq!(door.get("/care/help", &[BROWSER, ("cookie", &operator)]).await.status, 200);
    assert_eq!(door.get("/care/help", &[BROWSER, ("cookie", &agent)]).await.status, 404);
    let spanish = door.get("/care/work", &[BROWSER, ("cookie", &agent), ("accept-language", "es")]).await;
    assert!(spanish.text.contains("Cola de trabajo") && spanish.text.contains("Suspender"));
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_the_queue_show_each_work_once() {
    let door = Door::new().await;
    let (_, agent) = staff(&door, "agent").await;
    asked(&door, 61).await;
    for filter in ["", "query[kind]=suspend", "query[state]=acknowledged"] {
        let (mut seen, mut after) = (Vec::new(), String::new());
        loop {
            let form = format!("{filter}&query[after]={after}");
            let headers =
                [("cookie", agent.as_str()), ("accept", "application/json"), ("sec-fetch-site", "same-origin")];
            let answer = door.post("/api/enlace/care/actions/works", &headers, &form).await;
            let list: serde_json::Value = serde_json::from_str(&answer.text).expect("a list");
            let rows = list["page"]["rows"].as_array().expect("rows");
            seen.extend(rows.iter().map(|row| row["transaction"].as_str().unwrap_or_default().to_owned()));
            match list["page"]["next"].as_str() {
                Some(next) => next.clone_into(&mut after),
                None => break,
            }
        }
        let mut once = seen.clone();
        once.sort();
        once.dedup();
        assert_eq!((seen.len(), once.len()), (61, 61), "{filter}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_act_without_the_browsers_face_too() {
    let door = Door::new().await;
    let (_, agent) = staff(&door, "agent").await;
    let id = asked(&door, 1).await;
    let (org, page) = (&door.fixture.organization, format!("/care/work/{}/{id}", door.fixture.organization));
    let send = async |step: &str, reason: &str| {
        let form = format!("org={org}&work={id}&step={step}&reason={reason}");
        let headers = [BROWSER, ("cookie", agent.as_str()), ("sec-fetch-site", "same-origin")];
        let answer = door.post(ACT, &headers, &form).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        let to = answer.header("location").to_owned();
        let shown = door.get(&to, &[BROWSER, ("cookie", &agent)]).await;
        assert_eq!(shown.status, 200, "{}", shown.text);
        (to, shown.text)
    };
    let (to, shown) = send("take", "").await;
    assert!(to == page && shown.contains("Abel (Enlace)"), "{to}");
    let (to, shown) = send("hold", "").await;
    assert!(to.contains("?draft=") && shown.contains("id=\"reason-error\""), "{to} {shown}");
    let (to, shown) = send("hold", "Waits+for+the+SIM").await;
    assert!(to == page && shown.contains("Waits for the SIM"), "{to} {shown}");
    let (_, shown) = send("part", "Texts+still+arrive").await;
    assert!(shown.contains("Done in part") && shown.contains("Texts still arrive"), "{shown}");
    let (to, shown) = send("complete", "").await;
    assert!(to.contains("?draft=") && shown.contains("nothing more becomes of it"), "{to}");
    let state: Option<String> =
        door.fixture.house.db().row("SELECT VALUE state FROM line", json!({})).await.expect("a state");
    assert_eq!(state.as_deref(), Some("suspended"));
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_hear_of_cases_and_a_customer_of_their_own_organizations_alone() {
    let door = Door::new().await;
    let (_, agent) = staff(&door, "agent").await;
    let carlos = cookie(&door.fixture.member("Carlos", &[Role::Customer]).await);
    let elsewhere = door.fixture.another("Rivera Dental").await;
    let rosa = cookie(&door.fixture.member_of(&elsewhere, "Rosa", &[Role::CaseManager]).await);
    let mut agents = Stream::open(&door.router, "/care/live", &agent).await;
    let mut rosas = Stream::open(&door.router, &format!("/o/{elsewhere}/live"), &rosa).await;
    let form = format!("org={}&category=data&severity=s3&subject=Loud&description=Words", door.fixture.organization);
    let headers = [BROWSER, ("cookie", carlos.as_str()), ("sec-fetch-site", "same-origin")];
    let answer = door.post("/api/enlace/cases/actions/change/open_case", &headers, &form).await;
    assert!(answer.header("location").contains("/support/cases/"), "{}", answer.header("location"));
    assert_eq!(agents.next().await.as_deref(), Some("event: cases\ndata: changed\n\n"));
    assert_eq!(rosas.next().await, None);
}
