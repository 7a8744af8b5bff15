//! Articles edited by their operator: through the door, and what readers get then, whichever server they meet.

use axum::{body::Body, http::Request};
use serde_json::{Value, json};

use super::{Answer, BROWSER, Door, ask, bad::encoded, care::staff, with};
use crate::{
    access::Role,
    desk::{HouseDeed, SESSION_COOKIE, Script},
    help::library,
    words::Language,
};

const PAGE: &str = "/care/help/users";
const ARTICLE: &str = "/en/help/account-hub-users";
const EDIT: &str = "/api/enlace/care/actions/editing/edit_article";
const BACK: &str = "/api/enlace/care/actions/editing/take_article_back";

/// The shipped text with something else in its place.
fn text(language: Language, old: &str, new: &str) -> String {
    let shipped = library::shipped("users").expect("an article");
    let text = shipped.written(language);
    assert!(text.contains(old), "{text}");
    text.replace(old, new)
}

fn english(title: &str) -> String {
    text(Language::En, "# Manage Account Hub users", &format!("# {title}"))
}

fn spanish() -> String {
    text(Language::Es, "# ", "# ")
}

async fn edit(door: &Door, who: &str, seen: i64, step: &str, (en, es): (&str, &str)) -> Answer {
    let form = format!("article=users&seen={seen}&step={step}&en={}&es={}", encoded(en), encoded(es));
    door.post(EDIT, &[BROWSER, ("cookie", who), ("sec-fetch-site", "same-origin")], &form).await
}

async fn back(door: &Door, who: &str, seen: i64, version: &str) -> Answer {
    let form = format!("article=users&seen={seen}&version={version}");
    door.post(BACK, &[BROWSER, ("cookie", who), ("sec-fetch-site", "same-origin")], &form).await
}

async fn page(door: &Door, path: &str, who: &str) -> String {
    let answer = door.get(path, &[BROWSER, ("cookie", who)]).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text);
    answer.text
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_operator_publishes_is_what_readers_get_on_every_server() {
    let door = Door::new().await;
    let (_, operator) = staff(&door, "operator").await;
    let other = door.beside();
    let elsewhere = async |path: &str| {
        let request = with(Request::get(path), &[BROWSER]).body(Body::empty()).expect("a request");
        ask(&other, request).await.text
    };
    assert!(elsewhere(ARTICLE).await.contains("Manage Account Hub users"));
    let list = page(&door, "/care/help", &operator).await;
    assert!(list.contains("href=\"/care/help/users\"") && list.contains("As shipped") && !list.contains("Draft"));

    // A draft is nobody's but the operator's.
    let en = english("Quoll people").replace("{press users-add-new}", "{press frame-users}");
    let kept = edit(&door, &operator, 0, "keep", (&en, &spanish())).await;
    assert_eq!(kept.header("location"), "/care/help/users?saved", "{}", kept.text);
    assert!(!page(&door, ARTICLE, "").await.contains("Quoll"));
    assert!(page(&door, PAGE, &operator).await.contains("# Quoll people"));
    assert!(page(&door, "/care/help", &operator).await.contains("Draft"));
    let preview = page(&door, "/care/help/users/preview/en", &operator).await;
    assert!(preview.contains("<h1 tabindex=\"-1\">Quoll people<") && preview.contains("noindex"), "{preview}");
    assert!(page(&door, "/care/help/users/preview/es", &operator).await.contains("Administrar usuarios"));

    edit(&door, &operator, 1, "en", (&en, &spanish())).await;
    for shown in [page(&door, ARTICLE, "").await, elsewhere(ARTICLE).await, elsewhere("/en/help").await] {
        assert!(shown.contains("Quoll people"), "{shown}");
    }
    let steps: Value = serde_json::from_str(&elsewhere("/en/help/steps/users").await).expect("steps");
    assert_eq!(steps["parts"][0]["steps"][1]["marks"][0]["labels"][0], "Manage Users");
    for found in ["/en/help/search.json?q=quoll", "/en/help?q=quoll", "/en/help/answers.json?q=my+quoll+people"] {
        assert!(elsewhere(found).await.contains("Quoll people"), "{found}");
    }
    let day = "<lastmod>";
    let map = elsewhere("/sitemap.xml").await;
    let here = map.split("account-hub-users</loc>").nth(1).expect("its entry").split("</lastmod>").next();
    let today: Option<String> =
        door.fixture.house.db().row("SELECT VALUE day FROM help_edit", json!({})).await.expect("a day");
    assert_eq!(here, today.map(|today| format!("{day}{today}")).as_deref());
    let list = page(&door, "/care/help", &operator).await;
    assert!(list.contains("Edited") && list.contains("Spanish out of date"));
    assert!(page(&door, PAGE, &operator).await.contains("<ins>Quoll people"));

    let again = edit(&door, &operator, 2, "es", (&en, &spanish())).await;
    assert!(again.header("location").ends_with("?saved"));
    assert!(!page(&door, "/care/help", &operator).await.contains("Spanish out of date"));
    back(&door, &operator, 3, "").await;
    for shown in [page(&door, ARTICLE, "").await, elsewhere(ARTICLE).await] {
        assert!(shown.contains("Manage Account Hub users") && !shown.contains("Quoll"), "{shown}");
    }
    let history = page(&door, PAGE, &operator).await;
    for said in ["saved a draft", "published the English", "published the Spanish", "went back to the shipped text"] {
        assert!(history.contains(said), "{said}: {history}");
    }
    // The first of all comes back as a draft.
    let first = "SELECT VALUE record::id(id)[1] FROM help_version WHERE done = 'kept'";
    let first: Option<String> = door.fixture.house.db().row(first, json!({})).await.expect("a version");
    back(&door, &operator, 4, &first.expect("one")).await;
    let restored = page(&door, PAGE, &operator).await;
    assert!(restored.contains("# Quoll people") && restored.contains("brought back an earlier text"));
    assert!(!page(&door, ARTICLE, "").await.contains("Quoll"));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_slower_is_told_and_keeps_what_they_typed() {
    let door = Door::new().await;
    let (_, operator) = staff(&door, "operator").await;
    edit(&door, &operator, 0, "keep", (&english("First"), &spanish())).await;
    let slow = edit(&door, &operator, 0, "both", (&english("Second"), &spanish())).await;
    assert!(slow.header("location").contains("/care/help/users?draft="), "{}", slow.header("location"));
    let shown = page(&door, slow.header("location"), &operator).await;
    assert!(shown.contains("Abel (Enlace) changed this article") && shown.contains("# Second"), "{shown}");
    assert!(shown.contains("name=\"seen\" value=\"1\""));
    let flawed = english("Third").replace("{users-add}", "{no-such-key}");
    let flawed = edit(&door, &operator, 1, "both", (&flawed, "# <b>x</b>")).await;
    let shown = page(&door, flawed.header("location"), &operator).await;
    assert!(shown.contains("id=\"en-error\"") && shown.contains("id=\"es-error\""), "{shown}");
    assert!(shown.contains("Nothing is labeled by the key “no-such-key”") && shown.contains("Line 1"), "{shown}");
    assert!(shown.contains("# Third") && !shown.contains("<b>x</b>"));
    assert!(!page(&door, ARTICLE, "").await.contains("Third"));
    // A draft may be wrong; its editor says so, and there is no preview of it.
    edit(&door, &operator, 1, "keep", ("# Wrong\n\n`x`", &spanish())).await;
    assert!(page(&door, PAGE, &operator).await.contains("Only headings, paragraphs"));
    let none = door.get("/care/help/users/preview/en", &[BROWSER, ("cookie", &operator)]).await;
    assert_eq!((none.status.as_u16(), none.header("location")), (303, PAGE));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_release_is_held_against_what_was_edited_and_never_breaks_it() {
    let door = Door::new().await;
    let (_, operator) = staff(&door, "operator").await;
    edit(&door, &operator, 0, "both", (&english("Ours"), &spanish())).await;
    let mut script = Script::new();
    script.add("UPDATE help_edit:users SET base.en = '# Before the release\n'", json!({}));
    door.fixture.house.commit(HouseDeed::Seeded, script).await.expect("an older release");
    assert!(page(&door, "/care/help", &operator).await.contains("Shipped text changed"));
    let shown = page(&door, PAGE, &operator).await;
    assert!(shown.contains("What the release changed") && shown.contains("<del>Before "), "{shown}");
    assert!(page(&door, ARTICLE, "").await.contains("Ours"));
    edit(&door, &operator, 1, "both", (&english("Ours"), &spanish())).await;
    assert!(!page(&door, "/care/help", &operator).await.contains("Shipped text changed"));
    // What an older release could read and this one cannot.
    let mut script = Script::new();
    script.add(
        "UPDATE help_edit:users SET own.en = '# Ours\n\nLead\n\n1. @gone Do.'; UPDATE help_shelf:now SET number += 1",
        json!({}),
    );
    door.fixture.house.commit(HouseDeed::Seeded, script).await.expect("an older release");
    assert!(page(&door, ARTICLE, "").await.contains("Manage Account Hub users"));
    assert!(page(&door, "/care/help", &operator).await.contains("Cannot be shown"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_but_an_operator_finds_the_editor() {
    let door = Door::new().await;
    let (_, agent) = staff(&door, "agent").await;
    let olivia = door.fixture.member("Olivia", &[Role::BusinessOwner]).await;
    let olivia = format!("{SESSION_COOKIE}={}", olivia.caller.session.unwrap_or_default());
    for path in [PAGE, "/care/help/users/preview/en", "/care/help/nothing"] {
        for who in [&agent, &olivia] {
            assert_eq!(door.get(path, &[BROWSER, ("cookie", who)]).await.status, 404, "{path}");
        }
    }
    let nobody = door.get("/care/help/users/preview/en", &[BROWSER]).await;
    assert!(nobody.status.is_redirection() && nobody.header("location").starts_with("/sign-in"));
    for who in [&agent, &olivia] {
        edit(&door, who, 0, "both", (&english("Theirs"), &spanish())).await;
        back(&door, who, 0, "").await;
    }
    assert!(!page(&door, ARTICLE, "").await.contains("Theirs"));
    let rows: Vec<Value> = door.fixture.house.db().rows("SELECT * FROM help_version", json!({})).await.expect("rows");
    assert!(rows.is_empty());
}
