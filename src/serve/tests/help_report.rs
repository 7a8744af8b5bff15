//! What readers say of Help, through the door of its operator.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{BROWSER, Door, care::staff};
use crate::{
    access::Role,
    desk::{HouseDeed, SESSION_COOKIE, Script},
    help::store,
    words::Language,
};

const ARTICLE: &str = "/en/help/account-hub-users";

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_reads_what_readers_say_and_nobody_else_does() {
    let door = Door::new().await;
    let (_, agent) = staff(&door, "agent").await;
    let (_, operator) = staff(&door, "operator").await;
    let olivia = door.fixture.member("Olivia", &[Role::BusinessOwner]).await;
    let olivia = format!("{SESSION_COOKIE}={}", olivia.caller.session.unwrap_or_default());
    let empty = door.get("/care/help", &[BROWSER, ("cookie", &operator)]).await;
    assert_eq!(empty.status, 200);
    assert!(empty.text.contains("No answers yet") && empty.text.contains("Every search found something"));

    for form in ["helpful=yes", "helpful=yes", "helpful=no&reason=wrong&comment=%3Cb%3Ebold%3C%2Fb%3E"] {
        assert_eq!(door.post(ARTICLE, &[BROWSER], form).await.status, 303);
    }
    door.post("/es/help/contrasena", &[BROWSER], "helpful=yes&comment=Perfecto").await;
    for _ in 0..2 {
        door.get("/en/help?q=Xqzkw+ana%40cobalt.test+512+555+0140", &[BROWSER]).await;
    }
    // What is found, or only being typed, is not counted.
    door.get("/en/help?q=password", &[BROWSER]).await;
    door.get("/en/help/search.json?q=wzzkq", &[]).await;

    for (who, status) in [(&agent, 404), (&olivia, 404), (&operator, 200)] {
        let answer = door.get("/care/help", &[BROWSER, ("cookie", who)]).await;
        assert_eq!(answer.status, status);
        assert_eq!(answer.text.contains("&lt;b&gt;bold"), status == 200);
    }
    let page = door.get("/care/help", &[BROWSER, ("cookie", &operator)]).await.text;
    for said in ["Does not match the screen", "67%", "67% of 3", "xqzkw", "Perfecto"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    for kept in ["cobalt.test", " 0140", "wzzkq", "<b>bold"] {
        assert!(!page.contains(kept), "{kept}: {page}");
    }
    let spanish = door.get("/care/help?in=es", &[BROWSER, ("cookie", &operator), ("accept-language", "es")]).await.text;
    assert!(spanish.contains("Qué opinan de la ayuda") && spanish.contains("Perfecto"), "{spanish}");
    assert!(!spanish.contains("&lt;b&gt;bold") && !spanish.contains("xqzkw"), "{spanish}");
    let one = door.get("/care/help?article=users", &[BROWSER, ("cookie", &operator)]).await.text;
    assert!(one.contains("&lt;b&gt;bold") && !one.contains("Perfecto"), "{one}");
    // The place of a comment is what the migration gave those that were there before.
    let same = "SELECT VALUE rev = <string>(9007199254740991 - at) + ' ' + <string>record::id(id) FROM help_comment";
    let same: Vec<bool> = door.fixture.house.db().rows(same, json!({})).await.expect("comments");
    assert_eq!(same, [true, true]);
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_comments_show_each_once_and_the_newest_first() {
    let door = Door::new().await;
    let (_, operator) = staff(&door, "operator").await;
    let now = door.fixture.house.now();
    let mut script = Script::new();
    for n in 0..30 {
        // Two at each moment, so that a page ends between two of one.
        let (at, id) = (now.0 - n / 2 * 60_000, format!("{n:026}"));
        let rev = format!("{} {id}", crate::time::Moment(at).reversed());
        script.add(
            "CREATE type::record('help_comment', $_.id) SET article = 'users', language = 'en', verdict = 'other',
                text = $_.text, at = $_.at, rev = $_.rev",
            json!({ "id": id, "text": format!("said-{n:02}."), "at": at, "rev": rev }),
        );
    }
    door.fixture.house.commit(HouseDeed::Seeded, script).await.expect("comments");
    for filter in ["", "?in=en", "?article=users", "?in=en&article=users"] {
        let first = door.get(&format!("/care/help{filter}"), &[BROWSER, ("cookie", &operator)]).await.text;
        let next = first.split("after=").nth(1).and_then(|rest| rest.split(['"', '#']).next()).expect("a next page");
        let mark = if filter.is_empty() { '?' } else { '&' };
        let rest =
            door.get(&format!("/care/help{filter}{mark}after={next}"), &[BROWSER, ("cookie", &operator)]).await.text;
        let shown = |page: &str| -> BTreeSet<String> {
            page.split("said-").skip(1).filter_map(|rest| rest.split('.').next().map(str::to_owned)).collect()
        };
        let (first, rest) = (shown(&first), shown(&rest));
        assert_eq!((first.len(), rest.len()), (25, 5), "{filter}");
        assert_eq!(first.union(&rest).count(), 30, "{filter}");
        assert!(first.contains("00") && rest.contains("29"), "{filter}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_day_only_so_many_searches_are_kept_and_all_are_counted() {
    let door = Door::new().await;
    let house = &door.fixture.house;
    for n in 0..205 {
        store::miss(house, Language::En, &format!("word{n}")).await.expect("counted");
    }
    store::miss(house, Language::En, "word0").await.expect("counted");
    store::miss(house, Language::Es, "palabra").await.expect("counted");
    let days: Vec<Value> = house
        .db()
        .rows("SELECT language, texts, more FROM help_missed_day ORDER BY language", json!({}))
        .await
        .expect("days");
    let of = |language: &str, texts: u8, more: u8| json!({ "language": language, "texts": texts, "more": more });
    assert_eq!(days, [of("en", 200, 5), of("es", 1, 0)]);
    let twice: Vec<String> =
        house.db().rows("SELECT VALUE text FROM help_missed WHERE count = 2", json!({})).await.expect("texts");
    assert_eq!(twice, ["word0"]);
    // And from one network only so often.
    for n in 0..25 {
        let word = char::from(b'a' + n);
        door.get(&format!("/es/help?q=zzzz{word}qqqq"), &[BROWSER]).await;
    }
    let counted: Vec<i64> = house
        .db()
        .rows("SELECT VALUE count FROM help_missed WHERE string::starts_with(text, 'zzzz')", json!({}))
        .await
        .expect("counts");
    assert_eq!(counted.len(), 20);
}
