//! Care's pages about the provider's own people, through the door and without the browser's face.

use serde_json::json;

use super::{BROWSER, Door, care::staff};
use crate::{access::Role, desk::SESSION_COOKIE};

const ACTIONS: &str = "/api/enlace/staff/actions";

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_invites_and_shuts_out_with_plain_forms() {
    let door = Door::new().await;
    let (abel, agent) = staff(&door, "agent").await;
    let (paula, operator) = staff(&door, "operator").await;
    let olivia = door.fixture.member("Olivia", &[Role::BusinessOwner]).await;
    let olivia = format!("{SESSION_COOKIE}={}", olivia.caller.session.unwrap_or_default());
    let own = format!("/care/staff/{}", abel.person);
    for path in ["/care/staff", "/care/staff/new", "/care/staff/history", own.as_str()] {
        for (who, status) in [(&operator, 200), (&agent, 403), (&olivia, 404)] {
            let answer = door.get(path, &[BROWSER, ("cookie", who)]).await;
            assert_eq!(answer.status, status, "{path}");
            assert_eq!(answer.text.contains("Only operators see and manage the staff."), status == 403, "{path}");
            assert!(status == 200 || !answer.text.contains(&paula.email), "{path}");
        }
    }
    let as_operator = [BROWSER, ("cookie", operator.as_str())];
    let post = async |name: &str, form: &str| {
        door.post(&format!("{ACTIONS}/{name}"), &as_operator, form).await.header("location").to_owned()
    };
    let page = async |path: &str| door.get(path, &as_operator).await.text;

    let back = post("invite_staff", "first_name=In%C3%A9s&email=nobody&language=es&role=").await;
    let text = page(&back).await;
    assert!(text.contains("value=\"Inés\"") && text.contains("email-error") && text.contains("role-error"), "{text}");
    let done = post("invite_staff", "first_name=In%C3%A9s&email=ines%40enlace.test&language=es&role=agent").await;
    assert!(done.starts_with("/care/staff/") && done.ends_with("?saved"), "{done}");
    assert!(page(&done).await.contains("The invitation is on its way."));

    // The link, without being signed in; its password is in no draft.
    let text = "SELECT VALUE payload.values.link FROM outbox WHERE kind = 'mail' LIMIT 1";
    let link: Option<String> = door.fixture.house.db().row(text, json!({})).await.expect("a letter");
    let link = link.expect("a link");
    assert!(door.get(&link, &[BROWSER]).await.text.contains("ines@enlace.test"));
    let token = link.trim_start_matches("/staff/");
    let join = async |form: &str| {
        let path = format!("{ACTIONS}/join_staff");
        door.post(&path, &[BROWSER], &format!("token={token}&{form}")).await.header("location").to_owned()
    };
    let back = join("first_name=In%C3%A9s&password=seven+quiet+otters&again=other").await;
    assert!(back.starts_with(&link), "{back}");
    let on = join("first_name=In%C3%A9s&password=seven+quiet+otters&again=seven+quiet+otters").await;
    assert!(on.starts_with("/sign-in"), "{on}");
    assert_eq!(door.get(&link, &[BROWSER]).await.status, 404);

    let back = post("change_staff_role", &format!("person={}&role=agent", paula.person)).await;
    assert!(page(&back).await.contains("This is the last operator."));
    let done = post("disable_staff", &format!("person={}&heir=", abel.person)).await;
    assert!(page(&done).await.contains("Enable login"), "{done}");
    let shut = door.get("/care/cases", &[BROWSER, ("cookie", &agent)]).await;
    assert_eq!(shut.status, 401);
    let history = page("/care/staff/history").await;
    for line in ["invited Inés", "Inés followed the invitation", "disabled the login of Abel"] {
        assert!(history.contains(line), "{line}: {history}");
    }
}
