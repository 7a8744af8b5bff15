//! The commands as the operator types them, and what they print.

use serde_json::json;

use super::{Command, obey};
use crate::{
    desk::{fingerprint, fixture::Fixture},
    words::Language,
};

fn add(name: &str, owner: &str) -> Command {
    Command::AddOrganization { name: name.to_owned(), owner: owner.to_owned(), language: Language::Es }
}

async fn exists(test: &Fixture, table: &str, printed: &str) -> bool {
    let token = printed.rsplit('/').next().expect("a link");
    let values = json!({ "table": table, "id": fingerprint(token) });
    let there: Option<bool> =
        test.house.db().row("RETURN record::exists(type::record($table, $id))", values).await.expect("an answer");
    there == Some(true)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_printed_links_are_the_ones_that_work() {
    let test = Fixture::new().await;
    let printed = obey(&test.house, add("Áncora", "ana@ancora.test")).await.expect("an organization");
    assert!(printed.contains("http://127.0.0.1:3000/invitation/"), "{printed}");
    assert!(exists(&test, "link", &printed).await);
    let printed = obey(&test.house, Command::OperatorLink).await.expect("a link");
    assert!(printed.contains("http://127.0.0.1:3000/operator/"), "{printed}");
    assert!(exists(&test, "operator_link", &printed).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_done_is_one_sentence() {
    let test = Fixture::new().await;
    let wrong = obey(&test.house, add(" ", "nobody")).await.expect_err("wrong");
    assert_eq!(wrong, "name: must not be empty. owner: is not an e-mail address.");
    let taken = obey(&test.house, add("Cobalt Freight", "ana@ancora.test")).await.expect_err("taken");
    assert_eq!(taken, "There is an organization of the name Cobalt Freight already.");
    let nowhere = obey(&test.house, Command::Backup { file: "/nonexistent/x".into() }).await.expect_err("nowhere");
    assert!(nowhere.starts_with("/nonexistent/x.tmp: "), "{nowhere}");
}
