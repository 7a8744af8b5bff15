//! What a browser meets while the server cannot reach its database.

use super::{Answer, BROWSER, Door};
use crate::access::Role;

const READ: &str = "/api/enlace/people/actions/read/contacts";
const SIGN_IN: &str = "/api/enlace/identity/actions/sign_in";
const SAME_ORIGIN: (&str, &str) = ("sec-fetch-site", "same-origin");
const JSON: (&str, &str) = ("accept", "application/json");

#[tokio::test(flavor = "multi_thread")]
async fn it_is_said_honestly_and_nobody_is_signed_out() {
    let door = Door::new().await;
    let nora = door.fixture.member("Nora", &[Role::CaseManager]).await;
    let cookie = format!("__Host-enlace={}", nora.caller.session.clone().expect("a session"));
    let cookie = ("cookie", cookie.as_str());
    let organization = door.fixture.organization.to_string();
    let (list, live) = (format!("/o/{organization}/support/contacts"), format!("/o/{organization}/live"));
    assert_eq!(door.get(&list, &[BROWSER, cookie]).await.status, 200);

    let back = door.fixture.house.db().lose();
    let words = [("en", "We cannot reach our data"), ("es", "no podemos llegar a nuestros datos")];
    for (language, said) in words {
        for path in [list.as_str(), "/", "/profile"] {
            let answer = door.get(path, &[BROWSER, cookie, ("accept-language", language)]).await;
            assert_eq!((answer.status.as_u16(), answer.header("retry-after")), (503, "5"), "{path}");
            assert!(answer.text.contains(said), "{path}: {}", answer.text);
            assert!(answer.text.contains(answer.header("x-request-id")), "{path}");
            assert!(is_still_signed_in(&answer), "{path}");
        }
    }
    let ready = door.get("/readyz", &[]).await;
    assert_eq!(ready.status, 503);
    assert!(ready.text.contains("\"database\""), "{}", ready.text);
    assert_eq!(door.get("/healthz", &[]).await.status, 200);
    let guess = "email=nora%40cobalt.test&password=a+long+enough+password";
    for (path, form) in [(READ, format!("org={organization}&query%5Bq%5D=")), (SIGN_IN, guess.to_owned())] {
        let answer = door.post(path, &[JSON, SAME_ORIGIN, cookie], &form).await;
        assert_eq!((answer.status.as_u16(), answer.text.as_str()), (503, "\"Away\""), "{path}");
        assert!(is_still_signed_in(&answer), "{path}");
    }
    let heard = door.get(&live, &[cookie]).await;
    assert_eq!(heard.status, 200);
    assert!(
        heard.text.contains("retry") && !heard.text.contains("event"),
        "to come back, and nothing else: {}",
        heard.text
    );

    back();
    assert_eq!(door.get(&list, &[BROWSER, cookie]).await.status, 200);
    assert_eq!(door.get("/readyz", &[]).await.status, 200);
}

fn is_still_signed_in(answer: &Answer) -> bool {
    !answer.headers.contains_key("clear-site-data") && !answer.header("set-cookie").contains("__Host-enlace")
}
