//! Help through its doors: languages, addresses that are none, what search engines read, “Was this helpful?”.

use serde_json::{Value, json};

use super::{BROWSER, Door};
use crate::{guide::model::Walk, paths, words::Language};

const ARTICLE: &str = "/en/help/account-hub-users";

#[tokio::test]
async fn an_article_speaks_the_language_of_its_address() {
    let door = Door::new().await;
    for (path, language, label) in
        [(ARTICLE, "en", "Add new user"), ("/es/help/usuarios-de-account-hub", "es", "Agregar nuevo usuario")]
    {
        // Whatever cookie and browser say.
        for cookie in ["lang=en", "lang=es"] {
            let answer = door.get(path, &[BROWSER, ("cookie", cookie)]).await;
            assert_eq!(answer.status, 200, "{path}");
            assert_eq!(answer.header("content-language"), language, "{path}");
            assert!(!answer.headers.contains_key("set-cookie"), "{path}");
            assert!(answer.text.contains(&format!("<html lang=\"{language}\"")), "{path}");
            assert!(answer.text.contains(label), "{path}");
            for part in [
                "rel=\"canonical\" href=\"http://127.0.0.1:3000/",
                "hreflang=\"en\" href=\"http://127.0.0.1:3000/en/help/account-hub-users\"",
                "hreflang=\"es\" href=\"http://127.0.0.1:3000/es/help/usuarios-de-account-hub\"",
                "application/ld+json",
            ] {
                assert!(answer.text.contains(part), "{path}: {part}");
            }
            assert!(answer.header("content-security-policy").contains("script-src 'self';"), "{path}");
        }
    }
    let lead = door.get("/help?q=sim", &[("accept-language", "es")]).await;
    assert_eq!((lead.status.as_u16(), lead.header("location")), (303, "/es/help?q=sim"));
    let tidy = door.get("/en/help/Account-Hub-Users/", &[]).await;
    assert_eq!((tidy.status.as_u16(), tidy.header("location")), (308, ARTICLE));
    let screen = door.get("/en/help?at=/o/:/hub/users", &[]).await;
    assert_eq!((screen.status.as_u16(), screen.header("location")), (303, ARTICLE));
    assert_eq!(door.get("/en/help?at=//evil.test", &[BROWSER]).await.status, 200);
}

#[tokio::test]
async fn an_address_where_there_is_none_searches_and_says_so() {
    let door = Door::new().await;
    let other = door.get("/en/help/usuarios-de-account-hub", &[BROWSER]).await;
    assert_eq!(other.status, 404);
    assert!(other.text.contains("This address belongs to Help in Spanish"));
    assert!(other.text.contains("href=\"/en/help/account-hub-users\""));
    let unknown = door.get("/es/help/suspender-linea-robada", &[BROWSER]).await;
    assert_eq!(unknown.status, 404);
    assert!(unknown.text.contains("href=\"/es/help/celular-perdido-o-robado\"") && unknown.text.contains("noindex"));
    for strange in ["/en/help/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/en/help/a/b/c", "/en/help/%00", "/en/help/%ff"] {
        let answer = door.get(strange, &[BROWSER]).await;
        assert!(answer.status.is_client_error(), "{strange}: {}", answer.status);
        assert!(!answer.text.contains("<script>alert"), "{strange}");
    }
}

#[tokio::test]
async fn a_search_is_text_and_finds_while_it_is_typed() {
    let door = Door::new().await;
    let found = door.get("/en/help?q=%3Cimg%20src%3Dx%3E%22contrase%C3%B1a", &[BROWSER]).await;
    assert_eq!(found.status, 200);
    assert!(found.text.contains("href=\"/en/help/password\"") && !found.text.contains("<img"));
    assert!(found.text.contains("noindex"));
    let typed = door.get("/es/help/search.json?q=suspe", &[]).await;
    let list: Value = serde_json::from_str(&typed.text).expect("a list");
    assert_eq!(list[0]["to"], "/es/help/celular-perdido-o-robado");
    assert!(door.get("/en/help?q=zzzz", &[BROWSER]).await.text.contains("Nothing found"));
}

#[tokio::test]
async fn search_engines_are_told_of_every_article_and_of_nothing_else() {
    let door = Door::new().await;
    let map = door.get("/sitemap.xml", &[]).await;
    assert!(map.header("content-type").starts_with("application/xml"));
    let pages = map.text.matches("<loc>").count();
    assert_eq!(pages, 2 * (crate::help::library::library().articles.len() + 1));
    for path in map.text.split("<loc>http://127.0.0.1:3000").skip(1).filter_map(|rest| rest.split('<').next()) {
        assert_eq!(door.get(path, &[BROWSER]).await.status, 200, "{path}");
    }
    let robots = door.get("/robots.txt", &[]).await.text;
    for line in ["Allow: /en/help", "Allow: /es/help", "Disallow: /\n", "Sitemap: http://127.0.0.1:3000/sitemap.xml"] {
        assert!(robots.contains(line), "{line}");
    }
}

#[tokio::test]
async fn answers_are_counted_and_nobody_is_noted() {
    let door = Door::new().await;
    let yes = door.post(ARTICLE, &[BROWSER], "helpful=yes").await;
    assert_eq!((yes.status.as_u16(), yes.header("location")), (303, "/en/help/account-hub-users?thanks#helpful"));
    assert!(door.get("/en/help/account-hub-users?thanks", &[BROWSER]).await.text.contains("has been counted"));
    door.post(ARTICLE, &[BROWSER], "helpful=yes").await;
    door.post(ARTICLE, &[BROWSER], "helpful=no&reason=wrong&comment=%3Cb%3Ebold%3C%2Fb%3E").await;
    let db = door.fixture.house.db();
    let counted: Vec<Value> = db
        .rows("SELECT article, language, verdict, count FROM help_answer ORDER BY verdict", json!({}))
        .await
        .expect("answers");
    let of =
        |verdict: &str, count: u8| json!({ "article": "users", "language": "en", "verdict": verdict, "count": count });
    assert_eq!(counted, [of("wrong", 1), of("yes", 2)]);
    let comments: Vec<Value> =
        db.rows("SELECT * OMIT id, at, rev FROM help_comment", json!({})).await.expect("comments");
    assert_eq!(comments, [json!({ "article": "users", "language": "en", "verdict": "wrong", "text": "<b>bold</b>" })]);
}

#[tokio::test]
async fn what_is_wrong_with_an_answer_comes_back_with_what_was_typed() {
    let door = Door::new().await;
    let none = door.post(ARTICLE, &[BROWSER], "helpful=no&comment=%3C%2Ftextarea%3E%3Cscript%3Ex").await;
    assert_eq!(none.status, 422);
    assert!(
        none.text.contains("Choose what the problem was.") && none.text.contains("&lt;/textarea&gt;&lt;script&gt;x")
    );
    let long = format!("helpful=no&reason=other&comment={}", "x".repeat(1_001));
    let long = door.post(ARTICLE, &[BROWSER], &long).await;
    assert_eq!(long.status, 422);
    assert!(long.text.contains("at most 1,000 characters") && long.text.contains(&"x".repeat(1_001)));
    assert_eq!(door.post("/en/help/usuarios-de-account-hub", &[BROWSER], "helpful=yes").await.status, 404);
    assert_eq!(door.post("/en/help/nothing", &[BROWSER], "helpful=yes").await.status, 404);
    let other = ("sec-fetch-site", "cross-site");
    assert_eq!(door.post(ARTICLE, &[BROWSER, other], "helpful=yes").await.status, 403);
    for _ in 0..30 {
        assert_eq!(door.post(ARTICLE, &[BROWSER], "helpful=yes").await.status, 303);
    }
    let flood = door.post(ARTICLE, &[BROWSER], "helpful=no&reason=other&comment=kept").await;
    assert_eq!(flood.status, 429);
    assert!(flood.text.contains("Many answers") && flood.text.contains("kept"));
}

#[tokio::test]
async fn whoever_is_shown_an_article_gets_its_steps_in_their_language() {
    let door = Door::new().await;
    for (language, said) in [(Language::En, "Add new user"), (Language::Es, "Agregar nuevo usuario")] {
        let answer = door.get(&paths::help_steps(language, "users"), &[]).await;
        let walk: Walk = serde_json::from_str(&answer.text).expect("a walk");
        let labels = walk.parts.iter().flat_map(|part| &part.steps).flat_map(|step| &step.marks);
        assert!(labels.flat_map(|mark| &mark.labels).any(|label| label == said), "{language}");
        assert_eq!(door.get(&paths::help_steps(language, "nothing"), &[]).await.status, 404);
    }
    let article = door.get(ARTICLE, &[BROWSER]).await.text;
    assert!(article.contains("href=\"/hub/users?guide=users.2\""), "{article}");
}
