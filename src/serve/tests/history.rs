//! The history as a file, through the front door.

use super::{Answer, Door};
use crate::{
    access::Role,
    desk::{Event, HouseDeed, SESSION_COOKIE, Script, fixture::Somebody},
    ids::OrganizationId,
};

async fn file(door: &Door, who: Option<&Somebody>, organization: &OrganizationId, rest: &str) -> Answer {
    let secret = who.and_then(|who| who.caller.session.clone()).unwrap_or_default();
    let cookie = format!("{SESSION_COOKIE}={secret}");
    door.get(&format!("/o/{organization}/hub/history.csv{rest}"), &[("cookie", &cookie)]).await
}

async fn write(door: &Door, name: &str, lines: usize) {
    let mut script = Script::new();
    for nth in 0..lines {
        let event = Event {
            kind: "user_blocked",
            about: format!("one{}", nth % 2),
            about_name: name.to_owned(),
            changes: Vec::new(),
        };
        script.record(door.fixture.house.now(), &door.fixture.organization, Some(("maya", "Maya Test")), event);
    }
    door.fixture.house.commit(HouseDeed::Seeded, script).await.expect("lines");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_is_what_the_filters_leave() {
    let door = Door::new().await;
    let olivia = door.fixture.member("Olivia", &[Role::BusinessOwner]).await;
    let here = door.fixture.organization.clone();
    write(&door, "=HYPERLINK(\"x\")", 4).await;
    let all = file(&door, Some(&olivia), &here, "").await;
    assert_eq!((all.status.as_u16(), all.header("content-type")), (200, "text/csv; charset=utf-8"));
    assert!(all.text.starts_with("\u{feff}When,Who,On behalf of,What happened,About,"), "{}", all.text);
    assert_eq!(all.text.lines().count(), 5);
    assert!(all.text.contains("Maya Test blocked =HYPERLINK") && all.text.contains(",\"'=HYPERLINK(\"\"x\"\")\","));
    let half = file(&door, Some(&olivia), &here, "?about=one1&lang=es").await;
    assert!(half.text.starts_with("\u{feff}Cuándo,Quién,En nombre de,Qué pasó,"), "{}", half.text);
    assert_eq!(half.text.lines().count(), 3);
    let some = file(&door, Some(&olivia), &here, "?q=hyperlink&about=one0").await;
    assert_eq!(some.text.lines().count(), 3);
    let none = file(&door, Some(&olivia), &here, "?q=nobody").await;
    assert_eq!(none.text.lines().count(), 1);
    let none = file(&door, Some(&olivia), &here, "?group=roles").await;
    assert_eq!(none.text.lines().count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_see_the_page_gets_no_file() {
    let door = Door::new().await;
    let cathy = door.fixture.member("Cathy", &[Role::Customer]).await;
    let elsewhere = door.fixture.another("Rivera Dental").await;
    let rosa = door.fixture.member_of(&elsewhere, "Rosa", &[Role::BusinessOwner]).await;
    let here = door.fixture.organization.clone();
    write(&door, "Ana", 1).await;
    for (who, status) in [(None, 303), (Some(&cathy), 403), (Some(&rosa), 404)] {
        let answer = file(&door, who, &here, "").await;
        assert_eq!(answer.status.as_u16(), status);
        assert!(!answer.text.contains("Ana"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_has_an_end_and_says_so() {
    let door = Door::new().await;
    let olivia = door.fixture.member("Olivia", &[Role::BusinessOwner]).await;
    for _ in 0..21 {
        write(&door, "Ana", 480).await;
    }
    let all = file(&door, Some(&olivia), &door.fixture.organization.clone(), "").await;
    assert_eq!(all.text.lines().count(), 10_002);
    assert!(all.text.trim_end().ends_with("get the ones before.\""), "it says so");
}
