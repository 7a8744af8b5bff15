//! What staff note among themselves reaches no customer by any way there is.

use super::{Town, done};
use crate::{
    access::{Permission, Role},
    cases::{
        model::CaseQuery,
        rules::{StaffTurn, Turn, Watch},
        store::{self, note, staff_card},
    },
    history::model::HistoryQuery,
};

const SECRET: &str = "zanahoria-42";

#[tokio::test(flavor = "multi_thread")]
async fn an_internal_note_leaves_by_no_door() {
    let town = Town::new().await;
    let olivia = town.test.member("Olivia", &[Role::BusinessOwner]).await;
    let case = town.opened(&town.carlos, "With a note").await;
    done(town.watch(&town.nora, &case, Watch::Add, Some(&town.cathy.email)).await);
    let events = async || -> usize {
        let text = "RETURN array::len((SELECT VALUE id FROM event))";
        town.test.house.db().row(text, serde_json::json!({})).await.expect("a count").unwrap_or_default()
    };
    let letters = town.letters().await.len();
    let before = events().await;
    note(&town.abel, &town.key(&case), SECRET, &[]).await.expect("a note");
    assert_eq!((events().await, town.letters().await.len()), (before, letters), "a note tells nobody anything");
    town.act(&town.abel, &case, StaffTurn::Reply("An answer".to_owned())).await.expect("answered");
    done(town.turn(&town.carlos, &case, Turn::Reply("Thanks".to_owned())).await.expect("an answer"));
    let theirs = staff_card(&town.ines, &town.key(&case), None).await.expect("a card");
    assert!(theirs.notes.iter().any(|note| note.text == SECRET));
    for who in [&town.carlos, &town.cathy, &town.nora, &olivia] {
        let desk = town.test.desk(who).await;
        let card = store::card(&desk, &case, None).await.expect("a card");
        assert!(!serde_json::to_string(&card).expect("a text").contains(SECRET));
        for q in ["", SECRET] {
            let query = CaseQuery { q: q.to_owned(), ..CaseQuery::default() };
            let list = store::cases(&desk, &query).await.expect("a list");
            assert_eq!(list.page.rows.len(), usize::from(q.is_empty()));
            assert!(!serde_json::to_string(&list).expect("a text").contains(SECRET));
        }
    }
    let desk = town.test.desk(&olivia).await;
    let permit =
        desk.may_look(Permission::ViewHistory, &town.test.organization).await.expect("a look").expect("a permit");
    let history = crate::history::store::list(&desk, &permit, &HistoryQuery::default(), None).await.expect("lines");
    assert!(!serde_json::to_string(&history).expect("a text").contains(SECRET));
    // Of everything that is kept, only the notes have it: letters, news, history and comments do not.
    for table in ["event", "outbox", "case", "case_of", "case_comment", "case_term", "case_words", "member"] {
        let rows: Vec<serde_json::Value> =
            town.test.house.db().rows(&format!("SELECT * FROM {table}"), serde_json::json!({})).await.expect("rows");
        assert!(!serde_json::to_string(&rows).expect("a text").contains(SECRET), "{table}");
    }
}

/// No customer's query names the table.
#[test]
fn only_the_staffs_own_store_names_the_notes() {
    for source in crate::tidy::rust() {
        let is_theirs =
            ["store/staff.rs", "store/queue.rs", "store/seeded.rs"].iter().any(|end| source.path.ends_with(end));
        assert!(is_theirs || source.path.contains("/tests/") || !source.text.contains("case_note"), "{}", source.path);
    }
}
