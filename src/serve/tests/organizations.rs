//! Care's pages about organizations, through the door and without the browser's face.

use super::{BROWSER, Door, care::staff};
use crate::{access::Role, desk::SESSION_COOKIE};

const ADD: &str = "/api/enlace/organizations/actions/care/add_organization";
const TELL: &str = "/api/enlace/organizations/actions/care/tell_invitation";

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_onboards_and_tells_a_link_with_plain_forms() {
    let door = Door::new().await;
    let (_, agent) = staff(&door, "agent").await;
    let (_, operator) = staff(&door, "operator").await;
    let olivia = door.fixture.member("Olivia", &[Role::BusinessOwner]).await;
    let olivia = format!("{SESSION_COOKIE}={}", olivia.caller.session.unwrap_or_default());
    let pages = ["/care/organizations", "/care/organizations/new", "/care/organizations?q=cobalt"];
    for (who, statuses) in [(&operator, [200, 200, 200]), (&agent, [200, 404, 200]), (&olivia, [404; 3])] {
        for (path, status) in pages.iter().zip(statuses) {
            assert_eq!(door.get(path, &[BROWSER, ("cookie", who)]).await.status, status, "{path}");
        }
    }
    assert_eq!(door.get("/operator", &[BROWSER]).await.header("location"), "/care/organizations");
    let as_operator = [BROWSER, ("cookie", operator.as_str())];
    let post = async |path: &str, form: &str| door.post(path, &as_operator, form).await.header("location").to_owned();

    // What is wrong and what was typed come back; what may be there already wants to be said once more.
    let back = post(ADD, "name=&owner=nobody&first_name=Ana&language=en").await;
    let page = door.get(&back, &as_operator).await.text;
    assert!(page.contains("value=\"nobody\"") && page.contains("value=\"Ana\"") && page.contains("owner-error"));
    let back = post(ADD, "name=COBALT+freight+Inc.&owner=ana%40x.test&language=en").await;
    let page = door.get(&back, &as_operator).await.text;
    assert!(page.contains("Cobalt Freight") && page.contains("name=\"anyway\""), "{page}");
    let done = post(ADD, "name=COBALT+freight+Inc.&owner=ana%40x.test&first_name=Ana&language=es&anyway=on").await;
    assert!(done.starts_with("/care/organizations/") && done.ends_with("?saved"), "{done}");
    let page = door.get(&done, &as_operator).await.text;
    assert!(page.contains("ana@x.test") && page.contains("The invitation is on its way."), "{page}");

    // An agent sees how far they are, and neither the address nor the way to a link.
    let own = done.trim_end_matches("?saved");
    let seen = door.get(own, &[BROWSER, ("cookie", &agent)]).await.text;
    assert!(seen.contains("COBALT freight Inc.") && !seen.contains("ana@x.test") && !seen.contains("/invitation/"));
    let phone =
        page.split("href=\"").filter_map(|rest| rest.split('"').next()).find(|href| href.contains("/invitation/"));
    let phone = phone.expect("the way to a link").to_owned();
    assert_eq!(door.get(&phone, &[BROWSER, ("cookie", &agent)]).await.status, 404);
    let (org, member) = phone.trim_start_matches("/care/organizations/").split_once("/invitation/").expect("both");
    let back = post(TELL, &format!("org={org}&member={member}&reason=")).await;
    assert!(door.get(&back, &as_operator).await.text.contains("reason-error"));
    let told = post(TELL, &format!("org={org}&member={member}&reason=No+mail+comes")).await;
    let shows = |page: &str| page.contains("http://127.0.0.1:3000/invitation/");
    assert!(!told.contains("/invitation/http") && !shows(&told));
    assert!(shows(&door.get(&told, &as_operator).await.text));
    assert!(!shows(&door.get(&told, &as_operator).await.text), "once");
}
