//! Cases through the front door, as plain forms.

use serde_json::json;

use super::{BROWSER, Door};
use crate::{
    access::Role,
    desk::{HouseDeed, SESSION_COOKIE, Script},
};

const ACTIONS: &str = "/api/enlace/cases/actions";

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
